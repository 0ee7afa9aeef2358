import { type Column, type FilledColumn, fillColumn, type IsFree, leftOut, sum } from './labelColumn';
import { boxesMeet, inConflict, type PlacedLabel, runsOver } from './labelGeometry';
import type { ScreenBox, Silhouette } from './Silhouette';
import type { LabelSize } from './wrapName';

/** A name that wants a place beside the leg. All in CSS pixels of the canvas, y down. */
export interface LabelWish {
  key: string;
  /** Where it points to. */
  x: number;
  y: number;
  /** Ways to write it, from the widest to the narrowest. */
  sizes: readonly LabelSize[];
  /** Where the name's middle is when it lies on its own area. */
  insideX?: number;
  insideY?: number;
  /** Half of the width that a line of text has around the point within its own area; 0 when the name may not stand on it. */
  room: number;
  /** The column it belongs to where that is not simply the nearer one. */
  side?: 'left' | 'right';
  /** Higher comes first when there is not room for all: 0 to about 10, or `ASKED_WEIGHT` and more. */
  weight: number;
}

/** Names of this weight and more are those that a person asked for: selected, or under the pointer. */
export const ASKED_WEIGHT = 1e3;

/** Where names may stand. CSS pixels of the canvas. */
export interface LabelStage {
  /** What no panel covers. */
  free: ScreenBox;
  /** Lettering and tools within it. */
  blocked: readonly ScreenBox[];
  /** What of the leg is seen. */
  silhouette: Silhouette;
}

export interface LabelLayout {
  placed: PlacedLabel[];
  /** How many found no place. */
  left: number;
}

/** From the leg to the column beside it, and to a name at the least, CSS pixels. */
const BESIDE_PX = 20;
const CLEAR_PX = 6;
/** From one name to the next, and from names to lettering and tools. */
const GAP_PX = 2;
const LETTERING_PX = 4;
/** Places nearer to one another than this are one, CSS pixels. */
const ALIKE_PX = 10;
/** How often names change sides to be better off. */
const ROUNDS = 2;

type Side = 'left' | 'right';

/**
 * Place names: on their own area where they fit on it, else in a column at the side of the leg where it lies, never on the leg. No two names
 * overlap, no leader crosses another or runs over a name. What has no place so is counted.
 * @param thorough all places for the columns are tried; without it the first, as between two frames of a movement
 */
export function layoutLabels(wishes: readonly LabelWish[], stage: LabelStage, thorough = true): LabelLayout {
  const inside = wishes.flatMap((wish) => insideOf(wish, stage) ?? []);
  const on = new Set(inside.map(({ key }) => key));
  const beside = wishes.filter(({ key }) => !on.has(key));
  const sides = new Map(beside.map((wish) => [wish.key, nearerSide(wish, stage)]));
  let best = bothColumns(beside, sides, stage, inside, thorough);
  for (let round = 0; thorough && round < ROUNDS; round++) {
    const tried = new Map(sides);
    for (const { key } of best.left) tried.set(key, tried.get(key) === 'left' ? 'right' : 'left');
    if (best.left.length === 0) break;
    const other = bothColumns(beside, tried, stage, inside, thorough);
    if (other.cost >= best.cost) break;
    best = other;
    for (const [key, side] of tried) sides.set(key, side);
  }
  return { placed: [...inside, ...best.placed], left: best.left.length };
}

function insideOf({ key, sizes, room, x, y, insideX = x, insideY = y }: LabelWish, { free }: LabelStage) {
  const [size] = sizes;
  if (!size || room <= size.width / 2 || room <= size.height / 2) return null;
  const [left, top] = [insideX - size.width / 2, insideY - size.height / 2];
  const box = { left, right: left + size.width, top, bottom: top + size.height };
  if (!within(box, free)) return null;
  const label: PlacedLabel = { key, where: 'inside', lines: size.lines, box, leader: null };
  return label;
}

/** Where what is named lies: it is led out of the picture the shorter way. */
function nearerSide({ x, y, side }: LabelWish, { silhouette }: LabelStage): Side {
  if (side) return side;
  const { left, right } = silhouette.extent(y - 2, y + 2);
  return x - left <= right - x ? 'left' : 'right';
}

function bothColumns(
  wishes: readonly LabelWish[],
  sides: ReadonlyMap<string, Side>,
  stage: LabelStage,
  inside: readonly PlacedLabel[],
  thorough: boolean,
): FilledColumn {
  const of = (side: Side) => wishes.filter(({ key }) => sides.get(key) === side);
  const columns = (['left', 'right'] as const).map((side) =>
    bestColumn(of(side), side, stage, inside, thorough),
  );
  const placed: PlacedLabel[] = [];
  const left = columns.flatMap((column) => column.left);
  let cost = sum(columns.map((column) => column.cost));
  const weights = new Map(wishes.map((wish) => [wish.key, wish]));
  const byWeight = columns
    .flatMap((column) => column.placed)
    .sort((a, b) => (weights.get(b.key)?.weight ?? 0) - (weights.get(a.key)?.weight ?? 0));
  // Lines from the two sides do not meet as a rule; where they do the lighter name is left out.
  for (const label of byWeight) {
    const wish = weights.get(label.key);
    if (placed.every((other) => !inConflict(label, other) && !boxesMeet(label.box, other.box)))
      placed.push(label);
    else if (wish) {
      left.push(wish);
      cost += leftOut(wish);
    }
  }
  return { placed, left, cost };
}

