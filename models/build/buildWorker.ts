import { parentPort } from 'node:worker_threads';
import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import type { StructureKind } from './catalogue';
import { fieldOf } from './field';
import { readStructure } from './figures';
import { bridgePieces } from './geometry/bridge';
import { ambientOcclusion } from './geometry/occlusion';
import type { ScalarGrid } from './geometry/ScalarGrid';
import { bridging, type PackEntry, type Packed, packed, withRods } from './sharing';
import { closeBorder, type Surface, type SurfaceOptions, surfaceOf, surfaceReady } from './surface';

export type BuildJob =
  | { task: 'field'; id: string; kind: StructureKind }
  | { task: 'share'; self: PackEntry; rivals: PackEntry[] }
  | {
      task: 'surface';
      self: PackEntry;
      own: Packed;
      rivals: { entry: PackEntry; packed: Packed }[];
      options: SurfaceOptions;
    }
  | {
      task: 'occlusion';
      positions: Float32Array;
      normals: Float32Array;
      first: number;
      occluder: TriangleMesh;
    };

export type BuildResult = ScalarGrid | Packed | Surface | Float32Array;

/** A copy whose values several threads may read. */
function shared(grid: ScalarGrid): ScalarGrid {
  const values = new Float32Array(new SharedArrayBuffer(grid.values.byteLength));
  values.set(grid.values);
  return { ...grid, values };
}

function perform(job: BuildJob): BuildResult {
  switch (job.task) {
    case 'field':
      return shared(fieldOf(readStructure(job.id), job.kind));
    case 'share': {
      const grid = packed(job.self, job.rivals);
      closeBorder(grid);
      const bridged = { ...grid, values: grid.values.slice() };
      return { grid: shared(grid), rods: bridgePieces(bridged, bridging(job.self, job.rivals)) };
    }
    case 'surface': {
      const { self, own, rivals, options } = job;
      const grid = withRods(
        self.id,
        { ...own, grid: { ...own.grid, values: own.grid.values.slice() } },
        rivals.map((rival) => rival.packed),
      );
      const entries = rivals.map(({ entry }) => entry);
      return surfaceOf(self.id, grid, options, bridging(self, entries));
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
