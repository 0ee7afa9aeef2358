import type { ScalarGrid } from './ScalarGrid';

/**
 * Keep the `keep` largest connected pieces of the inside (samples > 0, neighbours across faces) and fill closed
 * hollows, in place. What is dropped is set to just outside, what is filled to just inside.
 * @returns sizes of all pieces in samples, largest first.
 */
export function keepLargestPieces(grid: ScalarGrid, keep: number): number[] {
  const { values } = grid;
  const runs = runsOf(grid);
  const samples = new Map<number, number>();
  let outside = -1;
  for (let run = 0; run < runs.count; run++) {
    const root = find(runs.parent, run);
    if (values[runs.first[run]] > 0) {
      samples.set(root, (samples.get(root) ?? 0) + runs.first[run + 1] - runs.first[run]);
    } else if (outside < 0) outside = root;
  }
  const order = [...samples.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const kept = new Set(order.slice(0, keep).map(([root]) => root));
  for (let run = 0; run < runs.count; run++) {
    const root = find(runs.parent, run);
    const inside = samples.has(root);
    if (inside ? kept.has(root) : root === outside) continue;
    values.fill(inside ? -1e-3 : 1e-3, runs.first[run], runs.first[run + 1]);
  }
  return order.map(([, size]) => size);
}

interface Runs {
  count: number;
  /** First sample of each run; one more entry at the end. */
  first: number[];
  /** Union-find forest over runs. */
  parent: number[];
}

/** Runs of equal side along x, joined with the runs of the same side that they touch in y and z. */
function runsOf({ size: [nx, ny, nz], values }: ScalarGrid): Runs {
  const first: number[] = [];
  const parent: number[] = [];
  /** First run of each row; one more entry at the end. */
  const rowStart: number[] = [];
  const join = (row: number, other: number): void => {
    let b = rowStart[other];
    const bEnd = rowStart[other + 1];
    const shift = (row - other) * nx;
    for (let a = rowStart[row]; a < first.length; a++) {
      const aFrom = first[a] - shift;
      const aTo = a + 1 < first.length ? first[a + 1] - shift : nx * (other + 1);
      const side = values[first[a]] > 0;
      for (; b < bEnd; b++) {
        const bFrom = first[b];
        const bTo = first[b + 1];
        if (bFrom >= aTo) break;
        if (bTo > aFrom && values[bFrom] > 0 === side) unite(parent, a, b);
        if (bTo > aTo) break;
      }
    }
  };
  for (let row = 0; row < ny * nz; row++) {
    rowStart[row] = first.length;
    let side: boolean | undefined;
    for (let i = nx * row; i < nx * (row + 1); i++) {
      const inside = values[i] > 0;
      if (inside === side) continue;
      side = inside;
      parent.push(first.length);
      first.push(i);
    }
    if (row % ny > 0) join(row, row - 1);
    if (row >= ny) join(row, row - ny);
  }
  const count = first.length;
  first.push(values.length);
  return { count, first, parent };
}

function find(parent: number[], run: number): number {
  let root = run;
  while (parent[root] !== root) root = parent[root];
  for (let at = run; at !== root; ) {
    const next = parent[at];
    parent[at] = root;
    at = next;
  }
  return root;
}

function unite(parent: number[], a: number, b: number): void {
  const rootA = find(parent, a);
  const rootB = find(parent, b);
  if (rootA !== rootB) parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}