/** Of the places where a column can be, from beside the leg to the edge of the page, the one that serves its names best. */
function bestColumn(
  wishes: readonly LabelWish[],
  where: Side,
  stage: LabelStage,
  inside: readonly PlacedLabel[],
  thorough: boolean,
): FilledColumn {
  if (wishes.length === 0) return { placed: [], left: [], cost: 0 };
  const { free, blocked, silhouette } = stage;
  const isFree: IsFree = (box) =>
    within(box, free) &&
    !silhouette.meets(box, CLEAR_PX) &&
    blocked.every((other) => !boxesMeet(box, other, LETTERING_PX)) &&
    inside.every((other) => !boxesMeet(box, other.box, GAP_PX));
  let best: FilledColumn | null = null;
  for (const { x, width } of edges(wishes, where, stage)) {
    const column: Column = { where, x, width, top: free.top, bottom: free.bottom, gap: GAP_PX };
    const filled = clearOf(stage, inside, fillColumn(wishes, column, isFree), wishes);
    if (!best || filled.cost < best.cost) best = filled;
    // Beside the leg, all of them: no other place is looked for.
    if (best.left.length === 0 || !thorough) break;
  }
  return best ?? { placed: [], left: [...wishes], cost: sum(wishes.map(leftOut)) };
}

/** Without the names whose leaders run over one that lies on its own area, or over lettering and tools. */
function clearOf(
  { blocked }: LabelStage,
  inside: readonly PlacedLabel[],
  filled: FilledColumn,
  wishes: readonly LabelWish[],
): FilledColumn {
  const over = new Set(
    filled.placed
      .filter(
        (label) =>
          inside.some((other) => inConflict(label, other)) ||
          blocked.some((box) => label.leader !== null && runsOver(label.leader, box)),
      )
      .map(({ key }) => key),
  );
  if (over.size === 0) return filled;
  const out = wishes.filter(({ key }) => over.has(key));
  return {
    placed: filled.placed.filter(({ key }) => !over.has(key)),
    left: [...filled.left, ...out],
    cost: filled.cost + sum(out.map(leftOut)),
  };
}

/** Lines at which a column may end towards the leg, and how wide its names then are: beside all of it, beside the part that is named, and at the edge of the page or of the tools. */
function edges(
  wishes: readonly LabelWish[],
  where: Side,
  { free, blocked, silhouette }: LabelStage,
): { x: number; width: number }[] {
  const named = wishes.map(({ y }) => y);
  const spans = [
    silhouette.extent(free.top, free.bottom),
    silhouette.extent(Math.min(...named) - BESIDE_PX, Math.max(...named) + BESIDE_PX),
  ];
  const widths = [0, 1, 2].map((lines) =>
    Math.max(...wishes.map(({ sizes }) => (sizes[lines] ?? sizes.at(-1))?.width ?? 0)),
  );
  const outward = where === 'left' ? -1 : 1;
  const edge = where === 'left' ? free.left : free.right;
  const beside = spans
    .map((span) => span[where] + outward * BESIDE_PX)
    .filter((x) => x > free.left && x < free.right);
  const tools = blocked.filter((box) => Math.abs(box[where] - edge) < BESIDE_PX);
  const inner = tools.map((box) => (where === 'left' ? box.right : box.left) + -outward * LETTERING_PX);
  const tried = new Set<string>();
  // Beside the tools before under them.
  return [...inner, edge]
    .flatMap((end) =>
      [...beside, ...widths.map((width) => end - outward * width)].map((x) => ({
        x: Math.round(x),
        width: Math.abs(end - x) + 0.5,
        ends: Math.round(end),
      })),
    )
    .filter(({ x, ends }) => {
      // Much the same place twice is once too often.
      const place = `${Math.round(x / ALIKE_PX)} ${ends}`;
      if (outward * (ends - x) <= 0 || tried.has(place)) return false;
      tried.add(place);
      return true;
    });
}

function within(box: ScreenBox, free: ScreenBox): boolean {
  return box.left >= free.left && box.right <= free.right && box.top >= free.top && box.bottom <= free.bottom;
}

/** A free spot for the words that say how many names found no place: as low as can be, at the right before the left. */
export function restPlace(
  size: LabelSize,
  placed: readonly PlacedLabel[],
  { free, blocked, silhouette }: LabelStage,
): ScreenBox | null {
  const isFree = (box: ScreenBox) =>
    !silhouette.meets(box, CLEAR_PX) &&
    blocked.every((other) => !boxesMeet(box, other, LETTERING_PX)) &&
    placed.every(
      (label) =>
        !boxesMeet(box, label.box, GAP_PX) &&
        !inConflict({ key: '', where: 'inside', lines: [], box, leader: null }, label),
    );
  for (let bottom = free.bottom; bottom - size.height >= free.top; bottom -= 6)
    for (const left of [free.right - size.width, ...columnsOf(placed, size), free.left]) {
      const box = { left, right: left + size.width, top: bottom - size.height, bottom };
      if (within(box, free) && isFree(box)) return box;
    }
  return null;
}

function columnsOf(placed: readonly PlacedLabel[], { width }: LabelSize): number[] {
  const right = placed.find(({ where }) => where === 'right')?.box.left;
  const left = placed.find(({ where }) => where === 'left')?.box.right;
  return [...(right === undefined ? [] : [right]), ...(left === undefined ? [] : [left - width])];
}
