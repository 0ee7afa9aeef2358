import { ZONE } from '../patterns/skinZones';

/** From this overlap on a painting counts as right. Charts themselves are good to two or three centimetres. */
export const PAINTED_RIGHT = 0.4;
/** Up to this distance a placed point counts as right, and beyond this it earns nothing; metres. */
export const PLACED_RIGHT_M = 0.025;
export const PLACED_NOTHING_M = 0.08;

/**
 * How far a painting and a pattern are the same, 0 to 1: intersection over union (Jaccard index) by area on the skin. The
 * pattern is its essential and its spillover zone together; essential skin weighs double on both sides.
 * @param painting 1 per painted vertex
 * @param zones one `ZONE` per vertex
 * @param areasM2 the skin's area around each vertex, square metres
 */
export function scorePainting(painting: Uint8Array, zones: Uint8Array, areasM2: Float32Array): number {
  let [both, either] = [0, 0];
  for (let v = 0; v < zones.length; v++) {
    const zone = zones[v] ?? 0;
    const painted = painting[v] === 1;
    if (zone === ZONE.none && !painted) continue;
    const weight = (areasM2[v] ?? 0) * (zone === ZONE.essential ? 2 : 1);
    either += weight;
    if (painted && zone !== ZONE.none) both += weight;
  }
  return either > 0 ? both / either : 0;
}

/** What a placed point earns, 0 to 1: all of it within `PLACED_RIGHT_M`, less and less out to `PLACED_NOTHING_M`. */
export function scorePlacing(distanceM: number): number {
  const beyond = (distanceM - PLACED_RIGHT_M) / (PLACED_NOTHING_M - PLACED_RIGHT_M);
  return Math.min(1, Math.max(0, 1 - beyond));
}
