import { type Ray, Vector3 } from 'three';
import { loopsContain } from '../../geometry/loopRegions';
import type { Structure } from '../../leg/Leg';
import { cutLeft } from '../../leg/rayLeft';
import { cutStore } from './cutStore';

/** Which wins where areas overlap by a hair, as they are drawn. */
const RANK = { nerve: 4, artery: 4, vein: 4, bone: 3, connective: 2, muscle: 1, skin: 0 } as const;

const point = new Vector3();

/**
 * The area of the cut that a ray meets from the side that was taken away: nothing that is left can stand before it. The skin's where there is
 * only fat; null beside the leg, and while nothing is cut.
 * @param ray leg as modelled, metres
 * @param seen which structures are drawn
 */
export function cutAreaOn(ray: Ray, seen: (structure: Structure) => boolean): Structure | null {
  const { startM, endM } = cutLeft(ray);
  return startM > 0 && endM > startM ? areaAt(ray.at(startM, point), seen) : null;
}

/** @param point leg space, metres, on the plane */
function areaAt({ x, y, z }: Vector3, seen: (structure: Structure) => boolean): Structure | null {
  const { plane, areas } = cutStore.getState();
  if (!plane) return null;
  const { origin, u, v } = plane;
  const d = [x - origin[0], y - origin[1], z - origin[2]] as const;
  const alongU = d[0] * u[0] + d[1] * u[1] + d[2] * u[2];
  const alongV = d[0] * v[0] + d[1] * v[1] + d[2] * v[2];
  let top: Structure | null = null;
  for (const { structure, loops } of areas) {
    if (top && RANK[structure.kind] <= RANK[top.kind]) continue;
    if (seen(structure) && loopsContain(loops, alongU, alongV)) top = structure;
  }
  return top;
}
