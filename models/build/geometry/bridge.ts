import type { ScalarGrid } from './ScalarGrid';

export interface BridgeOptions {
  /** Pieces smaller than this share of the whole are no part of the structure: they are left for keepLargestPieces to drop. */
  crumb: number;
  /** Longest gap that is bridged, mm; where it would run sideways only a third of that. What is hidden counts a third. */
  gap: number;
  /** Radius of a bridge, mm. */
  radius: number;
  /** Where a bridge would not be seen: inside bone, as a tendon that holds a kneecap. Points in mm. */
  hidden(x: number, y: number, z: number): boolean;
  /** Where no bridge may run for more than half of its way: in the flesh of another muscle. Points in mm. */
  blocked(x: number, y: number, z: number): boolean;
}

const BRIDGE_DEFAULTS: BridgeOptions = {
  crumb: 0.0015,
  gap: 48,
  radius: 1.2,
  hidden: () => false,
  blocked: () => false,
};

type Vec3 = [number, number, number];

/** One end of a long piece and the direction in which the piece would go on. */
interface Tip {
  at: Vec3;
  ahead: Vec3;
}

/** A capsule between two points, mm. */
export interface Rod {
  from: Vec3;
  to: Vec3;
  radius: number;
}

interface Span {
  from: Vec3;
  to: Vec3;
  piece: number;
  /** Length with sideways steps counted three times, mm. */
  cost: number;
}

/**
 * Join the pieces of a solid, in place, by round rods: a tendon thinner than its neighbours' claims or than the figures can carry is
 * cut here and there, and no tendon ends in the air. Every rod starts at an end of a piece and goes on, as nearly as it can, in
 * the direction of that piece: between two parallel tendons no rung is built.
 * @param grid signed distance in mm, positive inside, nothing inside on its border.
 * @returns the rods built.
 */
export function bridgePieces(grid: ScalarGrid, options: Partial<BridgeOptions> = {}): Rod[] {
  const { crumb, gap, radius, hidden, blocked } = { ...BRIDGE_DEFAULTS, ...options };
  const built: Rod[] = [];
  const pieces = piecesInside(grid);
  const whole = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const least = Math.min(crumb * whole, CRUMB_MM3 / grid.spacing ** 3);
  const waiting = pieces.filter((piece) => piece.length >= least).sort((a, b) => b.length - a.length);
  const joined = pointsOf(grid, surfaceOf(grid, waiting.shift() ?? []));
  const tips = waiting.map((piece) => tipsOf(pointsOf(grid, piece)));
  while (waiting.length > 0) {
    const span = cheapestSpan(tips, joined);
    if (!span) return built;
    const length = Math.hypot(...minus(span.to, span.from));
    const seen = Math.max(1 / 3, 1 - shareOf(span, length, hidden));
    const through = shareOf(span, length, blocked) > 0.5;
    // A cost under 1.6 lengths is a turn of less than 26 degrees.
    const straight = span.cost < 1.6 * length;
    const large = waiting[span.piece].length * grid.spacing ** 3 > LARGE;
    const reaches = large
      ? seen * length <= gap / 2
      : seen * length <= (straight ? gap : gap / 3) && seen * span.cost <= gap;
    if (!reaches) return built;
    if (through) {
      waiting.splice(span.piece, 1);
      tips.splice(span.piece, 1);
      continue;
    }
    const rod = { from: span.from, to: span.to, radius };
    addRod(grid, rod);
    built.push(rod);
    joined.push(span.from, ...pointsOf(grid, surfaceOf(grid, waiting[span.piece])));
    waiting.splice(span.piece, 1);
    tips.splice(span.piece, 1);
  }
  return built;
}

