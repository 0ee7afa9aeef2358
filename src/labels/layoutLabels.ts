import { spread } from './spread';

/** A name that wants a place beside the leg. All in CSS pixels of the canvas, y down. */
export interface LabelWish {
  key: string;
  /** Where it points to. */
  x: number;
  y: number;
  width: number;
  /** Where the name's middle is when it lies on its own area. */
  insideX?: number;
  insideY?: number;
  /** Half of the width that a line of text has around the point within its own area; 0 when the name may not stand on it. */
  room: number;
  /** Higher comes first when there is not room for all. */
  weight: number;
}

/** A name that goes over to the other column had better do so for this many pixels of height. */
const OTHER_SIDE_PX = 240;

/** Names of this weight and more are those that a person asked for: selected, or under the pointer. */
export const ASKED_WEIGHT = 1e3;

export interface LabelBand {
  top: number;
  bottom: number;
}

/** Where names may stand: two columns beside what they point to. */
export interface LabelFrame {
  /** Right edge of the left column's text, and left edge of the right one's. */
  leftX: number;
  rightX: number;
  /** What lies left of this is named on the left. */
  middle: number;
  /** Heights between which each column's names have their middles, from the top: one band beside the picture, or one above and one below it. */
  left: readonly LabelBand[];
  right: readonly LabelBand[];
  /** From one name's middle to the next. */
  gap: number;
  /** Wider names are left out, unless one asks for them, CSS pixels. */
  mostWidth: number;
}

export interface PlacedLabel {
  wish: LabelWish;
  where: 'left' | 'right' | 'inside';
  /** Middle of the name's height, and the edge it is aligned to (its middle when inside). */
  x: number;
  y: number;
}

/**
 * Place names: within their own area when they fit, else in the nearer column, in the order of what they point to, moved apart as
 * little as possible, no leader line crossing another. What has no room is counted.
 */
export function layoutLabels(
  wishes: readonly LabelWish[],
  frame: LabelFrame,
): { placed: PlacedLabel[]; left: number } {
  const inside = wishes.filter((wish) => fitsInside(wish, frame.gap));
  const bands = (['left', 'right'] as const).flatMap((where) =>
    frame[where].map((band) => ({ where, band, wishes: [] as LabelWish[] })),
  );
  let rest = 0;
  const byWeight = wishes.filter((wish) => !inside.includes(wish)).sort((a, b) => b.weight - a.weight);
  for (const wish of byWeight) {
    if (wish.width > frame.mostWidth && wish.weight < ASKED_WEIGHT) {
      rest++;
      continue;
    }
    const side = wish.x < frame.middle ? 'left' : 'right';
    const far = (where: string, { top, bottom }: LabelBand) =>
      Math.max(top - wish.y, wish.y - bottom, 0) + (where === side ? 0 : OTHER_SIDE_PX);
    const [nearest] = bands
      .filter(({ band, wishes: taken }) => taken.length < capacity(band, frame.gap))
      .sort((a, b) => far(a.where, a.band) - far(b.where, b.band));
    if (nearest) nearest.wishes.push(wish);
    else rest++;
  }
  const placed = inside.map(
    (wish): PlacedLabel => ({ wish, where: 'inside', x: wish.insideX ?? wish.x, y: wish.insideY ?? wish.y }),
  );
  for (const where of ['left', 'right'] as const) {
    const column = bands.flatMap((band) =>
      band.where === where ? inBand(band.wishes, band.band, frame, where) : [],
    );
    uncross(column);
    placed.push(...column);
  }
  return { placed, left: rest };
}

function fitsInside({ room, width }: LabelWish, gap: number): boolean {
  return room > width / 2 && room > gap / 2;
}

/** How many names have room one below the other. */
export function capacity({ top, bottom }: LabelBand, gap: number): number {
  return bottom < top ? 0 : Math.floor((bottom - top) / gap) + 1;
}

function inBand(
  wishes: readonly LabelWish[],
  { top, bottom }: LabelBand,
  frame: LabelFrame,
  where: 'left' | 'right',
): PlacedLabel[] {
  const x = where === 'left' ? frame.leftX : frame.rightX;
  const sorted = [...wishes].sort((a, b) => a.y - b.y);
  const places = spread(
    sorted.map(({ y }) => Math.min(Math.max(y, top), bottom)),
    frame.gap,
    top,
    bottom,
  );
  return sorted.map((wish, i) => ({ wish, where, x, y: places[i] ?? wish.y }));
}

/** Exchange the places of names whose lines cross. Every exchange makes the lines shorter, so it ends. */
function uncross(placed: PlacedLabel[]): void {
  for (let changed = true, rounds = 0; changed && rounds < placed.length * placed.length; rounds++) {
    changed = false;
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1)) {
        if (!linesCross(a, b)) continue;
        [a.y, b.y] = [b.y, a.y];
        changed = true;
      }
  }
}

/** Whether the leader lines of two names cross. */
export function linesCross(a: PlacedLabel, b: PlacedLabel): boolean {
  if (a.where === 'inside' || b.where === 'inside') return false;
  const side = (p: PlacedLabel, x: number, y: number) =>
    Math.sign((p.wish.x - p.x) * (y - p.y) - (p.wish.y - p.y) * (x - p.x));
  return (
    side(a, b.x, b.y) * side(a, b.wish.x, b.wish.y) < 0 && side(b, a.x, a.y) * side(b, a.wish.x, a.wish.y) < 0
  );
}
