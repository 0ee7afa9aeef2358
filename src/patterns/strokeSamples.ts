import type { LimbPoint } from '../leg/limbCoordinates';
import type { SkinSurface } from './SkinSurface';
import type { Stroke } from './schema';

/** Distance between the samples of a stroke, metres. */
export const SAMPLE_STEP_M = 0.003;
/** A hit whose distance from the axis differs from its neighbours' median by more than this fell into a fold. */
const OUTLIER_M = 0.008;
const MEDIAN_REACH = 4;

/** A stroke laid on the skin. */
export interface SampledStroke {
  /** Points on the skin in order, leg space, metres; samples that missed or fell into a fold are left out. */
  points: [number, number, number][];
  /** Share of the samples that found skin, 0 to 1: below 1 where the stroke runs off the model. */
  onSkin: number;
}

/**
 * Where a stroke lies on this skin: rays from the axis of its segment, straight in (axial, bearing), the short way round.
 */
export function sampleStroke(skin: SkinSurface, stroke: Stroke): SampledStroke {
  const rough = hits(skin, stroke, 9);
  let lengthM = 0;
  for (let i = 1; i < rough.length; i++) {
    const [a, b] = [rough[i - 1], rough[i]];
    if (a && b) lengthM += apartM(a.point, b.point);
  }
  const found = hits(skin, stroke, Math.max(8, Math.ceil(lengthM / SAMPLE_STEP_M) + 1));
  const points: [number, number, number][] = [];
  for (let i = 0; i < found.length; i++) {
    const hit = found[i];
    if (hit && !isOutlier(found, i, hit.distanceM)) points.push(hit.point);
  }
  return { points, onSkin: found.filter((hit) => hit !== null).length / found.length };
}

function apartM(a: readonly number[], b: readonly number[]): number {
  let squares = 0;
  for (let c = 0; c < 3; c++) squares += ((b[c] ?? 0) - (a[c] ?? 0)) ** 2;
  return Math.sqrt(squares);
}

/** Whether a hit fell into a fold: it is far from the median of its neighbours. */
function isOutlier(found: readonly (Hit | null)[], at: number, distanceM: number): boolean {
  const first = Math.max(0, at - MEDIAN_REACH);
  const end = Math.min(found.length, at + MEDIAN_REACH + 1);
  let apart = 0;
  for (let i = first; i < end; i++)
    apart = Math.max(apart, Math.abs((found[i]?.distanceM ?? distanceM) - distanceM));
  // Nearly always: where all are near, so is the one in the middle.
  if (apart <= OUTLIER_M) return false;
  const near = found
    .slice(first, end)
    .flatMap((other) => (other ? [other.distanceM] : []))
    .sort((a, b) => a - b);
  const median = near[Math.floor(near.length / 2)] ?? distanceM;
  return Math.abs(distanceM - median) > OUTLIER_M;
}

/** The point on the skin at limb coordinates: where the ray leaves the body for good; null when there is no skin. */
export function skinPointAt(skin: SkinSurface, at: LimbPoint): [number, number, number] | null {
  return exitAlong(skin, at, null)?.point ?? null;
}

type Hit = { point: [number, number, number]; distanceM: number };

function hits(skin: SkinSurface, { segment, from, to }: Stroke, count: number): (Hit | null)[] {
  // The short way round: -180 to 180.
  const turn = ((((to.bearing - from.bearing + 180) % 360) + 360) % 360) - 180;
  const found: (Hit | null)[] = [];
  let last: Hit | null = null;
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const at = { segment, axial: from.axial + t * (to.axial - from.axial), bearing: from.bearing + t * turn };
    const hit = exitAlong(skin, at, last);
    found.push(hit);
    last = hit ?? last;
  }
  return found;
}

/** The content puts the midline over the sacrum at this bearing, going by the bones. */
const MIDLINE_BEARING = 228;
const midlines = new WeakMap<SkinSurface, Map<number, { back: number; front: number }>>();

/**
 * Of the places where the ray leaves this segment of the body, the one nearest to the last sample's depth, or the outermost; null on a cut face.
 */
function exitAlong(skin: SkinSurface, at: LimbPoint, last: Hit | null): Hit | null {
  return exitAt(skin, { ...at, bearing: fitBearing(skin, at) }, last);
}

function exitAt(skin: SkinSurface, at: LimbPoint, last: Hit | null): Hit | null {
  const { origin, direction } = skin.limb.ray(at);
  let best: ReturnType<typeof skin.bvh.rayHits>[number] | null = null;
  // The outermost, or the nearest in depth to the last one.
  for (const exit of skin.bvh.rayHits(origin, direction)) {
    if (!exit.outward || !skin.limb.liesOn(at.segment, exit.point)) continue;
    const nearer =
      !best ||
      !last ||
      Math.abs(exit.distanceM - last.distanceM) <= Math.abs(best.distanceM - last.distanceM);
    if (nearer) best = exit;
  }
  if (!best) return null;
  // On a cut face there is no skin: the stroke runs off the model.
  const corner = skin.geodesics.indices[3 * best.triangle] ?? 0;
  return skin.paintable[corner] === 1 ? best : null;
}

/**
 * Bearings of the pelvis, fitted to where this skin has its midline. Behind they are drawn in proportion, since skin lies further
 * out than bone, which turns the midline towards the back; in front they stop at the midline. In between the leg was cut
 * from the body, and there is no skin.
 */
function fitBearing(skin: SkinSurface, { segment, axial, bearing }: LimbPoint): number {
  if (segment !== 'pelvis' || bearing <= 180 || bearing > 345) return bearing;
  const { back, front } = midlineBearings(skin, axial);
  if (bearing > 270) return Math.max(front, bearing);
  return Math.min(back, 180 + ((bearing - 180) * (back - 180)) / (MIDLINE_BEARING - 180));
}

/** The bearings at which skin ends behind and in front, at this level of the pelvis. */
function midlineBearings(skin: SkinSurface, axial: number): { back: number; front: number } {
  const level = Math.round(axial * 50);
  const known = midlines.get(skin) ?? new Map<number, { back: number; front: number }>();
  midlines.set(skin, known);
  let found = known.get(level);
  if (!found) {
    const edge = (onSkin: number, beyond: number): number => {
      let [low, high] = [onSkin, beyond];
      for (let round = 0; round < 8; round++) {
        const middle = (low + high) / 2;
        if (exitAt(skin, { segment: 'pelvis', axial: level / 50, bearing: middle }, null)) low = middle;
        else high = middle;
      }
      return low;
    };
    found = { back: Math.min(edge(180, 240), MIDLINE_BEARING), front: edge(345, 270) };
    known.set(level, found);
  }
  return found;
}
