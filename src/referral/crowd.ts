/** A sign that has to make room for others gets no smaller than this share of its size. */
const LEAST = 0.5;
/** Two signs are clear of each other when their middles are this many of their mean sizes apart. */
const CLEAR = 0.95;

/**
 * How much smaller signs are drawn where several stand close together, so that six points of one muscle are six crosses and not a knot.
 * @param spots where each is on the canvas, CSS pixels; null when it is not drawn
 * @param sizes how wide each would be, CSS pixels, and whether it keeps that, as the chosen one does
 * @returns a factor for each, `LEAST` to 1
 */
export function crowdFactors(
  spots: readonly (Readonly<{ x: number; y: number }> | null)[],
  sizes: readonly Readonly<{ px: number; keeps: boolean }>[],
): number[] {
  return spots.map((spot, i) => {
    const size = sizes[i];
    if (!spot || !size || size.keeps) return 1;
    let factor = 1;
    for (const [j, other] of spots.entries()) {
      const beside = sizes[j];
      if (j === i || !other || !beside) continue;
      const away = Math.hypot(spot.x - other.x, spot.y - other.y);
      // Beside one that keeps its size, what that leaves.
      const room = beside.keeps ? 2 * (away / CLEAR) - beside.px : away / CLEAR;
      factor = Math.min(factor, room / size.px);
    }
    return Math.max(factor, LEAST);
  });
}
