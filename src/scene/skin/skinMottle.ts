/** Cells of the two noises per metre: unevenness over a centimetre, and over a hand's breadth. */
const FINE_PER_M = 90;
const BROAD_PER_M = 14;

/**
 * Faint unevenness of the skin's own colour, fixed to the leg: two bytes per vertex, fine and broad, 128 = even. Worked out once;
 * in the shader it would cost more than all the light.
 * @param positions 3 numbers per vertex, leg space, metres.
 */
export function skinMottle(positions: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const count = positions.length / 3;
  const mottle = new Uint8Array(2 * count);
  for (let v = 0; v < count; v++) {
    const [x, y, z] = [
      positions[3 * v] as number,
      positions[3 * v + 1] as number,
      positions[3 * v + 2] as number,
    ];
    mottle[2 * v] = Math.round(255 * smoothNoise(FINE_PER_M * x, FINE_PER_M * y, FINE_PER_M * z));
    mottle[2 * v + 1] = Math.round(255 * smoothNoise(BROAD_PER_M * x, BROAD_PER_M * y, BROAD_PER_M * z));
  }
  return mottle;
}

/** A number 0..1 that belongs to a cell of a lattice (PCG-style integer hash, Jarzynski and Olano 2020). */
export function cellNoise(x: number, y: number, z: number): number {
  let a = (Math.imul(x, 1664525) + 1013904223) | 0;
  let b = (Math.imul(y, 1664525) + 1013904223) | 0;
  let c = (Math.imul(z, 1664525) + 1013904223) | 0;
  a = (a + Math.imul(b, c)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  a ^= a >>> 16;
  b ^= b >>> 16;
  c ^= c >>> 16;
  a = (a + Math.imul(b, c)) | 0;
  return (a & 0xffff) / 65535;
}

/** Smooth noise 0..1 over a lattice of unit cells. */
export function smoothNoise(x: number, y: number, z: number): number {
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const u = ease(x - i);
  const v = ease(y - j);
  const w = ease(z - k);
  const row = (dy: number, dz: number) => {
    const a = cellNoise(i, j + dy, k + dz);
    return a + u * (cellNoise(i + 1, j + dy, k + dz) - a);
  };
  const near = row(0, 0) + v * (row(1, 0) - row(0, 0));
  const far = row(0, 1) + v * (row(1, 1) - row(0, 1));
  return near + w * (far - near);
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
