import type { Point } from '../../leg/Leg';
import type { LimbCoordinates, LimbPoint } from '../../leg/limbCoordinates';
import { REGION_BANDS, type RegionBand } from '../../patterns/regionBands';

/** Skin lies at most this far from the axis of a foot or a shin; what lies further out belongs to another part of the limb, metres. */
const REACH_M: Partial<Record<LimbPoint['segment'], number>> = {
  leg: 0.09,
  foot_dorsum: 0.07,
  foot_sole: 0.07,
};

/**
 * The content's pain region that a spot of the skin lies in, or next to: the one whose bands come nearest.
 * @param point on the skin of the leg as modelled, leg space, metres
 */
export function regionAt(limb: LimbCoordinates, point: Point): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, bands] of Object.entries(REGION_BANDS))
    for (const band of bands) {
      const distance = toBandM(limb, point, band);
      if (distance < least) [best, least] = [id, distance];
    }
  return best;
}

/** From a point to the border of a band, metres, measured along and around the limb; negative inside. */
function toBandM(
  limb: LimbCoordinates,
  point: Point,
  { segment, from, to, halfWidthCm }: RegionBand,
): number {
  const here = limb.coordinatesOf(point, segment);
  const axisAt = (axial: number) => limb.ray({ segment, axial, bearing: 0 }).origin;
  const [first, last] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const axial = Math.min(Math.max(here.axial, first), last);
  const alongM = distance(axisAt(here.axial), axisAt(axial));
  const radiusM = distance(point, axisAt(here.axial));
  const t = to[0] === from[0] ? nearer(here.bearing, from[1], to[1]) : (axial - from[0]) / (to[0] - from[0]);
  const aroundM =
    radiusM * Math.abs(turn(here.bearing - (from[1] + t * turn(to[1] - from[1])))) * (Math.PI / 180);
  const outM = Math.max(0, radiusM - (REACH_M[segment] ?? Number.POSITIVE_INFINITY));
  return Math.hypot(alongM, aroundM, 3 * outM) - halfWidthCm / 100;
}

/** Where between two bearings, 0 to 1, a third is nearest. */
function nearer(bearing: number, from: number, to: number): number {
  const span = turn(to - from);
  return span === 0 ? 0 : Math.min(1, Math.max(0, turn(bearing - from) / span));
}

/** Degrees within -180 to 180. */
function turn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
