/**
 * A whole number of 32 bits that belongs to a corner of a lattice: the first of the three of pcg3d (Jarzynski and Olano, "Hash Functions for GPU Rendering",
 * JCGT 9(3), 2020). Negative ones too: take bits of it by `>>>` or `&`.
 */
export function latticeHash(x: number, y: number, z: number): number {
  let a = (Math.imul(x, 1664525) + 1013904223) | 0;
  let b = (Math.imul(y, 1664525) + 1013904223) | 0;
  let c = (Math.imul(z, 1664525) + 1013904223) | 0;
  a = (a + Math.imul(b, c)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  a ^= a >>> 16;
  b ^= b >>> 16;
  c ^= c >>> 16;
  return (a + Math.imul(b, c)) | 0;
}
