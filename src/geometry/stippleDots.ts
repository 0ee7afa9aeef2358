import { type DotTable, dotTable } from './dotTable';
import type { TriangleMesh } from './TriangleMesh';
import { boundsOf } from './TriangleMesh';

/**
 * Dots spread evenly over the skin, and a table to find those near a point. The dots are of two levels: coarse ones, which are themselves evenly spread at twice the pitch, and the fine ones between
 * them. Seen from afar the fine ones shrink and the coarse ones grow, so that a zone stays stippled at every zoom.
 */
export interface StippleDots extends DotTable {
  /** Distance that no two dots fall short of, metres. */
  pitchM: number;
  count: number;
  /** x, y, z (leg space, metres) and `dotTurn` per dot, plus 1 for a fine one. */
  dots: Float32Array<ArrayBuffer>;
}

/** Places tried per dot that fits: enough for a packing so full that no gap takes one more. */
const TRIES_PER_DOT = 30;
/** Coarse dots are this many pitches apart. */
const COARSE = 2;

/** Stripes and rows of dots follow each other in this direction of leg space; `STRIPE_ALONG` of the skin's shader. */
export const STRIPE_ALONG = [0.436, 0.727, 0.53] as const;

/** The bands in which the zones that share a spot take turns come back after this many pitches. */
const TURN_PITCHES = 7;

/**
 * Where in a turn a dot lies, 0 to below 1: of n zones that spill over one spot, the first has the dots of the first nth of each
 * turn, and so on. Turns run across the same direction as the stripes of shared essential zones. Dots that took turns at random
 * were read as confetti: rows of one colour are read as two zones, one over the other.
 */
export function dotTurn(x: number, y: number, z: number, pitchM: number): number {
  const along = (x * STRIPE_ALONG[0] + y * STRIPE_ALONG[1] + z * STRIPE_ALONG[2]) / (TURN_PITCHES * pitchM);
  return 0.999 * (along - Math.floor(along));
}

/** Of the places that are tried one after the other, the numbers of those that are kept, ascending. What the dots are, in a few bytes. */
export interface KeptTries {
  coarse: readonly number[];
  fine: readonly number[];
}

/**
 * Blue noise on a surface: places are drawn at random, even by area, and kept when no kept one is nearer than the pitch
 * (Cook, "Stochastic sampling in computer graphics", 1986). Every dot lies on the surface, so that all are cut equally large.
 * @param seed Same seed, same dots.
 */
export function stippleDots(mesh: TriangleMesh, pitchM: number, seed = 1): StippleDots {
  return dotsOfTries(mesh, pitchM, keptTries(mesh, pitchM, seed), seed);
}

/** Try all places: a few hundred thousand. What is kept of them gives the same dots again in a hundredth of the time: `dotsOfTries`. */
export function keptTries(mesh: TriangleMesh, pitchM: number, seed = 1): KeptTries {
  const tries = new Tries(mesh, pitchM, seed);
  const fill = (dots: KeptDots, level: 'coarse' | 'fine') => {
    const kept: number[] = [];
    for (let i = 0; i < tries[level].count && dots.count < 65535; i++) {
      const [x, y, z] = tries.place(level, i);
      if (dots.keepIfFree(x, y, z)) kept.push(i);
    }
    return kept;
  };
  const sparse = new KeptDots(mesh, COARSE * pitchM);
  const coarse = fill(sparse, 'coarse');
  const all = new KeptDots(mesh, pitchM);
  const { places } = sparse;
  for (let i = 0; i < places.length; i += 3) all.keepIfFree(places[i], places[i + 1], places[i + 2]);
  return { coarse, fine: fill(all, 'fine') };
}

/** The dots at the places that were kept. @param pitchM and `seed`: those with which they were tried */
export function dotsOfTries(
  mesh: TriangleMesh,
  pitchM: number,
  { coarse, fine }: KeptTries,
  seed = 1,
): StippleDots {
  const tries = new Tries(mesh, pitchM, seed);
  const count = coarse.length + fine.length;
  const dots = new Float32Array(4 * count);
  for (let at = 0; at < count; at++) {
    const level = at < coarse.length ? 'coarse' : 'fine';
    const [x, y, z] = tries.place(level, level === 'coarse' ? coarse[at] : fine[at - coarse.length]);
    dots[4 * at] = x;
    dots[4 * at + 1] = y;
    dots[4 * at + 2] = z;
    dots[4 * at + 3] = dotTurn(x, y, z, pitchM) + (level === 'coarse' ? 0 : 1);
  }
  return { pitchM, count, dots, ...dotTable(dots, pitchM) };
}

/** The places that are tried, in order; each can be had by its number alone. */
class Tries {
  /** How many there are, and how many random numbers come before those of the first. */
  readonly coarse: { count: number; drawn: number };
  readonly fine: { count: number; drawn: number };
  private readonly cumulative: Float64Array;
  private readonly area: number;
  private readonly p: [number, number, number] = [0, 0, 0];

