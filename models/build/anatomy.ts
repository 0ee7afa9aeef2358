import { availableParallelism } from 'node:os';
import type { BuildJob, BuildResult } from './buildWorker';
import type { CatalogueEntry, StructureKind } from './catalogue';
import { commonBox, type Rank } from './geometry/packing';
import type { ScalarGrid } from './geometry/ScalarGrid';
import { Pool } from './pool';
import type { PackEntry, Packed } from './sharing';
import type { Surface } from './surface';
import type { SkinTint } from './vertexBytes';

const RANKS: Record<Exclude<StructureKind, 'skin'>, Rank> = { bone: 3, connective: 2, muscle: 1 };

/** Bone keeps its space, then tendon sheets and disks, then muscle; what yields has what all of them leave. */
export const rankOf = ({ kind, yields }: Pick<CatalogueEntry, 'kind' | 'yields'>): Rank =>
  yields ? 0 : RANKS[kind === 'skin' ? 'muscle' : kind];

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
  return surfacesOf(pool, solid, await fieldsOf(pool, solid), errorMm, pieces);
}

/** The fields of structures, before space is shared out. */
async function fieldsOf(pool: BuildPool, solid: readonly CatalogueEntry[]): Promise<ScalarGrid[]> {
  return (await pool.run(solid.map(({ id, kind }) => ({ task: 'field', id, kind })))) as ScalarGrid[];
}

/** Space shared out between fields, and the surfaces of what each structure keeps. */
async function surfacesOf(
  pool: BuildPool,
  solid: readonly CatalogueEntry[],
  fields: readonly ScalarGrid[],
  errorMm: (entry: CatalogueEntry) => number,
  pieces: (entry: CatalogueEntry) => number,
): Promise<BuiltStructure[]> {
  const packs = solid.map((entry, i): PackEntry => ({ id: entry.id, rank: rankOf(entry), grid: fields[i] }));
  const rivals = new Map(
    packs.map((self) => [
      self,
      packs.filter((other) => other !== self && other.rank >= self.rank && touches(self, other)),
    ]),
  );
  const met = (self: PackEntry): readonly PackEntry[] => rivals.get(self) ?? [];
  const keeps = new Map<PackEntry, Packed>();
  for (const yields of [false, true]) {
    const round = packs.filter(({ rank }) => (rank === 0) === yields);
    // What yields meets the others as they are by then: they fill less than their fields say.
    const left = (other: PackEntry): PackEntry =>
      yields ? { ...other, grid: keeps.get(other)?.grid ?? other.grid } : other;
    const shares = await pool.run(
      round.map((self) => ({ task: 'share', self, rivals: met(self).map(left) })),
    );
    for (const [i, self] of round.entries()) keeps.set(self, shares[i] as Packed);
  }
  // Sharing space cuts some thin tendons. Their bridges are known before surfaces are made, for neighbours leave room.
  const surfaces = await pool.run(
    solid.map((entry, i) => ({
      task: 'surface',
      self: packs[i],
      own: keeps.get(packs[i]) as Packed,
      rivals: met(packs[i]).map((other) => ({
        entry: other,
        packed: keeps.get(other) as Packed,
      })),
      options: { pieces: pieces(entry), errorMm: errorMm(entry) },
    })),
  );
  return solid.map((entry, i) => ({ entry, ...(surfaces[i] as Surface) }));
}

function touches(a: PackEntry, b: PackEntry): boolean {
  const [from, to] = commonBox(a.grid, b.grid);
  return from[0] <= to[0] && from[1] <= to[1] && from[2] <= to[2];
}
