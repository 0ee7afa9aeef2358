import { DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { bvhOf, mergeMeshes } from './geometry/bvh';
import { percentile } from './geometry/distance';

export interface SkinFidelity {
  /** Structures with vertices outside the skin, the cut ends left out, and how many vertices. */
  outside: { id: string; vertices: number }[];
  /** Skin to the nearest structure where that is a muscle of the limb, mm. */
  thickness: { least: number; p5: number; median: number; p95: number; most: number };
  /** Share of the skin over muscle that is within 3 to 25 mm. */
  within: number;
  longestEdgeMm: number;
}

const UP = new Vector3(0.0123, 0.0071, 1).normalize();

/** Whether a point (metres) lies inside the closed surface of a tree: crossings of one ray. */
function isInside(tree: MeshBVH, x: number, y: number, z: number): boolean {
  return tree.raycast(new Ray(new Vector3(x, y, z), UP), DoubleSide).length % 2 === 1;
}

/**
 * How the skin lies over the structures. `isCutEnd` says which points (metres) lie beyond the planes where the limb is cut
 * and need no skin.
 */
export function compareSkin(
  skin: TriangleMesh,
  parts: readonly { id: string; kind: string; mesh: TriangleMesh }[],
  isCutEnd: (x: number, y: number, z: number) => boolean,
): SkinFidelity {
  const tree = bvhOf(skin);
  const outside = parts.flatMap(({ id, mesh: { positions: p } }) => {
    let vertices = 0;
    for (let i = 0; i < p.length; i += 3) {
      const [x, y, z] = [p[i], p[i + 1], p[i + 2]];
      if (!isCutEnd(x, y, z) && !isInside(tree, x, y, z)) vertices++;
    }
    return vertices > 0 ? [{ id, vertices }] : [];
  });
  const thickness = muscleDepths(skin, parts, isCutEnd);
  const inRange = thickness.filter((mm) => mm >= 3 && mm <= 25).length;
  const at = (share: number) => percentile(thickness, share);
  return {
    outside,
    thickness: { least: at(0), p5: at(0.05), median: at(0.5), p95: at(0.95), most: at(1) },
    within: inRange / thickness.length,
    longestEdgeMm: 1000 * longestEdge(skin),
  };
}

/** Over these lies the belly, not the subcutaneous tissue of the limb. */
const BELLY = new Set(['psoas_major', 'iliacus', 'quadratus_lumborum']);

/** Depth (mm) of the nearest structure at every fourth skin vertex, where that structure is a muscle of the limb. */
function muscleDepths(
  skin: TriangleMesh,
  parts: readonly { id: string; kind: string; mesh: TriangleMesh }[],
  isCutEnd: (x: number, y: number, z: number) => boolean,
): number[] {
  const tree = bvhOf(mergeMeshes(parts.map(({ mesh }) => mesh)));
  const limb = parts.map(({ id, kind }) => kind === 'muscle' && !BELLY.has(id));
  const isLimb = parts.flatMap(({ mesh }, i) => new Array(mesh.positions.length / 3).fill(limb[i]));
  const corners = tree.geometry.index;
  const point = new Vector3();
  const depths: number[] = [];
  for (let i = 0; i < skin.positions.length; i += 12) {
    point.fromArray(skin.positions, i);
    if (isCutEnd(point.x, point.y, point.z)) continue;
    const hit = tree.closestPointToPoint(point);
    if (hit && corners && isLimb[corners.getX(3 * hit.faceIndex)]) depths.push(1000 * hit.distance);
  }
  return depths;
}

function longestEdge({ positions: p, indices }: TriangleMesh): number {
  let longest = 0;
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = 3 * indices[t + k];
      const b = 3 * indices[t + ((k + 1) % 3)];
      const d = [0, 1, 2].map((c) => p[a + c] - p[b + c]);
      longest = Math.max(longest, Math.hypot(...d));
    }
  }
  return longest;
}
