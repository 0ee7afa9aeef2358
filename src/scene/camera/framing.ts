import { Box3, type Vector3 } from 'three';
import type { Leg } from '../../leg/Leg';
import { type Apart, apartBounds, movedBox, offsetIn } from '../../view/explodeOffset';
import { LEGS_SHOWN } from '../../view/sides';
import { meshesOf } from '../courses/courseStore';
import { legParts } from './legParts';
import { boxOnSide, mirroredBox } from './namedViews';

/** What the picture was last fitted to; kept so that a new window size or an opened panel keeps it fitted. */
export interface Framing {
  box: Box3;
  /** Closer boxes around the same, where it is the whole leg. */
  parts?: readonly Box3[];
  direction: Vector3;
  /** No named view says where the camera is then: its place is told when it rests there, after a new window size too. */
  told: boolean;
}

/** A box around structures by listed id, on the legs shown; none of them known: around all of these legs. Leg space, metres. */
export function boxOf(listedIds: readonly string[], leg: Leg, apart: Apart): Box3 {
  const box = new Box3();
  for (const id of listedIds)
    for (const { id: mesh, bounds } of meshesOf(leg, id))
      box.union(movedBox(bounds, offsetIn(leg, mesh, apart)));
  return box.isEmpty() ? shownBounds(leg, apart) : boxOnSide(box, apart.side);
}

export function shownBounds(leg: Leg, apart: Apart): Box3 {
  return boxOnSide(apartBounds(leg, apart), apart.side);
}

/** The parts of the legs shown, when `box` is around all of them. */
export function partsOf(box: Box3, leg: Leg, apart: Apart): Pick<Framing, 'parts'> {
  if (!box.equals(shownBounds(leg, apart))) return {};
  const sides = LEGS_SHOWN[apart.side];
  return {
    parts: legParts(leg, apart).flatMap((part) =>
      sides.map((one) => (one === 'left' ? mirroredBox(part) : part)),
    ),
  };
}
