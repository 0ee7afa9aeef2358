import type { SheetPicture } from '../scene/pictures/sheetPictures';
import { text } from '../words/text';
import { SheetCode } from './SheetCode';
import { SheetLegend, SheetLegendRows } from './SheetLegend';
import type { SheetMuscle } from './sheetModel';
import { apart, clearOf, type SheetCross, type SkinSign, viewsOfMark } from './sheetSigns';
import type { PlatePictures } from './useSheetPictures';

/** Half the width of the X of a trigger point, millimetres. */
const CROSS_MM = 0.85;

interface SheetPlateProps {
  owner: SheetMuscle;
  plate: PlatePictures;
  tone: number;
  link: string;
  /** Height of the leg on paper, millimetres; the pictures are only ever made smaller. */
  legMm: number;
}

/** The chosen patterns of a muscle from all sides in one row, with their signs, the legend (its words stand before the first of several) and the code of the live view. */
export function SheetPlate({ owner, plate, tone, link, legMm }: SheetPlateProps) {
  const { pictures, signs, crosses } = plate;
  const size = legMm / plate.legMm;
  const leg = pictures.filter(({ view }) => view !== 'sole');
  const soles = pictures.filter(({ view }) => view === 'sole');
  const views = pictures.map(({ view }) => view);
  const view = (picture: SheetPicture) => (
    <PlateView
      key={picture.view}
      picture={picture}
      signs={signs}
      crosses={crosses}
      views={views}
      size={size}
    />
  );
  return (
    <div className="sheet-plate">
      {leg.map(view)}
      <div className="sheet-plate-side">
        {soles.map(view)}
        {owner.letter === '' ? (
          <SheetLegend muscles={[owner]} tone={tone} />
        ) : (
          <div className="sheet-legend">
            <SheetLegendRows muscles={[owner]} tone={tone} />
          </div>
        )}
        <SheetCode link={link} label={text('sheet.code')} />
      </div>
    </div>
  );
}

interface PlateViewProps {
  picture: SheetPicture;
  signs: readonly SkinSign[];
  crosses: readonly SheetCross[];
  views: readonly SheetPicture['view'][];
  size: number;
}

/** One picture of the leg with its marks. */
export function PlateView({ picture, signs, crosses, views, size }: PlateViewProps) {
  const { view, url, place } = picture;
  const width = picture.widthMm * size;
  const height = picture.heightMm * size;
  const shown = signs.filter((sign) => viewsOfMark(sign, views).includes(view));
  const onPaper = (point: SkinSign['point']) => {
    const { x, y } = place(point);
    return { x: x * width, y: y * height };
  };
  const marked = crosses
    .filter((cross) => viewsOfMark(cross, views).includes(view))
    .map(({ id, point, colour }) => ({ id, colour, ...onPaper(point) }));
  const placed = clearOf(apart(shown.map(({ sign, point }) => ({ text: sign, ...onPaper(point) }))), marked);
  return (
    <figure className="sheet-view" data-view={view}>
      <div className="sheet-view-picture" style={{ width: `${width}mm`, height: `${height}mm` }}>
        <img src={url} alt={text('sheet.alt', { view: text(`views.${view}`) })} />
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {marked.map(({ id, colour, x, y }) => {
            const d = `M${x - CROSS_MM} ${y - CROSS_MM}l${2 * CROSS_MM} ${2 * CROSS_MM}m0 ${-2 * CROSS_MM}l${-2 * CROSS_MM} ${2 * CROSS_MM}`;
            return (
              <g key={id} className="sheet-cross">
                <path d={d} stroke="#ffffff" strokeWidth={1.1} />
                <path d={d} stroke={colour} strokeWidth={0.5} />
              </g>
            );
          })}
          {placed.map(({ text: sign, x, y }) => (
            <text key={`${sign} ${x}`} x={x} y={y + 1}>
              {sign}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>
        {text(`views.${view}`)} <i>{text(`caption.${view}`)}</i>
      </figcaption>
    </figure>
  );
}
