/** Buckets of the dot table; a power of two. */
export const DOT_BUCKETS = 65536;
/** Width of a cell of the dot table, in pitches. Every cell lists all dots that reach into it. */
export const DOT_CELL_PITCHES = 1;

/** A table that answers with one look which dots reach a place; both parts as textures are filled with them. */
export interface DotTable {
  /** Four numbers per entry, as in `dots`; a dot has an entry in every cell that it reaches, those of a bucket lie together. */
  entries: Float32Array<ArrayBuffer>;
  /** Per bucket: number of its first entry times 256, plus how many there are. */
  buckets: Uint32Array<ArrayBuffer>;
}

/**
 * How far a dot reaches from its centre, in pitches, with its smooth edge: a coarse one, which grows as it is seen from further away,
 * and a fine one. Neither is more than a cell, so that a dot concerns its own cell and those around it.
 */
const REACH_PITCHES = { coarse: 1, fine: 0.6 } as const;

/**
 * Hash table over cells of a lattice. A dot is entered in all cells it reaches, eight times on average: the shader then looks into
 * one cell instead of eight, which made up half of a frame.
 * @param dots Four numbers per dot: place in leg space, metres, and level (below 1: coarse).
 */
export function dotTable(dots: Float32Array, pitchM: number): DotTable {
  const { cells, owners, count } = reachedCells(dots, pitchM);
  const sizes = new Uint32Array(DOT_BUCKETS);
  for (let i = 0; i < count; i++) sizes[cells[i]]++;
  const buckets = new Uint32Array(DOT_BUCKETS);
  let total = 0;
  for (let b = 0; b < DOT_BUCKETS; b++) {
    // More than 255 in one place cannot be told apart anyway.
    const size = Math.min(255, sizes[b]);
    buckets[b] = total * 256 + size;
    total += size;
  }
  const entries = new Float32Array(4 * Math.max(1, total));
  const filled = new Uint8Array(DOT_BUCKETS);
  for (let i = 0; i < count; i++) {
    const bucket = cells[i];
    const at = filled[bucket];
    if (at >= (buckets[bucket] & 255)) continue;
    filled[bucket] = at + 1;
    const to = 4 * ((buckets[bucket] >>> 8) + at);
    const from = 4 * owners[i];
    entries[to] = dots[from];
    entries[to + 1] = dots[from + 1];
    entries[to + 2] = dots[from + 2];
    entries[to + 3] = dots[from + 3];
  }
  return { entries, buckets };
}

/** The cells around a dot, its own among them. */
const AROUND = 27;

/** Buckets of all cells that dots reach, and the numbers of those dots, dot by dot; `count` of them are filled in. */
function reachedCells(
  dots: Float32Array,
  pitchM: number,
): { cells: Uint16Array; owners: Uint32Array; count: number } {
  const widthM = DOT_CELL_PITCHES * pitchM;
  const cells = new Uint16Array((AROUND * dots.length) / 4);
  const owners = new Uint32Array(cells.length);
  let count = 0;
  for (let dot = 0; 4 * dot < dots.length; dot++) {
    const reachM = pitchM * (dots[4 * dot + 3] < 1 ? REACH_PITCHES.coarse : REACH_PITCHES.fine);
    const most = reachM * reachM;
    const x = squaresBeyond(dots[4 * dot], widthM, acrossX);
    const y = squaresBeyond(dots[4 * dot + 1], widthM, acrossY);
    const z = squaresBeyond(dots[4 * dot + 2], widthM, acrossZ);
    for (let k = 0; k < 3; k++) {
      for (let j = 0; j < 3; j++) {
        // A third of the rows is too far as a whole.
        if (acrossY[j] + acrossZ[k] > most) continue;
        for (let i = 0; i < 3; i++) {
          if (acrossX[i] + acrossY[j] + acrossZ[k] > most) continue;
          cells[count] = dotBucket(x + i, y + j, z + k);
          owners[count++] = dot;
        }
      }
    }
  }
  return { cells, owners, count };
}

const acrossX = new Float64Array(3);
const acrossY = new Float64Array(3);
const acrossZ = new Float64Array(3);

/**
 * Squares of how far `at` lies outside its own cell of a row and the two beside it, in order.
 * @returns the number of the first of the three
 */
function squaresBeyond(at: number, widthM: number, out: Float64Array): number {
  const own = Math.floor(at / widthM);
  const below = at - own * widthM;
  const above = (own + 1) * widthM - at;
  out[0] = below * below;
  out[1] = 0;
  out[2] = above * above;
  return own - 1;
}

/** Bucket of a cell of the dot lattice (Teschner et al. 2003, "Optimized spatial hashing", equation 1); `dotBucket` of `shaders/heat_stipple.glsl`. */
export function dotBucket(x: number, y: number, z: number): number {
  const hash = Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791);
  return (hash >>> 0) & (DOT_BUCKETS - 1);
}
