import { latticeHash } from '../../geometry/latticeHash';

/** Cells of the two noises per metre: unevenness over a centimetre, and over a hand's breadth. */
const FINE_PER_M = 90;
const BROAD_PER_M = 14;

/**
 * Faint unevenness of the skin's own colour, fixed to the leg: two bytes per vertex, fine and broad, 128 = even. Worked out once;
 * in the shader it would cost more than all the light.
 * @param positions 3 numbers per vertex, leg space, metres.
 */
export function skinMottle(positions: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const fine = smoothNoise(positions, FINE_PER_M);
  const broad = smoothNoise(positions, BROAD_PER_M);
  const mottle = new Uint8Array(2 * fine.length);
  for (let v = 0; v < fine.length; v++) {
    mottle[2 * v] = Math.round(255 * (fine[v] as number));
    mottle[2 * v + 1] = Math.round(255 * (broad[v] as number));
  }
  return mottle;
}

/** A number 0..1 that belongs to a corner of a lattice. */
export function cellNoise(x: number, y: number, z: number): number {
  return (latticeHash(x, y, z) & 0xffff) / 65535;
}

/**
 * Smooth noise 0..1 over a lattice of cells, at places one after the other. Neighbours in the list lie mostly in the same cell: its corners are kept.
 * @param places 3 numbers each
 * @param cells of the lattice per unit of `places`
 */
export function smoothNoise(places: ArrayLike<number>, cells: number): Float64Array<ArrayBuffer> {
  const noise = new Float64Array(places.length / 3);
  let i = Number.NaN;
  let j = Number.NaN;
  let k = Number.NaN;
  // The corners of the cell, by their steps along x, y and z.
  let c000 = 0;
  let c100 = 0;
  let c010 = 0;
  let c110 = 0;
  let c001 = 0;
  let c101 = 0;
  let c011 = 0;
  let c111 = 0;
  for (let p = 0; p < noise.length; p++) {
    const x = cells * (places[3 * p] as number);
    const y = cells * (places[3 * p + 1] as number);
    const z = cells * (places[3 * p + 2] as number);
    if (Math.floor(x) !== i || Math.floor(y) !== j || Math.floor(z) !== k) {
      i = Math.floor(x);
      j = Math.floor(y);
      k = Math.floor(z);
      c000 = cellNoise(i, j, k);
      c100 = cellNoise(i + 1, j, k);
      c010 = cellNoise(i, j + 1, k);
      c110 = cellNoise(i + 1, j + 1, k);
      c001 = cellNoise(i, j, k + 1);
      c101 = cellNoise(i + 1, j, k + 1);
      c011 = cellNoise(i, j + 1, k + 1);
      c111 = cellNoise(i + 1, j + 1, k + 1);
    }
    const u = ease(x - i);
    const v = ease(y - j);
    const w = ease(z - k);
    const near0 = c000 + u * (c100 - c000);
    const near1 = c010 + u * (c110 - c010);
    const far0 = c001 + u * (c101 - c001);
    const far1 = c011 + u * (c111 - c011);
    const near = near0 + v * (near1 - near0);
    const far = far0 + v * (far1 - far0);
    noise[p] = near + w * (far - near);
  }
  return noise;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
