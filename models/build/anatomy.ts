import { availableParallelism } from 'node:os';
import type { Rod } from '../../src/mesh/bridge';
import { commonBox, type Rank } from '../../src/mesh/packing';
import type { ScalarGrid } from '../../src/mesh/ScalarGrid';
import type { BuildJob, BuildResult, PackEntry } from './buildWorker';
import type { CatalogueEntry, StructureKind } from './catalogue';
import { Pool } from './pool';
import type { Surface } from './surface';
import type { SkinTint } from './vertexBytes';

const RANKS: Record<Exclude<StructureKind, 'skin'>, Rank> = { bone: 3, connective: 2, muscle: 1 };

/** Bone keeps its space, then tendon sheets and disks, then muscle. */
export const rankOf = ({ kind }: CatalogueEntry): Rank => RANKS[kind === 'skin' ? 'muscle' : kind];

/** A structure with its packed surface. */
export interface BuiltStructure extends Surface {
  entry: CatalogueEntry;
  /** Of the skin only. */
  skin?: SkinTint;
}

export type BuildPool = Pool<BuildJob, BuildResult>;

/** Worker threads for the build: two by default, never more than the machine has. */
export function buildPool(threads = Math.min(2, availableParallelism())): BuildPool {
  return new Pool(new URL('./buildWorker.ts', import.meta.url), threads);
}

/** Surfaces of all structures but the skin, packed so that none shares space, in the order of `entries`. */
export async function buildAnatomy(
  pool: BuildPool,
  entries: readonly CatalogueEntry[],
  errorMm: (entry: CatalogueEntry) => number,
  pieces: (entry: CatalogueEntry) => number,
): Promise<BuiltStructure[]> {
  const solid = entries.filter((entry) => entry.kind !== 'skin');
  const grids = await pool.run(solid.map(({ id, kind }) => ({ task: 'field', id, kind })));
  const packs = solid.map(
    (entry, i): PackEntry => ({ id: entry.id, rank: rankOf(entry), grid: grids[i] as ScalarGrid, rods: [] }),
  );
  const rivalsOf = (self: PackEntry): PackEntry[] =>
    packs.filter((other) => other !== self && other.rank >= self.rank && touches(self, other));
  // Sharing space cuts some thin tendons. Their bridges must be known before surfaces are made, for neighbours leave room.
  const rods = await pool.run(packs.map((self) => ({ task: 'rods', self, rivals: rivalsOf(self) })));
  packs.forEach((self, i) => {
    self.rods = rods[i] as Rod[];
  });
  const surfaces = await pool.run(
    solid.map((entry, i) => {
      const self = packs[i] as PackEntry;
      const options = { pieces: pieces(entry), errorMm: errorMm(entry) };
      return { task: 'surface', self, rivals: rivalsOf(self), options };
    }),
  );
  return solid.map((entry, i) => ({ entry, ...(surfaces[i] as Surface) }));
}

function touches(a: PackEntry, b: PackEntry): boolean {
  const [from, to] = commonBox(a.grid, b.grid);
  return from[0] <= to[0] && from[1] <= to[1] && from[2] <= to[2];
}
