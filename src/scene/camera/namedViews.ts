import { Box3, Vector3 } from 'three';
import type { Leg, Point } from '../../leg/Leg';
import { type Apart, apartBounds, movedBox, offsetIn } from '../../view/explodeOffset';
import { LEGS_SHOWN } from '../../view/sides';
import type { Side, ViewName } from '../../view/state';

/** Where a named view looks from and what it frames, for the leg as modelled (lateral is -X). */
export interface NamedView {
  /** From what is looked at to the camera: unit vector in leg space. */
  readonly direction: Vector3;
  /** What fills the picture, leg space, metres. */
  readonly box: (leg: Leg, apart: Apart) => Box3;
}

/** Heel-to-toe part of the leg: everything below this height, metres above the sole, when the file names no ankle. */
const FOOT_HEIGHT_M = 0.1;
/** Half the height of what the knee view shows, metres. */
const KNEE_REACH_M = 0.17;

/**
 * The six directions. Front and back are turned and raised by a few degrees, as a plate is drawn: a face seen square on loses its form.
 * `sole` looks up from below with the toes at the top of the picture: the camera must not stand exactly below, where "up" is undefined.
 */
export const NAMED_VIEWS: Readonly<Record<ViewName, NamedView>> = {
  anterior: { direction: towards(0, 4), box: apartBounds },
  posterior: { direction: towards(180, 4), box: apartBounds },
  medial: { direction: towards(90, 4), box: apartBounds },
  lateral: { direction: towards(-90, 4), box: apartBounds },
  sole: { direction: towards(0, -84), box: foot },
  knee: { direction: towards(180, 2), box: knee },
};

/** What a named view of the legs shown looks from and frames, leg space, metres. */
export interface ViewFraming {
  box: Box3;
  direction: Vector3;
}

/**
 * A named view of the legs shown, with the muscles as far apart as they are: of the left leg the mirror image of the right one's. Of both legs it frames the pair; since one
 * direction is then lateral to one leg and medial to the other, `lateral` looks from the body's right and `medial` from its left.
 */
export function framingOf(name: ViewName, leg: Leg, apart: Apart): ViewFraming {
  const { box, direction } = NAMED_VIEWS[name];
  const { side } = apart;
  return {
    box: boxOnSide(box(leg, apart), side),
    direction: side === 'left' ? mirroredVector(direction) : direction.clone(),
  };
}

/** A box around what lies in `box` on the leg as modelled, for the legs shown. */
export function boxOnSide(box: Box3, side: Side): Box3 {
  const shown = new Box3();
  for (const one of LEGS_SHOWN[side]) shown.union(one === 'left' ? mirroredBox(box) : box);
  return shown;
}

export function mirroredBox({ min, max }: Box3): Box3 {
  return new Box3(new Vector3(-max.x, min.y, min.z), new Vector3(-min.x, max.y, max.z));
}

export function mirroredVector({ x, y, z }: Vector3): Vector3 {
  return new Vector3(-x, y, z);
}

/**
 * Unit vector to a camera at `azimuthDeg` around the leg (0 in front, 90 on the subject's left, +X) and `elevationDeg` above the horizon.
 */
export function towards(azimuthDeg: number, elevationDeg: number): Vector3 {
  const azimuth = (azimuthDeg * Math.PI) / 180;
  const elevation = (elevationDeg * Math.PI) / 180;
  return new Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  );
}

function foot(leg: Leg, apart: Apart): Box3 {
  const ankle = leg.landmarks.ankle_centre?.[1] ?? FOOT_HEIGHT_M;
  const box = new Box3();
  for (const { id, kind, bounds } of leg.inside) {
    if (kind === 'bone' && bounds.max.y < ankle * 1.4) box.union(movedBox(bounds, offsetIn(leg, id, apart)));
  }
  if (box.isEmpty()) box.copy(leg.bounds);
  return box.expandByScalar(0.012);
}

function knee(leg: Leg, apart: Apart): Box3 {
  const centre = kneeCentre(leg).add(new Vector3(...offsetIn(leg, 'femur', apart)));
  const half = new Vector3(KNEE_REACH_M * 0.6, KNEE_REACH_M, KNEE_REACH_M * 0.6);
  return new Box3(centre.clone().sub(half), centre.clone().add(half));
}

function kneeCentre(leg: Leg): Vector3 {
  const landmark: Point | undefined = leg.landmarks.knee_centre;
  if (landmark) return new Vector3(...landmark);
  const patella = leg.structures.get('patella');
  const femur = leg.structures.get('femur');
  const box = patella && femur ? patella.bounds.clone() : leg.bounds.clone();
  const centre = box.getCenter(new Vector3());
  if (femur) centre.z = femur.bounds.getCenter(new Vector3()).z;
  return centre;
}
