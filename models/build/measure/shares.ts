import { surfaceArea } from '../../../src/geometry/TriangleMesh';
import { rankOf } from '../anatomy';
import type { CatalogueEntry } from '../catalogue';
import { type ContestedRegion, contestedRegions } from '../contestedRegions';
import { insideCount } from '../fidelity';
import type { ShareFigures } from '../figures';
import type { Rank } from '../geometry/packing';
import { voxelise } from '../geometry/voxels';
import { type ReferenceMesh, SOURCE } from './reference';

/** A structure of the reference that competes for space. */
export interface Contestant {
  id: string;
  rank: Rank;
  /** Volume and surface of its mesh. */
  volumeCm3: number;
  areaCm2: number;
}

/** How closely a surface is expected to be followed, mm: a thin muscle has less to give away than a thick one. */
const FOLLOWED_MM = 0.08;
/** The worse a muscle is met, the more its losses count: sum of (1 - Dice)^POWER. */
const POWER = 4;
/**
 * The bar of large muscles. Small ones have none, and one that bone keeps from it whatever its neighbours leave has little to win:
 * both count WITHOUT_BAR times as much.
 */
const BAR = { dice: 0.95, cm3: 20 };
const WITHOUT_BAR = 0.02;
const STEPS = 20;
const ROUNDS = 60;
/** Contested space below this is left to the rule for strangers, cm3. */
const LEAST_CM3 = 0.01;

interface Pair {
  a: number;
  b: number;
  cm3: number;
  aKeeps: number;
}

/**
 * Who keeps how much of what two muscles of the reference claim, so that all are met as well as can be: least sum of
 * (1 - Dice)^4 over all muscles, where Dice is what a model without shared space could reach. Bone and sheets keep theirs; where
 * three muscles claim the same, each keeps a third. Coordinate descent from halves, in steps of 5 %; the sum is convex.
 */
export function fairShares(
  contestants: readonly Contestant[],
  regions: readonly ContestedRegion[],
  cm3PerSample: number,
): ShareFigures['shares'] {
  const lost = new Float64Array(contestants.length);
  const pairs: Pair[] = [];
  for (const { members, samples } of regions) {
    const cm3 = samples * cm3PerSample;
    const top = Math.max(...members.map((m) => contestants[m].rank));
    const [a, b] = members;
    if (top === 1 && members.length === 2) pairs.push({ a, b, cm3, aKeeps: 0.5 });
    const winners = members.filter((m) => contestants[m].rank === top).length;
    for (const m of members) {
      if (top === 1 && members.length === 2) continue;
      const keeps = contestants[m].rank === top ? 1 / winners : 0;
      lost[m] = lost[m] + cm3 * (1 - keeps);
    }
  }
  const weight = contestants.map(({ volumeCm3 }, m) => {
    const kept = volumeCm3 - lost[m];
    const reachable = (2 * kept) / (kept + volumeCm3) >= BAR.dice;
    return volumeCm3 > BAR.cm3 && reachable ? 1 : WITHOUT_BAR;
  });
  const badness = (m: number, more: number): number => {
    const { volumeCm3, areaCm2 } = contestants[m];
    const kept = volumeCm3 - lost[m] - more;
    const missed = 1 - (2 * kept) / (kept + volumeCm3) + (0.1 * FOLLOWED_MM * areaCm2) / volumeCm3 / 2;
    return weight[m] * missed ** POWER;
  };
  for (const { a, b, cm3 } of pairs) {
    lost[a] = lost[a] + cm3 / 2;
    lost[b] = lost[b] + cm3 / 2;
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const pair of pairs) {
      const { a, b, cm3, aKeeps } = pair;
      let best = { keeps: aKeeps, sum: Infinity };
      for (let step = 0; step <= STEPS; step++) {
        const keeps = step / STEPS;
        const sum = badness(a, cm3 * (aKeeps - keeps)) + badness(b, cm3 * (keeps - aKeeps));
        if (sum < best.sum - 1e-15) best = { keeps, sum };
      }
      lost[a] = lost[a] + cm3 * (aKeeps - best.keeps);
      lost[b] = lost[b] - cm3 * (aKeeps - best.keeps);
      pair.aKeeps = best.keeps;
    }
  }
  return pairs
    .filter(({ cm3 }) => cm3 >= LEAST_CM3)
    .sort((p, q) => q.cm3 - p.cm3)
    .map(({ a, b, cm3, aKeeps }) => ({
      a: contestants[a].id,
      b: contestants[b].id,
      aKeeps: Number(aKeeps.toFixed(2)),
      contestedCm3: Number(cm3.toPrecision(3)),
    }));
}

/** Lattice of the contested space, mm. */
const VOXEL = 1;

/** The shares of all pairs of the reference. */
export function measureShares(
  entries: readonly Pick<CatalogueEntry, 'id' | 'kind'>[],
  reference: ReadonlyMap<string, ReferenceMesh>,
): ShareFigures {
  const met = entries.flatMap((entry) => {
    const mesh = reference.get(entry.id);
    return mesh ? [{ entry, mesh, solid: voxelise(mesh, VOXEL) }] : [];
  });
  const cm3 = (VOXEL / 10) ** 3;
  const contestants = met.map(
    ({ entry, mesh, solid }): Contestant => ({
      id: entry.id,
      rank: rankOf(entry),
      volumeCm3: cm3 * insideCount(solid),
      areaCm2: surfaceArea({ ...mesh, positions: Float32Array.from(mesh.positions) }) / 100,
    }),
  );
  const regions = contestedRegions(met.map(({ solid }) => solid));
  return {
    note: 'Of the depth of the space that muscles a and b of the reference both claim, a keeps the share aKeeps and b the rest. Chosen so that all muscles come as near to the reference as they can: models/build/measure/shares.ts.',
    source: SOURCE,
    units: 'aKeeps: share of the depth, 0 to 1; contestedCm3: cm3',
    shares: fairShares(contestants, regions, cm3),
  };
}
