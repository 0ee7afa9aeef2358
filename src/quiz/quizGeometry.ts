import { vertexAreas } from '../geometry/vertexAreas';
import type { Leg, Point } from '../leg/Leg';
import { LimbCoordinates, type LimbPoint } from '../leg/limbCoordinates';
import { PointPlaces } from '../patterns/pointPlaces';
import type { TriggerPoint } from '../patterns/schema';
import { positionsInLegSpace } from '../patterns/skinMesh';
import { skinSurface } from '../patterns/skinPlaces';
import { ZONE } from '../patterns/skinZones';
import { zoneField } from '../patterns/zoneField';

/** What the questions ask of one leg: prepared when first asked for, kept while it is the same leg. */
export interface QuizGeometry {
  places: PointPlaces;
  limb: LimbCoordinates;
}

let kept: { leg: Leg; geometry: QuizGeometry; areasM2: Float32Array | null } | null = null;

export function quizGeometry(leg: Leg): QuizGeometry {
  return prepared(leg).geometry;
}

function prepared(leg: Leg) {
  if (kept?.leg !== leg)
    kept = {
      leg,
      geometry: { places: new PointPlaces(leg), limb: new LimbCoordinates(leg.landmarks) },
      areasM2: null,
    };
  return kept;
}

/** The area of skin around each of its vertices, square metres. */
export function skinAreas(leg: Leg): Float32Array {
  const entry = prepared(leg);
  const { positions, indices } = skinSurface(leg).bvh;
  entry.areasM2 ??= vertexAreas(positions, indices);
  return entry.areasM2;
}

/** What every vertex of the skin is to the pattern of a point, one `ZONE` each; computed here, in some ten milliseconds. */
export function zonesOf(leg: Leg, { referral }: TriggerPoint): Uint8Array {
  const skin = skinSurface(leg);
  const spillover = zoneField(skin, referral.spillover);
  const essential = zoneField(skin, referral.essential);
  return Uint8Array.from(spillover, (distanceM, v) =>
    (essential[v] ?? 1) < 0 ? ZONE.essential : distanceM < 0 ? ZONE.spillover : ZONE.none,
  );
}

/** Where on the limb a listed structure lies: the middle of its vertices. Null for an id that the leg has not. */
export function limbPlaceOf(leg: Leg, listed: string): LimbPoint | null {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (const structure of leg.listed.get(listed) ?? []) {
    const positions = positionsInLegSpace(structure);
    for (let i = 0; i < positions.length; i++) sum[i % 3] = (sum[i % 3] ?? 0) + (positions[i] ?? 0);
    count += positions.length / 3;
  }
  if (count === 0) return null;
  return quizGeometry(leg).limb.coordinatesOf([sum[0] / count, sum[1] / count, sum[2] / count]);
}

/** Where a trigger point lies in its muscle, leg space, metres; null when the muscle is not in the model. */
export function placeOf(leg: Leg, point: TriggerPoint, muscleId: string): Point | null {
  return quizGeometry(leg).places.placeOf(point, muscleId)?.point ?? null;
}

export function distanceM(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
