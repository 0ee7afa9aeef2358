import { ASKED_WEIGHT, capacity, type LabelBand, type LabelFrame, type LabelWish } from './layoutLabels';

/** A part of the canvas, CSS pixels. */
export interface ScreenBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What stands on the page around the leg, in pixels of the canvas; null for what is not there. */
export interface Surroundings {
  /** The part of the canvas that no panel covers. */
  free: ScreenBox;
  /** Sliders and compass, at its right edge. */
  side: ScreenBox | null;
  /** Lettering and messages: names keep clear of it. */
  lettering: readonly ScreenBox[];
}

/** From the picture to the names beside it, CSS pixels, where there is room. */
const BESIDE_PX = 28;
/** From the picture to the names above and below it. */
const ABOVE_PX = 14;
/** Share of the height up to which names are put above and below a picture that is too wide for names beside it. */
const MOST_HEIGHT = 0.8;
/** Columns that cover more of the legs' width than this stand over them, CSS pixels. */
const MOST_COVERED_PX = 200;
/** From one name to the next where they stand over an upright leg, lines. */
const OVER_LINES = 2.2;
/** From names to the page's own lettering. */
const CLEAR_PX = 8;

/**
 * Where names may stand: in two columns beside the picture where both are wide enough, else in two above and two below it, always clear
 * of caption, legend and sliders.
 * @param picture what must not be written on
 */
export function labelFrame(
  { free, side, lettering }: Surroundings,
  picture: ScreenBox,
  wishes: readonly LabelWish[],
  gap: number,
): LabelFrame {
  const middle = (picture.left + picture.right) / 2;
  const widest = (of: readonly LabelWish[]) => Math.max(0, ...of.map(({ width }) => width));
  const rightEnd = (side ? side.left : free.right) - CLEAR_PX;
  const top = free.top + gap / 2;
  const bottom = free.bottom - gap * 1.5;
  const [onLeft, onRight] = [wishes.filter(({ x }) => x < middle), wishes.filter(({ x }) => x >= middle)];
  const beside =
    picture.left - BESIDE_PX - widest(onLeft) >= free.left &&
    picture.right + BESIDE_PX + widest(onRight) <= rightEnd;
  const across = rightEnd - free.left - CLEAR_PX;
  const height = picture.bottom - picture.top;
  const upright = height > picture.right - picture.left;
  const narrow = upright && !beside && widest(onLeft) + widest(onRight) > across;
  // Two columns over upright legs that do not fit next to one another leave out names that are too long, save for those that were asked for.
  const mostWidth = narrow ? Math.max(0, across) / 2 : Infinity;
  const need = (of: readonly LabelWish[]) =>
    widest(of.filter(({ width, weight }) => width <= mostWidth || weight >= ASKED_WEIGHT));
  // Where a column is full a name goes over to the other one.
  const [needLeft, needRight] = narrow ? [need(wishes), need(wishes)] : [need(onLeft), need(onRight)];
  const leftX = beside ? picture.left - BESIDE_PX : Math.min(free.left + needLeft, middle);
  // Above and below, the columns lean on the edges of what is free; below the sliders that is its whole width.
  const rightX = beside ? picture.right + BESIDE_PX : Math.max(rightEnd - needRight, leftX + CLEAR_PX);
  // What is written in the upper half of the page pushes a column down, what is written in the lower half up.
  const within = (from: number, to: number): LabelBand => {
    const band = { top, bottom };
    for (const box of side ? [...lettering, side] : lettering) {
      if (box.right <= from || box.left >= to) continue;
      if (box.top + box.bottom < free.top + free.bottom) band.top = Math.max(band.top, box.bottom + gap / 2);
      else band.bottom = Math.min(band.bottom, box.top - gap / 2);
    }
    return band;
  };
  const [left, right] = [within(leftX - needLeft, leftX), within(rightX, rightX + needRight)];
  const around = ({ top: from, bottom: to }: LabelBand): LabelBand[] => [
    { top: from, bottom: Math.min(picture.top - ABOVE_PX, to) },
    { top: Math.max(picture.bottom + ABOVE_PX, from), bottom: to },
  ];
  // A picture as high as the page leaves nothing above and below, an upright one too little: then names stand at the edges,
  // over it where they must.
  const room = [...around(left), ...around(right)].reduce((sum, band) => sum + capacity(band, gap), 0);
  const covered = Math.max(0, leftX - picture.left) + Math.max(0, picture.right - rightX);
  // Over the legs names stand further apart, so that they are seen between them.
  const over = narrow || (upright && covered > MOST_COVERED_PX);
  const filled = (over && room < wishes.length) || height > MOST_HEIGHT * (bottom - top);
  const bands = (band: LabelBand) => (beside || filled ? [band] : around(band));
  return {
    leftX,
    rightX,
    middle,
    left: bands(left),
    right: bands(right),
    gap: over ? gap * OVER_LINES : gap,
    mostWidth,
  };
}

/** Sliders, compass and tools: they come later than the first names. */
export const SIDE = '.stage-side';
const LETTERING = ['.stage-caption', '.stage-legend', '.stage-messages'];

/** Measure what stands around the leg now. @param layer the layer of names, as large as the canvas */
export function surroundings(layer: HTMLElement): Surroundings {
  const own = layer.getBoundingClientRect();
  const boxOf = (selector: string): ScreenBox | null => {
    const box = layer.ownerDocument.querySelector(selector)?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return null;
    return {
      left: box.left - own.left,
      right: box.right - own.left,
      top: box.top - own.top,
      bottom: box.bottom - own.top,
    };
  };
  return {
    free: boxOf('[data-free]') ?? { left: 0, right: own.width, top: 0, bottom: own.height },
    side: boxOf(SIDE),
    lettering: LETTERING.flatMap((selector) => boxOf(selector) ?? []),
  };
}
