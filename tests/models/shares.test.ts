import { describe, expect, it } from 'vitest';
import { bestPossible, type ReferenceSolid } from '../../models/build/bestPossible';
import { readCatalogue } from '../../models/build/catalogue';
import { contestedRegions } from '../../models/build/contestedRegions';
import { solidOf } from '../../models/build/fidelity';
import { readShares } from '../../models/build/figures';
import type { Rank } from '../../models/build/geometry/packing';
import { alignedGrid, type ScalarGrid } from '../../models/build/geometry/ScalarGrid';
import { type Contestant, fairShares } from '../../models/build/measure/shares';
import { signedDistance } from '../../models/build/measure/solid';

/** Samples of a lattice of 1 mm from one corner to another, both included. */
function block(from: readonly [number, number, number], to: readonly [number, number, number]): ScalarGrid {
  const grid = alignedGrid(from, to, 1, 0);
  return { ...grid, values: grid.values.fill(1) };
}

/** A closed box (mm) as a solid of the reference. */
function box(id: string, rank: Rank, low: number, high: number): ReferenceSolid {
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((c) => [
    c & 1 ? high : low,
    c & 2 ? 10.3 : -10.3,
    c & 4 ? 10.3 : -10.3,
  ]);
  const faces = [
    [0, 4, 6, 2],
    [1, 3, 7, 5],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 2, 3, 1],
    [4, 5, 7, 6],
  ] as const;
  const indices = Uint32Array.from(faces.flatMap(([a, b, c, d]) => [a, b, c, a, c, d]));
  const positions = Float64Array.from(corners);
  const mesh = { positions: Float32Array.from(corners, (mm) => mm / 1000), indices };
  const signed = signedDistance({ id, fma: 'FMA0', kind: 'muscle', positions, indices }, 1);
  return { id, rank, mesh, signed, solid: solidOf(mesh, 1) };
}

describe('contestedRegions', () => {
  it('counts what each set of claimants shares, once', () => {
    // 0 to 9, 5 to 14 and 8 to 20 along x: 8 and 9 are claimed by all three.
    const bars = [
      [0, 9],
      [5, 14],
      [8, 20],
    ].map(([a, b]) => block([a, 0, 0], [b, 1, 1]));
    const found = contestedRegions(bars).map(({ members, samples }) => [members.join(), samples]);
    expect(found.sort()).toEqual([
      ['0,1', 12],
      ['0,1,2', 8],
      ['1,2', 20],
    ]);
  });
});

describe('fairShares', () => {
  const muscle = (id: string, volumeCm3: number, rank: Rank = 1): Contestant => ({
    id,
    rank,
    volumeCm3,
    areaCm2: 100,
  });

  it('lets a muscle of 50 cm3 keep what one of 500 cm3 hardly misses', () => {
    const [share] = fairShares(
      [muscle('large', 500), muscle('small', 50)],
      [{ members: [0, 1], samples: 5000 }],
      1e-3,
    );
    expect(share).toMatchObject({ a: 'large', b: 'small', contestedCm3: 5 });
    expect(share?.aKeeps).toBeLessThan(0.1);
  });

  it('halves between equals, and lists nothing that bone takes anyway', () => {
    const contestants = [muscle('one', 50), muscle('other', 50), muscle('bone', 300, 3)];
    const regions = [
      { members: [0, 1], samples: 3000 },
      { members: [0, 2], samples: 500 },
      { members: [1, 2], samples: 500 },
    ];
    const shares = fairShares(contestants, regions, 1e-3);
    expect(shares.map(({ a, b, aKeeps }) => [a, b, aKeeps])).toEqual([['one', 'other', 0.5]]);
  });

  it('does not let one that bone has spoilt take from one that can still reach its bar', () => {
    const contestants = [muscle('spoilt', 50), muscle('sound', 50), muscle('bone', 300, 3)];
    const regions = [
      { members: [0, 1], samples: 3000 },
      { members: [0, 2], samples: 6000 },
    ];
    expect(fairShares(contestants, regions, 1e-3)[0]?.aKeeps).toBeLessThan(0.7);
  });
});

describe('bestPossible', () => {
  // 40 mm long each; the second claims the last 10 mm of the first.
  const first = box('first', 1, -20.3, 20.3);
  const second = box('second', 1, 10.3, 50.3);

  it('is the whole where nobody else claims anything', () => {
    const { alone, shared } = bestPossible(first, [first], () => undefined);
    expect(alone.dice).toBeGreaterThan(0.98);
    expect(shared).toEqual(alone);
  });

  it('loses to a neighbour only what was agreed, and to bone all of it', () => {
    const agreed = bestPossible(first, [first, second], () => 0);
    expect(agreed.alone.dice).toBeGreaterThan(0.98);
    // 30 of 40 mm are left: 2 * 30 / 70.
    expect(agreed.shared.dice).toBeCloseTo(60 / 70, 1);
    const bone = bestPossible(first, [{ ...second, rank: 3 }], () => undefined);
    expect(bone.alone.dice).toBeCloseTo(agreed.shared.dice, 2);
  });
});

describe('models/figures/shares.json', () => {
  it('names muscles only, each pair once, and what one keeps the other leaves', () => {
    const muscles = new Set(readCatalogue().flatMap(({ id, kind }) => (kind === 'muscle' ? [id] : [])));
    const table = readShares();
    expect(table.size).toBeGreaterThan(40);
    for (const [one, row] of table) {
      expect(muscles.has(one), one).toBe(true);
      for (const [other, share] of row) {
        expect(share + (table.get(other)?.get(one) ?? Number.NaN), `${one} ${other}`).toBeCloseTo(1, 9);
      }
    }
  });
});
