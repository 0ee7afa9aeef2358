import { parentPort } from 'node:worker_threads';
import { ambientOcclusion } from '../../src/mesh/occlusion';
import { type Claim, pack, type Rank } from '../../src/mesh/packing';
import { type ScalarGrid, sampleGrid } from '../../src/mesh/ScalarGrid';
import type { TriangleMesh } from '../../src/mesh/TriangleMesh';
import type { StructureKind } from './catalogue';
import { CentrelineIndex } from './centreline';
import { fieldOf } from './field';
import { readStructure } from './figures';
import { type InBone, type Surface, type SurfaceOptions, surfaceOf, surfaceReady } from './surface';

/** A structure's field and its rank when space is shared out. */
export interface PackEntry {
  id: string;
  rank: Rank;
  grid: ScalarGrid;
}

export type BuildJob =
  | { task: 'field'; id: string; kind: StructureKind }
  | { task: 'surface'; self: PackEntry; rivals: PackEntry[]; options: SurfaceOptions }
  | {
      task: 'occlusion';
      positions: Float32Array;
      normals: Float32Array;
      first: number;
      occluder: TriangleMesh;
    };

export type BuildResult = ScalarGrid | Surface | Float32Array;

/** A copy whose values several threads may read. */
function shared(grid: ScalarGrid): ScalarGrid {
  const values = new Float32Array(new SharedArrayBuffer(grid.values.byteLength));
  values.set(grid.values);
  return { ...grid, values };
}

/** Mm between a structure and the common face: neighbours stay apart after triangles are taken away. */
const INSET = 0.18;

const thickness = new Map<string, Claim['thicknessAt']>();

/** Local half thickness from the centreline's radii; a constant for structures without one. */
function thicknessOf(id: string): Claim['thicknessAt'] {
  let at = thickness.get(id);
  if (!at) {
    const { centreline, volumeCm3 } = readStructure(id);
    const fallback = 5 * Math.cbrt(volumeCm3);
    const index = centreline && new CentrelineIndex(centreline);
    at = index ? (x, y, z) => Math.max(1, index.nearest(x, y, z).radius) : () => fallback;
    thickness.set(id, at);
  }
  return at;
}

const claim = ({ id, rank, grid }: PackEntry): Claim => ({ grid, rank, thicknessAt: thicknessOf(id) });

const inBone =
  (bones: readonly PackEntry[]): InBone =>
  (x, y, z) =>
    bones.some(({ grid }) => sampleGrid(grid, x, y, z) > 0);

function perform(job: BuildJob): BuildResult {
  switch (job.task) {
    case 'field':
      return shared(fieldOf(readStructure(job.id), job.kind));
    case 'surface':
      return surfaceOf(
        job.self.id,
        pack(claim(job.self), job.rivals.map(claim), { inset: INSET }),
        job.options,
        inBone(job.rivals.filter(({ rank }) => rank > job.self.rank && rank === 3)),
      );
    case 'occlusion':
      return ambientOcclusion(job.positions, job.normals, job.occluder, { first: job.first });
  }
}

const nameOf = (job: BuildJob): string => {
  if (job.task === 'occlusion') return job.task;
  return `${job.task} of ${job.task === 'field' ? job.id : job.self.id}`;
};

await surfaceReady;
parentPort?.on('message', ({ index, job }: { index: number; job: BuildJob }) => {
  try {
    parentPort?.postMessage({ index, result: perform(job) });
  } catch (error) {
    parentPort?.postMessage({
      index,
      error: `${nameOf(job)}: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
});
