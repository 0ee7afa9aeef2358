import type { ScalarGrid } from './geometry/ScalarGrid';

/** Space that two or more solids claim. */
export interface ContestedRegion {
  /** Numbers of the solids, ascending. */
  members: number[];
  /** Samples of the lattice. */
  samples: number;
}

/** What several solids on one lattice (1 inside, 0 outside) claim together, one region per set of claimants. */
export function contestedRegions(solids: readonly ScalarGrid[]): ContestedRegion[] {
  const spacing = solids[0]?.spacing ?? 1;
  const first = solids.map(({ origin }) => origin.map((o) => Math.round(o / spacing)));
  const low = [0, 1, 2].map((c) => Math.min(...first.map((cell) => cell[c])));
  const high = [0, 1, 2].map((c) => Math.max(...solids.map(({ size }, s) => first[s][c] + size[c])));
  const [nx, ny, nz] = [0, 1, 2].map((c) => high[c] - low[c]);
  const owner = new Int16Array(nx * ny * nz).fill(-1);
  const sharers = new Map<number, number[]>();
  solids.forEach(({ size, values }, solid) => {
    const [ox, oy, oz] = [0, 1, 2].map((c) => first[solid][c] - low[c]);
    for (let k = 0, i = 0; k < size[2]; k++) {
      for (let j = 0; j < size[1]; j++) {
        let at = ox + nx * (j + oy + ny * (k + oz));
        for (let n = 0; n < size[0]; n++, i++, at++) {
          if (!(values[i] > 0)) continue;
          const before = owner[at];
          if (before < 0) owner[at] = solid;
          else sharers.set(at, [...(sharers.get(at) ?? [before]), solid]);
        }
      }
    }
  });
  const regions = new Map<string, ContestedRegion>();
  for (const members of sharers.values()) {
    const key = members.join();
    const region = regions.get(key) ?? { members, samples: 0 };
    region.samples++;
    regions.set(key, region);
  }
  return [...regions.values()];
}
