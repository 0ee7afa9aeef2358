import { Vector3 } from 'three';
import { SurfaceBvh } from '../geometry/bvhSurface';
import type { Leg, Point, Structure } from './Leg';

/** A muscle is attached to bone that its mesh comes this near, metres. */
export const CONTACT_M = 0.003;
/** Closeness is known this far, so that the border of an area runs smoothly between vertices, metres. */
export const CLOSENESS_REACH_M = 0.008;

/** A bone named at one end only is not touched at the other end of the muscle: there the muscle passes by. */
const PASSES_BY = 0.25;
/** Where nobody says which bones, a muscle is attached by its ends alone. */
const ENDS = 0.35;

/** Tendons that are meshes of their own and end a muscle: their contact is its insertion. */
const TENDONS: Readonly<Record<string, readonly string[]>> = {
  gastrocnemius: ['calcaneal_tendon'],
  soleus: ['calcaneal_tendon'],
  plantaris: ['calcaneal_tendon'],
  tensor_fasciae_latae: ['iliotibial_tract'],
};

/** Which bones the two ends of a muscle are said to be on; null where nothing is said. */
export interface NamedBones {
  origin: ReadonlySet<string>;
  insertion: ReadonlySet<string>;
}

/**
 * Where a muscle meets bone: a byte per vertex of each bone it is attached to, 127 × (1 − distance / reach), positive for the
 * origin and negative for the insertion, 0 where it is further away.
 * @returns by structure id of the bone; bones without contact are left out
 */
export function attachmentsOf(leg: Leg, listed: string, named: NamedBones | null): Map<string, Int8Array> {
  const muscles = (leg.listed.get(listed) ?? []).map((mesh) => surfaceOf(mesh, null));
  const tendons = (TENDONS[listed] ?? []).flatMap((id) =>
    (leg.listed.get(id) ?? []).map((mesh) => surfaceOf(mesh, 1)),
  );
  const surfaces = [...muscles, ...tendons];
  const found = new Map<string, Int8Array>();
  for (const bone of leg.inside) {
    if (bone.kind !== 'bone') continue;
    if (named && !named.origin.has(bone.id) && !named.insertion.has(bone.id)) continue;
    const closeness = contact(bone, surfaces, named);
    if (closeness) found.set(bone.id, closeness);
  }
  return found;
}

/** Of which end a contact with `bone` at `along` (0 proximal to 1 distal) is: 1 origin, -1 insertion, 0 none. */
export function endAt(bone: string, along: number, named: NamedBones | null): 1 | 0 | -1 {
  if (!named) return along < ENDS ? 1 : along > 1 - ENDS ? -1 : 0;
  const [origin, insertion] = [named.origin.has(bone), named.insertion.has(bone)];
  if (origin && insertion) return along < 0.5 ? 1 : -1;
  if (origin) return along < 1 - PASSES_BY ? 1 : 0;
  return insertion && along > PASSES_BY ? -1 : 0;
}

interface Surface {
  structure: Structure;
  bvh: SurfaceBvh;
  /** Along the muscle at a triangle of the mesh. */
  along: (triangle: number) => number;
}

function contact(bone: Structure, surfaces: readonly Surface[], named: NamedBones | null): Int8Array | null {
  const near = surfaces.filter(({ structure }) =>
    structure.bounds.clone().expandByScalar(CLOSENESS_REACH_M).intersectsBox(bone.bounds),
  );
  if (near.length === 0) return null;
  const positions = bone.geometry.getAttribute('position');
  const closeness = new Int8Array(positions.count);
  const reaches = near.map(({ structure }) => structure.bounds.clone().expandByScalar(CLOSENESS_REACH_M));
  const at = new Vector3();
  let touched = false;
  for (let v = 0; v < positions.count; v++) {
    at.fromBufferAttribute(positions, v).applyMatrix4(bone.matrixWorld);
    const point: Point = [at.x, at.y, at.z];
    let best = CLOSENESS_REACH_M;
    near.forEach(({ bvh, along }, i) => {
      if (!reaches[i]?.containsPoint(at)) return;
      const hit = bvh.nearest(point, best);
      if (!hit) return;
      const end = endAt(bone.id, along(hit.triangle), named);
      if (end === 0) return;
      best = hit.distanceM;
      closeness[v] = end * Math.round(127 * (1 - best / CLOSENESS_REACH_M));
      touched ||= best <= CONTACT_M;
    });
  }
  return touched ? closeness : null;
}

/** @param fixedAlong of a tendon that is all one end; null to read it from the mesh */
function surfaceOf(structure: Structure, fixedAlong: number | null): Surface {
  const { geometry, matrixWorld } = structure;
  const attribute = geometry.getAttribute('position');
  const positions = new Float32Array(3 * attribute.count);
  const at = new Vector3();
  for (let v = 0; v < attribute.count; v++)
    at.fromBufferAttribute(attribute, v)
      .applyMatrix4(matrixWorld)
      .toArray(positions, 3 * v);
  const indices = Uint32Array.from(geometry.index?.array ?? []);
  const shade = geometry.getAttribute('_shade');
  const along = (triangle: number) =>
    [0, 1, 2].reduce((sum, corner) => sum + shade.getX(indices[3 * triangle + corner] ?? 0) / 3, 0);
  return {
    structure,
    bvh: new SurfaceBvh(positions, indices),
    along: fixedAlong === null ? along : () => fixedAlong,
  };
}
