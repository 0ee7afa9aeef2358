import { spread } from '../../scene/labels/spread';

/** A mark's place on screen and the size of its words, CSS pixels. */
export interface MarkBox {
  at: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the words of a mark stand, and where the line from its place meets them. */
export interface PlacedMark {
  at: number;
  x: number;
  y: number;
  left: number;
  top: number;
  lineX: number;
  lineY: number;
}

/** From a place to the words beside it at the least, CSS pixels. */
const REACH = 64;
/** Between two words one above the other. */
const GAP = 6;
/** Above a screen this far from the side, the words keep clear of the compass and the sliders. */
const SIDE = 8;

/**
 * Words beside what they name: those of places left of the middle on the left, the others on the right, in two columns
 * that do not overlap and stay within `free`. Places outside `free` have no words.
 */
export function placeMarks(
  marks: readonly MarkBox[],
  free: { left: number; right: number; top: number; bottom: number },
): PlacedMark[] {
  const seen = marks.filter(
    ({ x, y }) => x >= free.left && x <= free.right && y >= free.top && y <= free.bottom,
  );
  const middle =
    seen.length === 1 ? (free.left + free.right) / 2 : seen.reduce((sum, { x }) => sum + x, 0) / seen.length;
  const left = seen.filter(({ x }) => x < middle);
  const right = seen.filter(({ x }) => x >= middle);
  return [...column(left, -1, free), ...column(right, 1, free)];
}

function column(
  marks: readonly MarkBox[],
  side: -1 | 1,
  free: { left: number; right: number; top: number; bottom: number },
): PlacedMark[] {
  const sorted = [...marks].sort((a, b) => a.y - b.y);
  const tallest = Math.max(0, ...sorted.map(({ height }) => height));
  const edge =
    side < 0 ? Math.min(...sorted.map(({ x }) => x)) - REACH : Math.max(...sorted.map(({ x }) => x)) + REACH;
  const tops = spread(
    sorted.map(({ y }) => y - tallest / 2),
    tallest + GAP,
    free.top,
    free.bottom - tallest,
  );
  return sorted.map(({ at, x, y, width, height }, i) => {
    const wanted = side < 0 ? edge - width : edge;
    const start = Math.min(Math.max(wanted, free.left + SIDE), free.right - width - SIDE);
    const top = (tops[i] ?? y) + (tallest - height) / 2;
    return { at, x, y, left: start, top, lineX: side < 0 ? start + width : start, lineY: top + height / 2 };
  });
}
