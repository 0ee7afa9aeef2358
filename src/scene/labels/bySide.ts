import type { LegSide } from '../../leg/legSides';
import type { LabelWish } from './layoutLabels';

/** Legs whose middles are further apart than this on the canvas stand side by side, CSS pixels. */
const SIDE_BY_SIDE_PX = 40;

/** Of two legs side by side the names of each stand at its own side of the picture. @param texts whose names they are, by key */
export function bySide(
  wishes: readonly LabelWish[],
  texts: ReadonlyMap<string, { side: LegSide | null }>,
): void {
  const of = (side: LegSide) => wishes.filter(({ key }) => texts.get(key)?.side === side);
  const middle = (some: readonly LabelWish[]) => some.reduce((sum, { x }) => sum + x, 0) / some.length;
  const [right, left] = [of('right'), of('left')];
  const apart = middle(right) - middle(left);
  if (!(Math.abs(apart) > SIDE_BY_SIDE_PX)) return;
  for (const wish of right) wish.side = apart < 0 ? 'left' : 'right';
  for (const wish of left) wish.side = apart < 0 ? 'right' : 'left';
}
