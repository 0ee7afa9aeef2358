import { smoothStep } from './blend';
import { type Anchor, anchorMm, type Landmarks } from './landmarks';

/** A place where blood shines through the skin more than elsewhere, or less. */
interface FlushSpot extends Anchor {
  name: string;
  /** Distance from the anchor at which the effect has fallen to 1/e, millimetres. */
  radius: number;
  /** -1 quite pale to 1 quite red. */
  strength: number;
}

export interface FlushFigures {
  spots: readonly FlushSpot[];
  /** The sole, which carries little pigment: up to which height above the floor (millimetres), and how pale. */
  sole: { below: number; strength: number };
}

/**
 * How red the skin is at each vertex: 0 pale, 0.5 as everywhere, 1 red.
 * @param positions 3 numbers per vertex, leg space, metres.
 */
export function flushOf(
  positions: ArrayLike<number>,
  { spots, sole }: FlushFigures,
  landmarks: Landmarks,
): Float32Array {
  const places = spots.map((spot) => ({ ...spot, centre: anchorMm(landmarks, spot) }));
  return Float32Array.from({ length: positions.length / 3 }, (_, v) => {
    const [x, y, z] = [0, 1, 2].map((c) => 1000 * positions[3 * v + c]);
    let sum = sole.strength * smoothStep(sole.below, 0.2 * sole.below, y);
    for (const { centre, radius, strength } of places) {
      const d2 = (x - centre[0]) ** 2 + (y - centre[1]) ** 2 + (z - centre[2]) ** 2;
      sum += strength * Math.exp(-d2 / (radius * radius));
    }
    return 0.5 + 0.5 * Math.max(-1, Math.min(1, sum));
  });
}
