import { Box3, Vector3 } from 'three';
import type { Leg } from '../../leg/Leg';
import { type Apart, movedBox, offsetIn } from '../../view/explodeOffset';
import { skinShare } from '../../view/skinShare';

/** Slices of the skin, from sole to hip: one box around the whole leg is as deep at the hip as the foot is long, and keeps the camera away. */
const SLICES = 16;

const known = new WeakMap<Leg, readonly Box3[]>();
const point = new Vector3();

/** Boxes that together hold the leg as modelled, much closer than one box does; leg space, metres. */
export function legParts(leg: Leg, apart: Apart): readonly Box3[] {
  const inside = leg.inside.map(({ id, bounds }) =>
    apart.explode === 0 ? bounds : movedBox(bounds, offsetIn(leg, id, apart)),
  );
  const skin = apart.explode === 0 || skinShare({ depth: 'skin', ...apart }) > 0;
  return skin ? [...inside, ...skinSlices(leg)] : inside;
}

function skinSlices(leg: Leg): readonly Box3[] {
  const before = known.get(leg);
  if (before) return before;
  const { geometry, matrixWorld, bounds } = leg.skin;
  const slices = Array.from({ length: SLICES }, () => new Box3());
  const height = Math.max(bounds.max.y - bounds.min.y, 1e-6);
  const position = geometry.getAttribute('position');
  for (let i = 0; i < (position?.count ?? 0); i++) {
    point.fromBufferAttribute(position as never, i).applyMatrix4(matrixWorld);
    const at = Math.floor((SLICES * (point.y - bounds.min.y)) / height);
    slices[Math.min(Math.max(at, 0), SLICES - 1)]?.expandByPoint(point);
  }
  const full = slices.filter((slice) => !slice.isEmpty());
  known.set(leg, full);
  return full;
}
