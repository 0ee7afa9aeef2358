import type { ScalarGrid } from './ScalarGrid';

/** Value given to a filled sample: just inside, so that the surface moves by less than a cell. */
const BARELY_INSIDE = 1e-3;

/** The six faces of a cell as corner numbers (bit 0 = x, 1 = y, 2 = z): two diagonals each. */
const FACES: readonly (readonly [number, number, number, number])[] = [
  [0, 3, 1, 2],
  [4, 7, 5, 6],
  [0, 5, 1, 4],
  [2, 7, 3, 6],
  [0, 6, 2, 4],
  [1, 7, 3, 5],
];

/**
 * Fill single samples of `grid`, in place, until its inside (values > 0) is well-composed: no two inside samples
 * meet only at an edge or a corner (Latecki, Eckhardt, Rosenfeld 1995). The surface net of a well-composed set
 * is a 2-manifold. Of two candidates the one nearer to the surface is filled. Only adds, so it always ends.
 * @returns how many samples were filled.
 */
export function makeWellComposed(grid: ScalarGrid): number {
  const [nx, ny, nz] = grid.size;
  const values = grid.values;
  const offsets = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (corner) => (corner & 1) + nx * ((corner >> 1) & 1) + nx * ny * ((corner >> 2) & 1),
  );
  const slab = nx * ny;
  const pending: number[] = [];
  let filled = 0;

  const fillBest = (base: number, corners: readonly number[]): void => {
    let best = -1;
    for (const corner of corners) {
      const sample = base + offsets[corner];
      if (values[sample] > 0) continue;
      if (best < 0 || values[sample] > values[best]) best = sample;
    }
    if (best < 0) return;
    values[best] = BARELY_INSIDE;
    filled++;
    for (const offset of offsets) if (best - offset >= 0) pending.push(best - offset);
  };

  const repair = (base: number): void => {
    const inside = offsets.map((offset) => values[base + offset] > 0);
    const count = inside.filter(Boolean).length;
    if (count < 2 || count > 6) return;
    for (const [a, b, c, d] of FACES) {
      if (inside[a] === inside[b] && inside[c] === inside[d] && inside[a] !== inside[c]) {
        fillBest(base, inside[a] ? [c, d] : [a, b]);
        pending.push(base);
        return;
      }
    }
    if (count !== 2 && count !== 6) return;
    const odd = [0, 1, 2, 3].find((corner) => inside[corner] === (count === 2));
    if (odd === undefined || inside[7 - odd] !== inside[odd]) return;
    // Two samples at opposite corners: one face beside them is filled, which leaves a checkerboard for the loop to fill.
    fillBest(base, count === 2 ? [odd ^ 1, odd ^ 2, odd ^ 4] : [odd, 7 - odd]);
    pending.push(base);
  };

  const drain = (): void => {
    for (let base = pending.pop(); base !== undefined; base = pending.pop()) {
      const x = base % nx;
      const y = Math.floor(base / nx) % ny;
      const z = Math.floor(base / (nx * ny));
      if (x < nx - 1 && y < ny - 1 && z < nz - 1) repair(base);
    }
  };

  for (let z = 0; z < nz - 1; z++) {
    for (let y = 0; y < ny - 1; y++) {
      let base = nx * (y + ny * z);
      for (let x = 0; x < nx - 1; x++, base++) {
        if (signs(values, base, nx, slab) % 8 === 0) continue;
        pending.push(base);
        drain();
      }
    }
  }
  return filled;
}

/** How many of the eight samples of a cell are inside. */
function signs(values: Float32Array, base: number, row: number, slab: number): number {
  let count = 0;
  for (let corner = base; corner <= base + slab; corner += slab) {
    if (values[corner] > 0) count++;
    if (values[corner + 1] > 0) count++;
    if (values[corner + row] > 0) count++;
    if (values[corner + row + 1] > 0) count++;
  }
  return count;
}
