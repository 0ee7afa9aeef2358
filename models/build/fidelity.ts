import { DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import { bvhOf } from '../../src/mesh/bvh';
import { distancesTo, mean, percentile, samplesOnSurface } from '../../src/mesh/distance';
import { vertexNormals } from '../../src/mesh/normals';
import type { ScalarGrid } from '../../src/mesh/ScalarGrid';
import { signedVolume, type TriangleMesh } from '../../src/mesh/TriangleMesh';
import { topologyOf } from '../../src/mesh/topology';
import { voxelise } from '../../src/mesh/voxels';

/** How one structure compares with its reference mesh. Lengths in mm, volumes in cm3. */
export interface StructureFidelity {
  volume: number;
  referenceVolume: number;
  dice: number;
  /** Mean and 95th percentile of the distances from either surface to the other. */
  meanMm: number;
  p95Mm: number;
  pieces: number;
  triangles: number;
}

/** Samples per surface. */
const SAMPLES = 6000;
/** Lattice of the volume overlap, mm. */
const VOXEL = 1;

/** Compare a structure (metres) with the reference (metres): exact distances both ways, volume overlap on a 1 mm lattice. */
export function compareSurfaces(mesh: TriangleMesh, reference: TriangleMesh): StructureFidelity {
  const there = distancesTo(samplesOnSurface(mesh, SAMPLES), bvhOf(reference));
  const back = distancesTo(samplesOnSurface(reference, SAMPLES), bvhOf(mesh));
  const both = new Float32Array([...there, ...back]);
  const own = solidOf(mesh, VOXEL);
  const other = solidOf(reference, VOXEL);
  const [count, otherCount] = [insideCount(own), insideCount(other)];
  const { pieces, triangles } = topologyOf(mesh);
  return {
    volume: 1e6 * signedVolume(mesh),
    referenceVolume: otherCount * (VOXEL / 10) ** 3,
    dice: (2 * commonCount(own, other)) / (count + otherCount),
    meanMm: 1000 * mean(both),
    p95Mm: 1000 * percentile(both, 0.95),
    pieces,
    triangles,
  };
}

/** Samples inside a mesh (metres) on the lattice of `spacing` mm: 1 inside, 0 outside. */
export function solidOf({ positions, indices }: TriangleMesh, spacing: number): ScalarGrid {
  return voxelise({ positions: Float64Array.from(positions, (value) => 1000 * value), indices }, spacing);
}

export function insideCount({ values }: ScalarGrid): number {
  let count = 0;
  for (const value of values) count += value;
  return count;
}

/** Samples inside both of two solids on the same lattice. */
export function commonCount(a: ScalarGrid, b: ScalarGrid): number {
  const shift = [0, 1, 2].map((c) =>
    Math.round(((b.origin[c] as number) - (a.origin[c] as number)) / a.spacing),
  ) as [number, number, number];
  const from = shift.map((s) => Math.max(0, s)) as [number, number, number];
  const to = shift.map((s, c) => Math.min(a.size[c] as number, s + (b.size[c] as number)));
  let count = 0;
  for (let k = from[2]; k < (to[2] as number); k++) {
    for (let j = from[1]; j < (to[1] as number); j++) {
      const rowA = a.size[0] * (j + a.size[1] * k);
      const rowB = b.size[0] * (j - shift[1] + b.size[1] * (k - shift[2])) - shift[0];
      for (let i = from[0]; i < (to[0] as number); i++) {
        count += (a.values[rowA + i] as number) * (b.values[rowB + i] as number);
      }
    }
  }
  return count;
}

export interface Overlap {
  a: string;
  b: string;
  /** Common volume divided by the volume of the smaller. */
  share: number;
}

/** Every pair that shares volume, worst first, on a lattice of `spacing` mm. */
export function overlaps(parts: readonly { id: string; mesh: TriangleMesh }[], spacing = 0.8): Overlap[] {
  const solids = parts.map(({ id, mesh }) => {
    const grid = solidOf(mesh, spacing);
    return { id, grid, count: insideCount(grid) };
  });
  const found: Overlap[] = [];
  solids.forEach((a, i) => {
    for (const b of solids.slice(i + 1)) {
      const common = commonCount(a.grid, b.grid);
      if (common > 0) found.push({ a: a.id, b: b.id, share: common / Math.min(a.count, b.count) });
    }
  });
  return found.sort((p, q) => q.share - p.share);
}

export interface SkinFidelity {
  /** Structures with vertices outside the skin, the cut ends left out, and how many vertices. */
  outside: { id: string; vertices: number }[];
  /** Skin to muscle along the inward normal where muscle is what lies under the skin, mm. */
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
      const [x, y, z] = [p[i], p[i + 1], p[i + 2]] as [number, number, number];
      if (!isCutEnd(x, y, z) && !isInside(tree, x, y, z)) vertices++;
    }
    return vertices > 0 ? [{ id, vertices }] : [];
  });
  const under = parts.map(({ kind, mesh }) => ({ kind, tree: bvhOf(mesh), box: mesh }));
  const thickness = muscleDepths(skin, under, isCutEnd);
  const inRange = thickness.filter((mm) => mm >= 3 && mm <= 25).length;
  const at = (share: number) => percentile(thickness, share);
  return {
    outside,
    thickness: { least: at(0), p5: at(0.05), median: at(0.5), p95: at(0.95), most: at(1) },
    within: inRange / thickness.length,
    longestEdgeMm: 1000 * longestEdge(skin),
  };
}

/** Depth (mm) along the inward normal at every eighth skin vertex under which muscle comes first. */
function muscleDepths(
  skin: TriangleMesh,
  under: readonly { kind: string; tree: MeshBVH }[],
  isCutEnd: (x: number, y: number, z: number) => boolean,
): number[] {
  const normals = vertexNormals(skin);
  const depths: number[] = [];
  for (let i = 0; i < skin.positions.length; i += 24) {
    const [x, y, z] = [0, 1, 2].map((c) => skin.positions[i + c] as number) as [number, number, number];
    if (isCutEnd(x, y, z)) continue;
    const ray = new Ray(
      new Vector3(x, y, z),
      new Vector3(-(normals[i] as number), -(normals[i + 1] as number), -(normals[i + 2] as number)),
    );
    let nearest = { kind: '', distance: 0.1 };
    for (const { kind, tree } of under) {
      const hit = tree.raycastFirst(ray, DoubleSide, 0, nearest.distance);
      if (hit && hit.distance < nearest.distance) nearest = { kind, distance: hit.distance };
    }
    if (nearest.kind === 'muscle') depths.push(1000 * nearest.distance);
  }
  return depths;
}

function longestEdge({ positions: p, indices }: TriangleMesh): number {
  let longest = 0;
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = 3 * (indices[t + k] as number);
      const b = 3 * (indices[t + ((k + 1) % 3)] as number);
      const d = [0, 1, 2].map((c) => (p[a + c] as number) - (p[b + c] as number));
      longest = Math.max(longest, Math.hypot(...d));
    }
  }
  return longest;
}
