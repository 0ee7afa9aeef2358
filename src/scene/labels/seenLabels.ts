import { type Camera, Vector3 } from 'three';
import type { Leg, Point } from '../../leg/Leg';
import { isMidline, type LegSide, mirrored, onSide } from '../../leg/legSides';
import { LEGS_SHOWN } from '../../view/sides';
import { drawnSkin } from '../../view/skinShare';
import { viewStore } from '../../view/store';
import { meshesOf } from '../courses/courseStore';
import type { LabelAnchor } from './labelAnchor';
import { labelName } from './labelName';
import { landmarkLabels } from './landmarkLabels';
import type { Sighting } from './visiblePoints';

/** What is seen somewhere: a structure of one of the legs. */
export interface LegSighting extends Sighting {
  listed: string;
  /** The leg it is on. */
  side: LegSide;
}

/** What is seen where a point of a leg (as modelled, metres) is on the canvas. */
export type SightOf = (point: Point, side: LegSide) => LegSighting | null;

const place = new Vector3();
/** An opaque skin shows nothing of what is under it. */
const SEES_IN = 0.995;
/** Bones and tendons up to this far above the ankle joint are named when the sole is looked at, metres. */
const ABOVE_ANKLE_M = 0.03;
/** The sole is looked at from as steeply below as this: the camera's way up, cosine. */
const FROM_BELOW = 0.77;
/** A bony point is felt through this much at the most; behind more it is not named, metres. */
const FELT_THROUGH_M = 0.06;

/** Names of the structures that the view asks for, where each is seen; what is covered has none. */
export function structureLabels(
  leg: Leg,
  seen: ReadonlyMap<string, LegSighting>,
  side: LegSide,
): LabelAnchor[] {
  const { view } = viewStore.getState();
  if (view.labels === 'hover' || view.labels === 'off') return [];
  const looksIn = drawnSkin(view) < SEES_IN;
  return [...seen.values()].flatMap(({ listed, side: own, point }) => {
    const asked = view.select.includes(listed) || (view.labels === 'all' && looksIn);
    const meshes = meshesOf(leg, listed);
    if (own !== side || !asked || !meshes[0]) return [];
    const size = Math.max(...meshes.map(({ bounds }) => bounds.max.distanceTo(bounds.min)));
    return {
      key: listed,
      text: labelName(leg, listed, view.names),
      listed,
      kind: 'structure',
      midline: isMidline(meshes[0]),
      point,
      roomM: 0,
      weight: meshes[0].kind === 'muscle' ? 1.5 + 3 * size : 1 + 2 * size,
    };
  });
}

/** Keys of the bony points that something else covers, each with its leg. */
export function coveredLandmarks(leg: Leg, sightOf: SightOf, camera: Camera): Set<string> {
  const { view } = viewStore.getState();
  const covered = new Set<string>();
  if (!view.landmarks) return covered;
  for (const side of LEGS_SHOWN[view.side]) {
    const eye = onSide(camera.getWorldPosition(place).toArray(), side);
    for (const { key, point } of landmarkLabels(leg, eye, view.names)) {
      const sighting = sightOf(point, side);
      // What lies in the midline is told for the first of two legs.
      const before = sighting && (sighting.side === side ? sighting.point : mirrored(sighting.point));
      if (!before || distance(eye, point) - distance(eye, before) > FELT_THROUGH_M)
        covered.add(`${key} ${side}`);
    }
  }
  return covered;
}

/** Up to which height things are named, metres: from the sole only what is in the foot. */
export function topNamed({ landmarks }: Leg, camera: Camera): number {
  const { medial_malleolus: inner, lateral_malleolus: outer } = landmarks;
  // Third column: the way back from what is looked at to the camera.
  const up = -place.setFromMatrixColumn(camera.matrixWorld, 2).y;
  if (!inner || !outer || up < FROM_BELOW) return Infinity;
  return Math.max(inner[1], outer[1]) + ABOVE_ANKLE_M;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
