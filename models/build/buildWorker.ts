import { parentPort } from 'node:worker_threads';
import { addRod, bridgePieces, cutRod, type Rod } from '../../src/mesh/bridge';
import { ambientOcclusion } from '../../src/mesh/occlusion';
import { type Claim, pack, type Rank } from '../../src/mesh/packing';
import { type ScalarGrid, sampleGrid } from '../../src/mesh/ScalarGrid';
import type { TriangleMesh } from '../../src/mesh/TriangleMesh';
import type { StructureKind } from './catalogue';
import { CentrelineIndex } from './centreline';
import { fieldOf } from './field';
import { readStructure } from './figures';
import { closeBorder, type Surface, type SurfaceOptions, surfaceOf, surfaceReady } from './surface';

/** A structure's field and its rank when space is shared out. */
export interface PackEntry {
  id: string;
  rank: Rank;
  grid: ScalarGrid;
  /** Bridges over the breaks that sharing space leaves; known after the first round of packing. */
  rods: readonly Rod[];
}

export type BuildJob =
  | { task: 'field'; id: string; kind: StructureKind }
  | { task: 'rods'; self: PackEntry; rivals: PackEntry[] }
  | { task: 'surface'; self: PackEntry; rivals: PackEntry[]; options: SurfaceOptions }
  | {
      task: 'occlusion';
      positions: Float32Array;
      normals: Float32Array;
      first: number;
      occluder: TriangleMesh;
    };

export type BuildResult = ScalarGrid | Rod[] | Surface | Float32Array;

/** A copy whose values several threads may read. */
function shared(grid: ScalarGrid): ScalarGrid {
  const values = new Float32Array(new SharedArrayBuffer(grid.values.byteLength));
  values.set(grid.values);
  return { ...grid, values };
}

/** Mm between a structure and the common face: neighbours stay apart after triangles are taken away. */
const INSET = 0.12;

/** Only smaller structures make room for their rivals' rods: to a larger one a rod is nothing, but may cut its thin parts. */
const SMALL_CM3 = 12;

const thickness = new Map<string, Claim['thicknessAt']>();

/**
 * How much a structure gives way: its local half thickness (from the centreline's radii; a constant without one) times its
 * volume. Where muscles of the reference run into each other a small one would otherwise lose a sixth of itself to a
 * neighbour that hardly notices (popliteus to the calf); this way both lose about the same share.
 */
function thicknessOf(id: string): Claim['thicknessAt'] {
  let at = thickness.get(id);
  if (!at) {
    const { centreline, volumeCm3 } = readStructure(id);
    const fallback = 5 * Math.cbrt(volumeCm3);
    const index = centreline && new CentrelineIndex(centreline);
    at = index
      ? (x, y, z) => volumeCm3 * Math.max(1, index.nearest(x, y, z).radius)
      : () => volumeCm3 * fallback;
    thickness.set(id, at);
  }
  return at;
}

const claim = ({ id, rank, grid }: PackEntry): Claim => ({ grid, rank, thicknessAt: thicknessOf(id) });

const packed = (self: PackEntry, rivals: readonly PackEntry[]): ScalarGrid =>
  pack(claim(self), rivals.map(claim), { inset: INSET });

/** A bridge of `self` is hidden in the bones that it leaves room for, and none runs through the flesh of an equal. */
const bridging = (self: PackEntry, rivals: readonly PackEntry[]) => {
  const within = (solids: readonly PackEntry[], depth: number) => (x: number, y: number, z: number) =>
    solids.some(({ grid }) => sampleGrid(grid, x, y, z) > depth);
  return {
    hidden: within(
      rivals.filter(({ rank }) => rank > self.rank && rank === 3),
      0,
    ),
    blocked: within(
      rivals.filter(({ rank }) => rank === self.rank),
      0.5,
    ),
  };
};

function perform(job: BuildJob): BuildResult {
  switch (job.task) {
    case 'field':
      return shared(fieldOf(readStructure(job.id), job.kind));
    case 'rods': {
      const grid = packed(job.self, job.rivals);
      closeBorder(grid);
      return bridgePieces(grid, bridging(job.self, job.rivals));
    }
    case 'surface': {
      const grid = packed(job.self, job.rivals);
      if (readStructure(job.self.id).volumeCm3 < SMALL_CM3) {
        for (const rival of job.rivals) for (const rod of rival.rods) cutRod(grid, rod, INSET);
      }
      for (const rod of job.self.rods) addRod(grid, rod);
      return surfaceOf(job.self.id, grid, job.options, bridging(job.self, job.rivals));
    }
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
