import type { ScalarGrid } from './ScalarGrid';

export interface BridgeOptions {
  /** Pieces smaller than this share of the whole are no part of the structure: they are left for keepLargestPieces to drop. */
  crumb: number;
  /** Longest gap that is bridged, mm. */
  gap: number;
  /** Radius of a bridge, mm. */
  radius: number;
}

export const BRIDGE_DEFAULTS: BridgeOptions = { crumb: 0.0015, gap: 6, radius: 1.2 };

/**
 * Join the pieces of a solid, in place, by round rods over the narrowest gaps: a tendon thinner than its neighbours'
 * claims or than the figures can carry is cut here and there, and no tendon ends in the air.
 * @param grid signed distance in mm, positive inside.
 * @returns length in mm of each bridge built.
 */
export function bridgePieces(grid: ScalarGrid, options: Partial<BridgeOptions> = {}): number[] {
  const { crumb, gap, radius } = { ...BRIDGE_DEFAULTS, ...options };
  const built: number[] = [];
  for (;;) {
    const { labels, sizes } = labelInside(grid);
    const least = crumb * sizes.reduce((a, b) => a + b, 0);
    const main = sizes.indexOf(Math.max(...sizes));
    const others = new Set(sizes.flatMap((size, piece) => (piece !== main && size >= least ? [piece] : [])));
    if (others.size === 0) return built;
    const span = shortestGap(grid, labels, main, others, gap / grid.spacing);
    if (!span || distanceMm(grid, ...span) > gap) return built;
    built.push(addRod(grid, span[0], span[1], radius));
  }
}

/** Piece of each inside sample (neighbours across faces), -1 outside. */
function labelInside({ size: [nx, ny], values }: ScalarGrid): { labels: Int32Array; sizes: number[] } {
  const labels = new Int32Array(values.length).fill(-1);
  const sizes: number[] = [];
  const steps = [1, -1, nx, -nx, nx * ny, -nx * ny];
  const stack: number[] = [];
  for (let seed = 0; seed < values.length; seed++) {
    if (labels[seed] !== -1 || !((values[seed] as number) > 0)) continue;
    let count = 0;
    labels[seed] = sizes.length;
    stack.push(seed);
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      count++;
      // The border of a grid is outside, so a step never wraps from one row into another.
      for (const step of steps) {
        const next = i + step;
        if (labels[next] !== -1 || !((values[next] as number) > 0)) continue;
        labels[next] = sizes.length;
        stack.push(next);
      }
    }
    sizes.push(count);
  }
  return { labels, sizes };
}

/** Samples at both ends of the shortest way (over faces) from piece `main` to any of `others`. */
function shortestGap(
  { size: [nx, ny, nz] }: ScalarGrid,
  labels: Int32Array,
  main: number,
  others: ReadonlySet<number>,
  longest: number,
): [number, number] | undefined {
  const from = new Int32Array(labels.length).fill(-1);
  let front: number[] = [];
  labels.forEach((piece, i) => {
    if (piece !== main) return;
    from[i] = i;
    front.push(i);
  });
  // Steps over faces are up to sqrt(3) longer than the straight way.
  for (let step = 0; step < 1.8 * longest && front.length > 0; step++) {
    const next: number[] = [];
    for (const i of front) {
      const x = i % nx;
      const y = Math.floor(i / nx) % ny;
      const z = Math.floor(i / (nx * ny));
      for (const [ok, to] of [
        [x > 0, i - 1],
        [x < nx - 1, i + 1],
        [y > 0, i - nx],
        [y < ny - 1, i + nx],
        [z > 0, i - nx * ny],
        [z < nz - 1, i + nx * ny],
      ] as const) {
        if (!ok || from[to] !== -1) continue;
        from[to] = from[i] as number;
        if (others.has(labels[to] as number)) return [from[i] as number, to];
        next.push(to);
      }
    }
    front = next;
  }
  return undefined;
}

function distanceMm({ size: [nx, ny], spacing }: ScalarGrid, a: number, b: number): number {
  const slab = nx * ny;
  return (
    spacing *
    Math.hypot(
      (a % nx) - (b % nx),
      (Math.floor(a / nx) % ny) - (Math.floor(b / nx) % ny),
      Math.floor(a / slab) - Math.floor(b / slab),
    )
  );
}

/** Union with a capsule between two samples; returns its length in mm. */
function addRod(
  { size: [nx, ny, nz], spacing, values }: ScalarGrid,
  a: number,
  b: number,
  radius: number,
): number {
  const place = (i: number) => [i % nx, Math.floor(i / nx) % ny, Math.floor(i / (nx * ny))] as const;
  const [p, q] = [place(a), place(b)];
  const d = [q[0] - p[0], q[1] - p[1], q[2] - p[2]] as const;
  const square = d[0] ** 2 + d[1] ** 2 + d[2] ** 2;
  const reach = Math.ceil(radius / spacing) + 2;
  const low = p.map((v, c) => Math.max(1, Math.min(v, q[c] as number) - reach));
  const high = p.map((v, c) =>
    Math.min(([nx, ny, nz][c] as number) - 2, Math.max(v, q[c] as number) + reach),
  );
  for (let z = low[2] as number; z <= (high[2] as number); z++) {
    for (let y = low[1] as number; y <= (high[1] as number); y++) {
      for (let x = low[0] as number; x <= (high[0] as number); x++) {
        const [ex, ey, ez] = [x - p[0], y - p[1], z - p[2]];
        const t = square === 0 ? 0 : Math.min(1, Math.max(0, (ex * d[0] + ey * d[1] + ez * d[2]) / square));
        const away = spacing * Math.hypot(ex - t * d[0], ey - t * d[1], ez - t * d[2]);
        const i = x + nx * (y + ny * z);
        values[i] = Math.max(values[i] as number, radius - away);
      }
    }
  }
  return spacing * Math.sqrt(square);
}