  constructor(
    private readonly mesh: TriangleMesh,
    pitchM: number,
    private readonly seed: number,
  ) {
    this.cumulative = cumulativeAreas(mesh);
    const area = this.cumulative.at(-1) ?? 0;
    this.area = area;
    const countAt = (spacingM: number) => Math.round((TRIES_PER_DOT * 0.7 * area) / (spacingM * spacingM));
    this.coarse = { count: countAt(COARSE * pitchM), drawn: 0 };
    this.fine = { count: countAt(pitchM), drawn: 3 * this.coarse.count };
  }

  /** Leg space, metres. The same array each time. */
  place(level: 'coarse' | 'fine', i: number): [number, number, number] {
    const { count, drawn } = this[level];
    const { area, cumulative, mesh, p, seed } = this;
    const first = drawn + 3 * i;
    // Even by area: one try in each slice of the cumulative area, in a scattered order.
    const at = area * (((i * 0.6180339887498949) % 1) + randomAt(seed, first) / count);
    pointOn(mesh, findTriangle(cumulative, at), randomAt(seed, first + 1), randomAt(seed, first + 2), p);
    return p;
  }
}

/** The dots kept so far, in chains by cell of a grid over the mesh: whether a place is free is asked a few hundred thousand times. */
class KeptDots {
  readonly places: number[] = [];
  private readonly next: number[] = [];
  private readonly head: Int32Array;
  private readonly min: readonly number[];
  private readonly size: readonly number[];

  constructor(
    { positions }: TriangleMesh,
    private readonly pitchM: number,
  ) {
    const { min, max } = boundsOf(positions);
    // A cell of margin on every side, so that neighbours need no check of their own.
    this.min = min.map((c) => c - 1.5 * pitchM);
    this.size = max.map((c, k) => Math.ceil((c - this.min[k]) / pitchM) + 2);
    const [nx = 1, ny = 1, nz = 1] = this.size;
    this.head = new Int32Array(nx * ny * nz).fill(-1);
  }

  get count(): number {
    return this.next.length;
  }

  /** Keep this place unless one that is kept is too near; whether it was. */
  keepIfFree(x: number, y: number, z: number): boolean {
    const { head, next, places, min, size, pitchM } = this;
    const [nx, ny] = [size[0], size[1]];
    const cx = Math.floor((x - min[0]) / pitchM);
    const cy = Math.floor((y - min[1]) / pitchM);
    const cz = Math.floor((z - min[2]) / pitchM);
    const least = pitchM * pitchM;
    const cell = (cz * ny + cy) * nx + cx;
    // Two out of three tries fail at the dot in their own cell.
    if (this.blocked(cell, x, y, z, least)) return false;
    for (let k = cz - 1; k <= cz + 1; k++)
      for (let j = cy - 1; j <= cy + 1; j++)
        for (let i = cx - 1; i <= cx + 1; i++)
          if (this.blocked((k * ny + j) * nx + i, x, y, z, least)) return false;
    next.push(head[cell]);
    head[cell] = places.length / 3;
    places.push(x, y, z);
    return true;
  }

  private blocked(cell: number, x: number, y: number, z: number, least: number): boolean {
    const { head, next, places } = this;
    for (let at = head[cell]; at >= 0; at = next[at]) {
      const dx = places[3 * at] - x;
      const dy = places[3 * at + 1] - y;
      const dz = places[3 * at + 2] - z;
      if (dx * dx + dy * dy + dz * dz < least) return true;
    }
    return false;
  }
}

/** Area of each triangle and all before it. In one loop: called for each and with `Math.hypot`, it took 40 ms of the page's start. */
function cumulativeAreas({ positions: p, indices }: TriangleMesh): Float64Array {
  const areas = new Float64Array(indices.length / 3);
  let area = 0;
  for (let t = 0, at = 0; t < areas.length; t++, at += 3) {
    const a = 3 * indices[at];
    const b = 3 * indices[at + 1];
    const c = 3 * indices[at + 2];
    const ax = p[a];
    const ay = p[a + 1];
    const az = p[a + 2];
    const ux = p[b] - ax;
    const uy = p[b + 1] - ay;
    const uz = p[b + 2] - az;
    const vx = p[c] - ax;
    const vy = p[c + 1] - ay;
    const vz = p[c + 2] - az;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    area += 0.5 * Math.sqrt(nx * nx + ny * ny + nz * nz);
    areas[t] = area;
  }
  return areas;
}

function findTriangle(cumulative: Float64Array, at: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A point of a triangle, even by area (Osada et al. 2002, "Shape distributions", equation 1). */
function pointOn(
  { positions, indices }: TriangleMesh,
  triangle: number,
  r1: number,
  r2: number,
  out: number[],
): void {
  const root = Math.sqrt(r1);
  const wa = 1 - root;
  const wb = root * (1 - r2);
  const wc = root * r2;
  const a = 3 * indices[3 * triangle];
  const b = 3 * indices[3 * triangle + 1];
  const c = 3 * indices[3 * triangle + 2];
  for (let k = 0; k < 3; k++) out[k] = wa * positions[a + k] + wb * positions[b + k] + wc * positions[c + k];
}

/** Number `n` of a seeded row of random numbers in [0, 1) (mulberry32, whose state only counts). */
function randomAt(seed: number, n: number): number {
  const state = (seed + Math.imul(n + 1, 0x6d2b79f5)) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
