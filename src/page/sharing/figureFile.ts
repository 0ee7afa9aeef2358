import { alikeColours, alikePlaces } from '../../patterns/alikeColours';
import { contentStore } from '../../patterns/contentStore';
import { pictureTarget } from '../../scene/camera/flights';
import { legendRows } from '../../scene/legend/Legend';
import { drawFigure } from '../../scene/pictures/figurePicture';
import { structureOf } from '../../scene/structures/structureOf';
import { viewportHandle } from '../../scene/viewportHandle';
import { emptyPicture, imageOf, pngOf } from '../../view/pictures';
import { viewStore } from '../../view/store';
import { number, text } from '../../words/text';
import { figureFonts } from './figureFonts';
import { type SheetWords, sheetLayout, sheetSvg, sheetType } from './figureSheet';
import { legArea } from './legArea';
import type { DrawnRow } from './legendDrawing';
import { metresPerPixel, scaleBar } from './scaleBar';

export interface FigureOptions {
  /** Long side of the whole figure, pixels. */
  longSidePx: number;
  /** With caption, legend, scale bar, credits and link; without them the picture alone. */
  legend: boolean;
  transparent: boolean;
}

export interface Figure {
  png: Blob;
  width: number;
  height: number;
  /** The graphics card could not draw it as large as asked. */
  smaller: boolean;
}

/** Rows of the legend as the figure writes them: patterns, then look-alikes. Of the labels of points those words are left out that the name has said. */
export function drawnRows(): DrawnRow[] {
  const { index } = contentStore.getState();
  const { view, tuning } = viewStore.getState();
  const places = alikePlaces(view.alike);
  const alikes = view.alike.flatMap((id): DrawnRow[] => {
    const drawing = index.drawings.get(id);
    if (!drawing) return [];
    const { lookAlike, map } = drawing;
    const colours = alikeColours(places.get(id) ?? 0, tuning.skinTone);
    return [
      {
        name: lookAlike.label,
        points: map ? map.label : text(`legend.${lookAlike.drawn}`),
        colour: { ...colours, drawn: lookAlike.drawn },
      },
    ];
  });
  const patterns = legendRows(view.show, index).map(({ name, points, colour }) => ({
    name,
    points: points
      .map((label) => (label.startsWith(name) ? label.slice(name.length).replace(/^[\s,]+/, '') : label))
      .filter((label) => label !== '')
      .join(', '),
    colour,
  }));
  return [...patterns, ...alikes];
}

/**
 * The figure of what is on the page now.
 * @param link the address written under it
 * @throws Error in one sentence when there is no leg or no canvas to draw on.
 */
export async function makeFigure(
  { longSidePx, legend, transparent }: FigureOptions,
  link: string,
  onTile: (done: number, of: number) => void,
): Promise<Figure> {
  const viewport = viewportHandle();
  const area = viewport && legArea(viewport);
  if (!area) throw new Error(text('share.noLeg'));
  const canvas = viewport.gl.domElement.getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const paper = style.getPropertyValue('--paper').trim();
  const ink = transparent ? '#22262b' : style.getPropertyValue('--ink').trim();
  const ground = transparent ? null : paper;
  if (!legend) {
    const { picture, plan } = await drawFigure(viewport, area, longSidePx, ground, onTile);
    const smaller = Math.max(plan.width, plan.height) < longSidePx * 0.999;
    return { png: await pngOf(picture), width: plan.width, height: plan.height, smaller };
  }

  const rows = drawnRows();
  const type = sheetType(longSidePx);
  // The longest that a scale's words can be: how wide they are decides where they stand.
  const words = sheetWords(link, scaleSaid(0.2));
  const wanted = sheetLayout(rows, words, area.width / area.height, longSidePx);
  const { picture, plan } = await drawFigure(
    viewport,
    area,
    Math.max(wanted.picture.width, wanted.picture.height),
    ground,
    onTile,
  );
  const smaller = plan.height < wanted.picture.height * 0.999;
  const layout = {
    ...wanted,
    width: wanted.width - wanted.picture.width + plan.width,
    height: wanted.height - wanted.picture.height + plan.height,
    picture: { width: plan.width, height: plan.height },
  };
  const perPixel = metresPerPixel(viewport.camera, pictureTarget(), canvas.height * plan.scale);
  const bar = scaleBar(perPixel, layout.barPx);
  const said = { ...words, scale: scaleSaid(bar.lengthM) };
  const tone = viewStore.getState().tuning.skinTone;
  const sheet = await imageOf(
    sheetSvg(rows, said, bar, layout, { type, ink, tone, fonts: await figureFonts() }),
  );
  const { picture: whole, paper: context } = emptyPicture(layout.width, layout.height);
  if (!transparent) {
    context.fillStyle = paper;
    context.fillRect(0, 0, whole.width, whole.height);
  }
  context.drawImage(picture, 0, 0);
  context.drawImage(sheet, 0, 0);
  return { png: await pngOf(whole), width: whole.width, height: whole.height, smaller };
}

function sheetWords(link: string, scale: string): SheetWords {
  const { view } = viewStore.getState();
  const { index } = contentStore.getState();
  const newest = view.select.at(-1);
  const muscle = newest === undefined ? undefined : (index.muscles.get(newest) ?? structureOf(newest));
  const limb = text(`caption.latin.${view.side}`);
  return {
    title: text('legend.title'),
    alikes: text('legend.alikes'),
    essential: text('legend.essential'),
    spillover: text('legend.spillover'),
    caption: muscle ? `${text(`caption.${view.side}`)}: ${muscle.english}` : text(`caption.${view.side}`),
    latin: muscle?.latin ?? limb,
    scale,
    credits: text('figure.credits'),
    link,
  };
}

/** In perspective a length is true at one depth only, and the figure says at which. */
function scaleSaid(lengthM: number): string {
  const unit = lengthM < 0.01 ? { unit: 'millimeter', factor: 1000 } : { unit: 'centimeter', factor: 100 };
  const length = number(lengthM * unit.factor, { style: 'unit', unit: unit.unit, maximumFractionDigits: 1 });
  const flat = viewStore.getState().view.projection === 'orthographic';
  return text(flat ? 'figure.scale' : 'figure.scaleDepth', { length });
}
