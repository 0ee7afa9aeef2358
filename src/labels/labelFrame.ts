import type { LabelBand, LabelFrame, LabelWish } from './layoutLabels';

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
  const needLeft = widest(wishes.filter(({ x }) => x < middle));
  const needRight = widest(wishes.filter(({ x }) => x >= middle));
  const rightEnd = (side ? side.left : free.right) - CLEAR_PX;
  const top = free.top + gap / 2;
  const bottom = free.bottom - gap * 1.5;
  const beside =
    picture.left - BESIDE_PX - needLeft >= free.left && picture.right + BESIDE_PX + needRight <= rightEnd;
  const leftX = beside ? picture.left - BESIDE_PX : Math.min(free.left + needLeft, middle);
  // Above and below, the columns lean on the edges of what is free; below the sliders that is its whole width.
  const rightX = beside ? picture.right + BESIDE_PX : Math.max(rightEnd - needRight, leftX + CLEAR_PX);
  // What is written in the upper half of the page pushes a column down, what is written in the lower half up.
  const within = (from: number, to: number): LabelBand => {
    const band = { top, bottom };
    for (const box of lettering) {
      if (box.right <= from || box.left >= to) continue;
      if (box.top + box.bottom < free.top + free.bottom) band.top = Math.max(band.top, box.bottom + gap / 2);
      else band.bottom = Math.min(band.bottom, box.top - gap / 2);
    }
    return band;
  };
  // A picture as high as the page leaves nothing above and below: then names stand at the edges, over it where they must.
  const filled = picture.bottom - picture.top > MOST_HEIGHT * (bottom - top);
  const bands = ({ top: from, bottom: to }: LabelBand): LabelBand[] =>
    beside || filled
      ? [{ top: from, bottom: to }]
      : [
          { top: from, bottom: Math.min(picture.top - ABOVE_PX, to) },
          { top: Math.max(picture.bottom + ABOVE_PX, from), bottom: to },
        ];
  return {
    leftX,
    rightX,
    left: bands(within(leftX - needLeft, leftX)),
    right: bands(within(rightX, rightX + needRight)),
    gap,
  };
}

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
    side: boxOf('.stage-side'),
    lettering: LETTERING.flatMap((selector) => boxOf(selector) ?? []),
  };
}
