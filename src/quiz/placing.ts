import type { Leg, Point } from '../leg/Leg';
import { type MuscleSpot, muscleSpotAt } from '../leg/muscleSpot';
import type { TriggerPoint } from '../patterns/schema';
import { skinSurface } from '../patterns/skinPlaces';
import { redraw } from '../view/redraw';
import { distanceM, placeOf, quizGeometry } from './quizGeometry';
import type { QuizAnswer } from './quizRun';
import { quizStore } from './quizStore';
import { PLACED_RIGHT_M, scorePlacing } from './scoring';

/** A point that is being placed. Leg space of the leg as modelled, metres. */
export interface Placing {
  point: Point;
  /** The line it slides along, from the skin inward; null when it was placed by the muscle's own coordinates. */
  sight: { skin: Point; direction: Point; thicknessM: number; depthM: number } | null;
}

/** A point begins this far under the skin, metres. */
const FIRST_DEPTH_M = 0.012;
/** A line that grazes the leg is still this long, metres. */
const LEAST_THICKNESS_M = 0.01;

/**
 * Put the point under a spot of the skin, on the line on which it was looked at.
 * @param direction into the leg, unit length
 */
export function placeUnder(leg: Leg, skin: Point, direction: Point): void {
  const start = along(skin, direction, 0.001);
  const out = skinSurface(leg)
    .bvh.rayHits(start, direction)
    .find(({ outward }) => outward);
  const thicknessM = Math.max(out?.distanceM ?? 0, LEAST_THICKNESS_M);
  const depthM = Math.min(FIRST_DEPTH_M, thicknessM);
  put({ point: along(skin, direction, depthM), sight: { skin, direction, thicknessM, depthM } });
}

/** Slide it along that line, metres from the skin. */
export function slideTo(depthM: number): void {
  const { placing } = quizStore.getState();
  if (!placing?.sight) return;
  const { skin, direction } = placing.sight;
  put({ point: along(skin, direction, depthM), sight: { ...placing.sight, depthM } });
}

/** Put it at a spot of a muscle. */
export function placeInMuscle(leg: Leg, point: TriggerPoint, muscleId: string, spot: MuscleSpot): void {
  const { places, limb } = quizGeometry(leg);
  const structure = places.structureFor(point, muscleId);
  const found = structure && muscleSpotAt(places.meshOf(structure), limb, spot);
  if (found) put({ point: found, sight: null });
}

export function clearPlacing(): void {
  put(null);
}

/** What a placed point earns; null when the model has no place for the true one. */
export function placeAnswer(
  leg: Leg,
  point: TriggerPoint,
  muscleId: string,
  placed: Point,
): QuizAnswer | null {
  const place = placeOf(leg, point, muscleId);
  if (!place) return null;
  const off = distanceM(place, placed);
  return { given: null, score: scorePlacing(off), right: off <= PLACED_RIGHT_M, distanceM: off };
}

function put(placing: Placing | null): void {
  quizStore.setState({ placing });
  // The mark over the leg follows its frames.
  redraw();
}

function along(point: Point, direction: Point, byM: number): Point {
  return [point[0] + byM * direction[0], point[1] + byM * direction[1], point[2] + byM * direction[2]];
}
