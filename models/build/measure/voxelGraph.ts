import type { ScalarGrid } from '../geometry/ScalarGrid';
import { alignedGrid, sampleGrid } from '../geometry/ScalarGrid';

/** Samples of a solid as a graph: neighbours share a face, an edge or a corner. */
export interface Solid {
  spacing: number;
  /** Number of samples. */
  count: number;
  /** One sample of the solid. */
  first: number;
  /** Neighbours of a sample and how far away each is, mm. */
  neighbours(i: number): readonly { to: number; length: number }[];
  position(i: number): [number, number, number];
  /** The largest connected part of some samples. */
  largestOf(members: readonly number[]): number[];
}

const OFFSETS = [-1, 0, 1].flatMap((z) =>
  [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => [x, y, z] as const)),
);

/**
 * A solid at 2 mm (1 mm for small muscles), from its signed distance. Samples up to half a step outside are taken in, so that
 * tendons thinner than a step stay whole.
 */
export function boxGrid(signed: ScalarGrid): ScalarGrid {
  const far = signed.origin.map((o, c) => o + signed.spacing * (signed.size[c] - 1));
  const longest = Math.max(...signed.size) * signed.spacing;
  const spacing = longest > 120 ? 2 : 1;
  const grid = alignedGrid(signed.origin, far, spacing, 0);
  const [nx, ny] = grid.size;
  for (let i = 0; i < grid.values.length; i++) {
    const x = grid.origin[0] + spacing * (i % nx);
    const y = grid.origin[1] + spacing * (Math.floor(i / nx) % ny);
    const z = grid.origin[2] + spacing * Math.floor(i / (nx * ny));
    grid.values[i] = sampleGrid(signed, x, y, z) > -0.5 * spacing ? 1 : 0;
  }
  return grid;
}

/** The largest connected piece of the samples above 0, as a graph numbered from 0. */
export function largestPiece(grid: ScalarGrid): Solid {
  const [nx, ny, nz] = grid.size;
  const all = [...grid.values.keys()].filter((i) => grid.values[i] > 0);
  const near = (cell: number): number[] => {
    const x = cell % nx;
    const y = Math.floor(cell / nx) % ny;
    const z = Math.floor(cell / (nx * ny));
    return OFFSETS.map(([dx, dy, dz]) =>
      x + dx < 0 || y + dy < 0 || z + dz < 0 || x + dx >= nx || y + dy >= ny || z + dz >= nz
        ? -1
        : cell + dx + nx * (dy + ny * dz),
    );
  };
  const cells = largestPart(all, near);
  const numberOf = new Map(cells.map((cell, i) => [cell, i]));
  const links = cells.map((cell) =>
    near(cell).flatMap((to, n) => {
      const other = numberOf.get(to);
      const length = grid.spacing * Math.hypot(...OFFSETS[n]);
      return other === undefined || length === 0 ? [] : [{ to: other, length }];
    }),
  );
  return {
    spacing: grid.spacing,
    count: cells.length,
    first: 0,
    neighbours: (i) => links[i] ?? [],
    position: (i) => {
      const cell = cells[i] ?? 0;
      const at = [cell % nx, Math.floor(cell / nx) % ny, Math.floor(cell / (nx * ny))];
      return at.map((n, c) => grid.origin[c] + grid.spacing * n) as [number, number, number];
    },
    largestOf: (members) => largestPart(members, (i) => (links[i] ?? []).map((link) => link.to)),
  };
}

function largestPart(members: readonly number[], near: (i: number) => readonly number[]): number[] {
  const open = new Set(members);
  let best: number[] = [];
  for (const start of members) {
    if (!open.delete(start)) continue;
    const part = [start];
    for (let n = 0; n < part.length; n++) {
      for (const to of near(part[n])) if (open.delete(to)) part.push(to);
    }
    if (part.length > best.length) best = part;
  }
  return best;
}

/**
 * Length (mm) of the shortest way inside the solid from the nearest of some samples to every other, by Dijkstra's algorithm
 * with one bucket per tenth of a step.
 */
export function geodesicFrom(solid: Solid, from: readonly number[]): Float64Array {
  const distance = new Float64Array(solid.count).fill(Infinity);
  const width = solid.spacing / 10;
  const buckets: number[][] = [];
  const put = (i: number, d: number) => {
    distance[i] = d;
    const b = Math.floor(d / width);
    const bucket = buckets[b];
    if (bucket) bucket.push(i);
    else buckets[b] = [i];
  };
  for (const i of from) put(i, 0);
  for (let b = 0; b < buckets.length; b++) {
    const bucket = buckets[b];
    if (!bucket) continue;
    for (let n = 0; n < bucket.length; n++) {
      const i = bucket[n];
      const d = distance[i];
      if (Math.floor(d / width) !== b) continue;
      for (const { to, length } of solid.neighbours(i)) {
        if (d + length < distance[to]) put(to, d + length);
      }
    }
  }
  return distance;
}

/** The sample with the largest finite distance. */
export function farthest(distance: Float64Array): number {
  let best = 0;
  distance.forEach((d, i) => {
    if (d < Infinity && d > distance[best]) best = i;
  });
  return best;
}
