import { type Ray, Vector3 } from 'three';
import { cutPlane, fadedAboveM, isCutting } from './cutPlane';

/** The part of a ray that the cross-section leaves, metres from its origin; `endM` is below `startM` when it leaves nothing. */
export interface RayLeft {
  startM: number;
  endM: number;
}

const WHOLE: RayLeft = { startM: 0, endM: Infinity };
const UP = new Vector3(0, 1, 0);
const normal = new Vector3();

/** What the cross-section leaves of a ray, and what of that has not faded. Leg as modelled, metres. */
export function rayLeft(ray: Ray): RayLeft {
  const cut = cutLeft(ray);
  const low = below(ray, UP, fadedAboveM());
  return { startM: Math.max(cut.startM, low.startM), endM: Math.min(cut.endM, low.endM) };
}

/** What the cross-section leaves of a ray. Leg as modelled, metres. */
export function cutLeft(ray: Ray): RayLeft {
  if (!isCutting()) return WHOLE;
  const { x, y, z, w } = cutPlane.uCutPlane.value;
  return below(ray, normal.set(x, y, z), w);
}

/** The part of a ray on the side of a plane from which its normal points away. */
function below(ray: Ray, normal: Vector3, w: number): RayLeft {
  const over = normal.dot(ray.origin) - w;
  const rise = normal.dot(ray.direction);
  const reach = rise === 0 ? Infinity : -over / rise;
  if (over <= 0) return rise > 0 ? { startM: 0, endM: reach } : WHOLE;
  return rise < 0 ? { startM: reach, endM: Infinity } : { startM: 0, endM: -1 };
}
