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
  const widthM = DOT_CELL_PITCHES * pitchM;
  const count = new Uint32Array(DOT_BUCKETS);
  forReached(dots, widthM, pitchM, (bucket) => {
    count[bucket] = count[bucket] + 1;
  });
  const buckets = new Uint32Array(DOT_BUCKETS);
  let total = 0;
  for (let b = 0; b < DOT_BUCKETS; b++) {
    // More than 255 in one place cannot be told apart anyway.
    buckets[b] = total * 256 + Math.min(255, count[b]);
    total += Math.min(255, count[b]);
  }
  const entries = new Float32Array(4 * Math.max(1, total));
  const filled = new Uint8Array(DOT_BUCKETS);
  forReached(dots, widthM, pitchM, (bucket, dot) => {
    const at = filled[bucket];
    if (at >= (buckets[bucket] & 255)) return;
    filled[bucket] = at + 1;
    const to = 4 * ((buckets[bucket] >>> 8) + at);
    for (let k = 0; k < 4; k++) entries[to + k] = dots[4 * dot + k];
  });
  return { entries, buckets };
}

/** Call `visit` for every cell that a dot reaches. */
function forReached(
  dots: Float32Array,
  widthM: number,
  pitchM: number,
  visit: (bucket: number, dot: number) => void,
): void {
  for (let dot = 0; 4 * dot < dots.length; dot++) {
    const [x, y, z] = [dots[4 * dot], dots[4 * dot + 1], dots[4 * dot + 2]];
    const reachM = pitchM * (dots[4 * dot + 3] < 1 ? REACH_PITCHES.coarse : REACH_PITCHES.fine);
    const cx = Math.floor(x / widthM);
    const cy = Math.floor(y / widthM);
    const cz = Math.floor(z / widthM);
    for (let k = cz - 1; k <= cz + 1; k++)
      for (let j = cy - 1; j <= cy + 1; j++)
        for (let i = cx - 1; i <= cx + 1; i++) {
          const dx = x - Math.min(Math.max(x, i * widthM), (i + 1) * widthM);
          const dy = y - Math.min(Math.max(y, j * widthM), (j + 1) * widthM);
          const dz = z - Math.min(Math.max(z, k * widthM), (k + 1) * widthM);
          if (dx * dx + dy * dy + dz * dz <= reachM * reachM) visit(dotBucket(i, j, k), dot);
        }
  }
}

/** Bucket of a cell of the dot lattice (Teschner et al. 2003, "Optimized spatial hashing", equation 1); `dotBucket` of `shaders/heat_stipple.glsl`. */
export function dotBucket(x: number, y: number, z: number): number {
  const hash = Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791);
  return (hash >>> 0) & (DOT_BUCKETS - 1);
}