/** Samples of every piece of the inside; neighbours share a face. */
function piecesInside({ size: [nx, ny], values }: ScalarGrid): number[][] {
  const seen = new Uint8Array(values.length);
  const steps = [1, -1, nx, -nx, nx * ny, -nx * ny];
  const pieces: number[][] = [];
  for (let seed = 0; seed < values.length; seed++) {
    if (seen[seed] === 1 || !(values[seed] > 0)) continue;
    const piece = [seed];
    seen[seed] = 1;
    for (let next = 0; next < piece.length; next++) {
      for (const step of steps) {
        const to = piece[next] + step;
        if (seen[to] === 1 || !(values[to] > 0)) continue;
        seen[to] = 1;
        piece.push(to);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

function surfaceOf({ size: [nx, ny], values }: ScalarGrid, piece: readonly number[]): number[] {
  const steps = [1, -1, nx, -nx, nx * ny, -nx * ny];
  return piece.filter((i) => steps.some((step) => !(values[i + step] > 0)));
}

const pointsOf = ({ size: [nx, ny], origin, spacing }: ScalarGrid, samples: readonly number[]): Vec3[] =>
  samples.map((i) => [
    origin[0] + spacing * (i % nx),
    origin[1] + spacing * (Math.floor(i / nx) % ny),
    origin[2] + spacing * Math.floor(i / (nx * ny)),
  ]);

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function meanOf(points: readonly Vec3[]): Vec3 {
  const sum: Vec3 = [0, 0, 0];
  for (const p of points) for (let c = 0; c < 3; c++) sum[c] += p[c] / points.length;
  return sum;
}

/** No piece of more than this many mm3 is a crumb, however large the whole. */
const CRUMB_MM3 = 25;

/** A piece of more than this many mm3 is no stray: it is joined whatever its direction. */
const LARGE = 1000;

/** How far back from its end a piece tells its direction, mm. */
const TAIL = 15;

/** Both ends of a piece along its longest direction. */
function tipsOf(points: readonly Vec3[]): Tip[] {
  const centre = meanOf(points);
  let axis: Vec3 = [0.3, 0.8, 0.5];
  for (let round = 0; round < 40; round++) {
    const next: Vec3 = [0, 0, 0];
    for (const p of points) {
      const d = minus(p, centre);
      const k = dot(d, axis);
      for (let c = 0; c < 3; c++) next[c] = next[c] + k * d[c];
    }
    const length = Math.hypot(...next);
    if (length === 0) break;
    axis = [next[0] / length, next[1] / length, next[2] / length];
  }
  return [1, -1].map((sign) => {
    const reach = points.map((p) => sign * dot(minus(p, centre), axis));
    const end = reach.reduce((a, b) => Math.max(a, b), -Infinity);
    const at = meanOf(points.filter((_, i) => reach[i] > end - 1.5));
    const back = minus(at, meanOf(points.filter((_, i) => reach[i] > end - TAIL)));
    const length = Math.hypot(...back) || 1;
    return { at, ahead: [back[0] / length, back[1] / length, back[2] / length] };
  });
}

/** The way from any tip to any point of what is joined already that turns and reaches least. */
function cheapestSpan(tips: readonly Tip[][], joined: readonly Vec3[]): Span | undefined {
  let best: Span | undefined;
  tips.forEach((pair, piece) => {
    for (const { at, ahead } of pair) {
      for (const point of joined) {
        const d = minus(point, at);
        const forward = dot(d, ahead);
        const sideways = Math.sqrt(Math.max(0, dot(d, d) - forward * forward));
        const cost = Math.hypot(forward < 0 ? 3 * forward : forward, 3 * sideways);
        if (!best || cost < best.cost) best = { from: at, to: point, piece, cost };
      }
    }
  });
  return best;
}

/** Share of the points of a way that pass a test. */
function shareOf({ from, to }: Span, length: number, test: BridgeOptions['hidden']): number {
  const steps = Math.max(1, Math.ceil(length));
  const d = minus(to, from);
  let passed = 0;
  for (let s = 0; s <= steps; s++) {
    const t = s / steps;
    if (test(from[0] + t * d[0], from[1] + t * d[1], from[2] + t * d[2])) passed++;
  }
  return passed / (steps + 1);
}

/** Union of a solid with a rod, in place. */
export function addRod(grid: ScalarGrid, rod: Rod): void {
  nearRod(grid, rod, 0, (at, inside) => {
    grid.values[at] = Math.max(grid.values[at], inside);
  });
}

/** What is left of a solid, in place, when a rod of another structure takes its space and `inset` mm around it. */
export function cutRod(grid: ScalarGrid, rod: Rod, inset: number): void {
  nearRod(grid, rod, inset, (at, inside) => {
    grid.values[at] = Math.min(grid.values[at], -inside - inset);
  });
}

/** Visit the samples within a rod's radius, `more` mm and two cells, with the signed distance to the rod. */
function nearRod(
  { size, origin, spacing }: ScalarGrid,
  { from, to, radius }: Rod,
  more: number,
  visit: (sample: number, inside: number) => void,
): void {
  const d = minus(to, from);
  const square = dot(d, d);
  const reach = radius + more + 2 * spacing;
  const low: Vec3 = [0, 0, 0];
  const high: Vec3 = [0, 0, 0];
  for (let c = 0; c < 3; c++) {
    const [a, b] = [from[c], to[c]];
    low[c] = Math.max(1, Math.floor((Math.min(a, b) - reach - origin[c]) / spacing));
    high[c] = Math.min(size[c] - 2, Math.ceil((Math.max(a, b) + reach - origin[c]) / spacing));
  }
  for (let k = low[2]; k <= high[2]; k++) {
    for (let j = low[1]; j <= high[1]; j++) {
      for (let i = low[0]; i <= high[0]; i++) {
        const e = minus([origin[0] + i * spacing, origin[1] + j * spacing, origin[2] + k * spacing], from);
        const t = square === 0 ? 0 : Math.min(1, Math.max(0, dot(e, d) / square));
        const away = Math.hypot(e[0] - t * d[0], e[1] - t * d[1], e[2] - t * d[2]);
        if (away <= reach) visit(i + size[0] * (j + size[1] * k), radius - away);
      }
    }
  }
}
