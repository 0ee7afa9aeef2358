import type { Leg, Point } from './Leg';
import { isMidline } from './legSides';

/** Air between the two legs of a body whose muscles are wholly apart, metres. */
const BETWEEN_M = 0.06;

/**
 * How far each of two legs steps aside while their muscles move apart, so that the inner muscles of one do not meet those of the
 * other. What lies in the midline stays: it is neither's.
 * @param ways displacement of the leg wholly apart, by structure id; leg space, metres
 * @returns metres away from the midline, for the leg wholly apart
 */
export function pairStep(leg: Leg, ways: ReadonlyMap<string, Point>): number {
  const reaches = leg.inside
    .filter((structure) => !isMidline(structure))
    .map(({ id, bounds }) => bounds.max.x + (ways.get(id)?.[0] ?? 0));
  return Math.max(0, ...reaches) + BETWEEN_M / 2;
}
