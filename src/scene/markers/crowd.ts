/** A place on the canvas, CSS pixels; null when nothing is drawn there. */
type Spot = Readonly<{ x: number; y: number }> | null;

/** A sign among others. */
export interface CrowdSign {
  /** How wide it would be, CSS pixels. */
  px: number;
  /** It keeps its size and its place, as the chosen one does. */
  keeps: boolean;
  /** It gives way where there is not room for all: a point that is neither on nor chosen. */
  yields: boolean;
}

/** A sign that has to make room for others gets no smaller than this share of its size. */
const LEAST = 0.5;
/** Two signs are clear of each other when their middles are this many of their mean sizes apart. */
const CLEAR = 0.95;
/** A sign that yields is not drawn nearer to another than this, CSS pixels: nearer than it is small. It comes as one comes closer. */
const NEAREST_PX = 9;

/**
 * How much smaller signs are drawn where several stand close together, so that six points of one muscle are six crosses and not a knot.
 * @returns a factor for each, `LEAST` to 1; 0 for what gives way altogether
 */
export function crowdFactors(spots: readonly Spot[], signs: readonly CrowdSign[]): number[] {
  const drawn = new Set<number>();
  const rank = ({ keeps, yields }: CrowdSign) => (keeps ? 0 : yields ? 2 : 1);
  const inTurn = [...signs.entries()].sort(([, a], [, b]) => rank(a) - rank(b));
  for (const [i, { yields }] of inTurn) {
    const near = [...drawn].some((j) => away(spots[i], spots[j]) < NEAREST_PX);
    if (spots[i] && !(yields && near)) drawn.add(i);
  }
  return signs.map((sign, i) => {
    if (!spots[i] || sign.keeps) return 1;
    if (!drawn.has(i)) return 0;
    let factor = 1;
    for (const j of drawn) {
      const beside = signs[j];
      if (j === i || !beside) continue;
      const room = away(spots[i], spots[j]) / CLEAR;
      // Beside one that keeps its size, what that leaves.
      factor = Math.min(factor, (beside.keeps ? 2 * room - beside.px : room) / sign.px);
    }
    return Math.max(factor, LEAST);
  });
}

function away(a: Spot | undefined, b: Spot | undefined): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity;
}
