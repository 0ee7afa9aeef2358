import { signedVolume, type TriangleMesh } from '../../src/geometry/TriangleMesh';
import { bvhOf } from './geometry/bvh';
import { distancesTo, mean, percentile, samplesOnSurface } from './geometry/distance';
import { type ScalarGrid, sampleGrid } from './geometry/ScalarGrid';
import { topologyOf } from './geometry/topology';
import { voxelise } from './geometry/voxels';

/** How one structure compares with its reference mesh. Lengths in mm, volumes in cm3. */
export interface StructureFidelity {
  volume: number;
  referenceVolume: number;
  /** Everywhere. */
  whole: Closeness;
  /** Without the space that the reference itself gives to two structures: of that the model leaves one without its share. */
  uncontested: Closeness;
  pieces: number;
  triangles: number;
}

export interface Closeness {
  dice: number;
  /** Mean and 95th percentile of the distances from either surface to the other. */
  meanMm: number;
  p95Mm: number;
}

/** Samples per surface. */
const SAMPLES = 6000;
/** Lattice of the volume overlap, mm. */
export const VOXEL = 1;

/**
 * Compare a structure (metres) with the reference (metres): exact distances both ways, volume overlap on a 1 mm lattice.
 * @param contested samples (1) of the reference's solid that a rival of the reference claims too, see contestedSpace.
 */
export function compareSurfaces(
  mesh: TriangleMesh,
  reference: TriangleMesh,
  referenceSolid: ScalarGrid,
  contested: ScalarGrid,
): StructureFidelity {
  const ownPoints = samplesOnSurface(mesh, SAMPLES);
  const referencePoints = samplesOnSurface(reference, SAMPLES);
  const distances = new Float32Array([
    ...distancesTo(ownPoints, bvhOf(reference)),
    ...distancesTo(referencePoints, bvhOf(mesh)),
  ]);
  const points = new Float32Array([...ownPoints, ...referencePoints]);
  const free = distances.filter((_, i) => {
    const [x, y, z] = [0, 1, 2].map((c) => 1000 * points[3 * i + c]);
    return sampleGrid(contested, x, y, z) === 0;
  });
  const solid = solidOf(mesh, VOXEL);
  const [count, referenceCount] = [insideCount(solid), insideCount(referenceSolid)];
  const common = commonCount(solid, referenceSolid);
  // Contested space lies within the reference's solid: leave it out of all three counts.
  const lost = insideCount(contested);
  const kept = commonCount(solid, contested);
  const { pieces, triangles } = topologyOf(mesh);
  return {
    volume: 1e6 * signedVolume(mesh),
    referenceVolume: referenceCount * (VOXEL / 10) ** 3,
    whole: { dice: (2 * common) / (count + referenceCount), ...spread(distances) },
    uncontested: {
      dice: (2 * (common - kept)) / (count - kept + referenceCount - lost),
      ...spread(free),
    },
    pieces,
    triangles,
  };
}

const spread = (distances: Float32Array) => ({
  meanMm: 1000 * mean(distances),
  p95Mm: 1000 * percentile(distances, 0.95),
});

/** The samples of `solid` that lie in any of `rivals` too, on the lattice of `solid`: 1 contested, 0 free. */
export function contestedSpace(solid: ScalarGrid, rivals: readonly ScalarGrid[]): ScalarGrid {
  const contested = { ...solid, values: new Float32Array(solid.values.length) };
  for (const rival of rivals) {
    forCommon(solid, rival, (i, j) => {
      if (solid.values[i] > 0 && rival.values[j] > 0) contested.values[i] = 1;
    });
  }
  return contested;
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
  let count = 0;
  forCommon(a, b, (i, j) => {
    count += a.values[i] * b.values[j];
  });
  return count;
}

/** Visit every sample that two grids on one lattice share, by its number in either. */
function forCommon(a: ScalarGrid, b: ScalarGrid, visit: (i: number, j: number) => void): void {
  const shift = [0, 1, 2].map((c) => Math.round((b.origin[c] - a.origin[c]) / a.spacing)) as [
    number,
    number,
    number,
  ];
  const from = shift.map((s) => Math.max(0, s)) as [number, number, number];
  const to = shift.map((s, c) => Math.min(a.size[c], s + b.size[c]));
  for (let k = from[2]; k < to[2]; k++) {
    for (let j = from[1]; j < to[1]; j++) {
      const rowA = a.size[0] * (j + a.size[1] * k);
      const rowB = b.size[0] * (j - shift[1] + b.size[1] * (k - shift[2])) - shift[0];
      for (let i = from[0]; i < to[0]; i++) visit(rowA + i, rowB + i);
    }
  }
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
