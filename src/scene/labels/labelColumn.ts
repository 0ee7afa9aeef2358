import { inConflict, leaderOf, type PlacedLabel } from './labelGeometry';
import type { LabelWish } from './layoutLabels';
import type { ScreenBox } from './Silhouette';
import type { LabelSize } from './wrapName';

/** Whether a name may stand in this box. */
export type IsFree = (box: ScreenBox) => boolean;

/** One column of names, all ending (or beginning) at the same line. CSS pixels. */
export interface Column {
  where: 'left' | 'right';
  /** The edge that looks at the leg. */
  x: number;
  /** How wide a name in it can be. */
  width: number;
  /** Between which heights. */
  top: number;
  bottom: number;
  /** Between two names. */
  gap: number;
}

export interface FilledColumn {
  placed: PlacedLabel[];
  /** What has no place. */
  left: LabelWish[];
  cost: number;
}

/** Heights are tried in steps of this, CSS pixels. */
const STEP_PX = 4;
/** A name that stands this far above or below what it names is as bad as one unit of cost. */
const NEAR_PX = 40;
/** How often names whose lines are in each other's way change places. */
const MOST_SWAPS = 16;

/**
 * Put names into one column, in the order of what they point to, each as near to its height as can be; what is left out costs by its weight.
 * Names whose leaders cross, or run over a name, change places; where that does not help the lighter one is left out.
 */
export function fillColumn(wishes: readonly LabelWish[], column: Column, isFree: IsFree): FilledColumn {
  const choices = wishes.map((wish) => choiceOf(wish, column, isFree));
  let order = choices.filter(({ size }) => size).sort((a, b) => a.wish.y - b.wish.y);
  const never = choices.filter(({ size }) => !size).map(({ wish }) => wish);
  let best: FilledColumn | null = null;
  for (let swaps = 0; swaps <= MOST_SWAPS; swaps++) {
    const filled = inOrder(order, column);
    const clash = firstConflict(filled.placed);
    if (!clash) {
      best = filled;
      break;
    }
    const cleared = withoutConflicts(filled, order);
    if (!best || cleared.cost < best.cost) best = cleared;
    order = exchanged(order, clash);
  }
  const { placed, left, cost } = best ?? { placed: [], left: [], cost: 0 };
  return { placed, left: [...left, ...never], cost: cost + sum(never.map(leftOut)) };
}

/** What it costs to leave a name out. */
export function leftOut({ weight }: LabelWish): number {
  return 40 + 20 * weight;
}

interface Choice {
  wish: LabelWish;
  size: LabelSize | undefined;
  /** For each step of the column from its top: whether the name may begin there. */
  free: boolean[];
}

function choiceOf(wish: LabelWish, column: Column, isFree: IsFree): Choice {
  const size = wish.sizes.find(({ width }) => width <= column.width);
  if (!size) return { wish, size, free: [] };
  const { where, x, top, bottom } = column;
  const left = where === 'left' ? x - size.width : x;
  const free: boolean[] = [];
  for (let y = top; y + size.height <= bottom; y += STEP_PX)
    free.push(isFree({ left, right: left + size.width, top: y, bottom: y + size.height }));
  return { wish, size, free };
}

/** The places of least cost for names one below the other: dynamic programming over the steps of the column. */
function inOrder(order: readonly Choice[], column: Column): FilledColumn {
  const steps = Math.max(0, Math.ceil((column.bottom - column.top) / STEP_PX)) + 1;
  // least[s]: of the names so far, when they all end above step s.
  let least = new Float64Array(steps);
  const taken: Int32Array[] = [];
  for (const { wish, size, free } of order) {
    const high = Math.ceil(((size?.height ?? 0) + column.gap) / STEP_PX);
    const next = new Float64Array(steps);
    const from = new Int32Array(steps).fill(-1);
    for (let s = 0; s < steps; s++) {
      next[s] = (least[s] as number) + leftOut(wish);
      const start = s - high;
      if (start >= 0 && free[start]) {
        const middle = column.top + start * STEP_PX + (size?.height ?? 0) / 2;
        const cost = (least[start] as number) + ((middle - wish.y) / NEAR_PX) ** 2;
        if (cost < (next[s] as number)) {
          next[s] = cost;
          from[s] = start;
        }
      }
      if (s > 0 && (next[s - 1] as number) <= (next[s] as number)) {
        next[s] = next[s - 1] as number;
        from[s] = -2;
      }
    }
    taken.push(from);
    least = next;
  }
  const placed: PlacedLabel[] = [];
  const left: LabelWish[] = [];
  let s = steps - 1;
  for (let i = order.length - 1; i >= 0; i--) {
    const { wish, size } = order[i] as Choice;
    const from = taken[i] as Int32Array;
    while (from[s] === -2) s--;
    const start = from[s] as number;
    if (start < 0 || !size) {
      left.push(wish);
      continue;
    }
    placed.unshift(placedAt(wish, size, column, column.top + start * STEP_PX));
    s = start;
  }
  return { placed, left, cost: least[steps - 1] ?? 0 };
}

function placedAt(
  { key, x, y }: LabelWish,
  { lines, width, height }: LabelSize,
  { where, x: edge }: Column,
  top: number,
): PlacedLabel {
  const left = where === 'left' ? edge - width : edge;
  const box = { left, right: left + width, top, bottom: top + height };
  return { key, where, lines, box, leader: leaderOf(box, { x, y }) };
}

function firstConflict(placed: readonly PlacedLabel[]): [string, string] | null {
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) if (inConflict(a, b)) return [a.key, b.key];
  return null;
}

function withoutConflicts(filled: FilledColumn, order: readonly Choice[]): FilledColumn {
  let { placed, left, cost } = filled;
  for (let clash = firstConflict(placed); clash; clash = firstConflict(placed)) {
    const [a, b] = clash.map((key) => order.find(({ wish }) => wish.key === key)?.wish) as [
      LabelWish,
      LabelWish,
    ];
    const out = a.weight < b.weight ? a : b;
    placed = placed.filter(({ key }) => key !== out.key);
    left = [...left, out];
    cost += leftOut(out);
  }
  return { placed, left, cost };
}

function exchanged(order: readonly Choice[], [a, b]: readonly [string, string]): Choice[] {
  const next = [...order];
  const at = (key: string) => order.findIndex(({ wish }) => wish.key === key);
  const [i, j] = [at(a), at(b)];
  [next[i], next[j]] = [order[j] as Choice, order[i] as Choice];
  return next;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
