type Vec3 = readonly [number, number, number];

/** Faint unevenness of the skin's own colour. Mirrors `shaders/skin_mottle.glsl`, function for function. */

/** A number 0..1 that belongs to a cell of a lattice. */
export function cellNoise([x, y, z]: Vec3): number {
  const start = (c: number) => (Math.imul(c, 1664525) + 1013904223) >>> 0;
  let [a, b, c] = [start(x), start(y), start(z)];
  a = (a + Math.imul(b, c)) >>> 0;
  b = (b + Math.imul(c, a)) >>> 0;
  c = (c + Math.imul(a, b)) >>> 0;
  a = (a ^ (a >>> 16)) >>> 0;
  b = (b ^ (b >>> 16)) >>> 0;
  c = (c ^ (c >>> 16)) >>> 0;
  a = (a + Math.imul(b, c)) >>> 0;
  return (a & 0xffff) / 65535;
}

/** Smooth noise 0..1 over a lattice of unit cells. */
export function smoothNoise(at: Vec3): number {
  const cell = at.map(Math.floor);
  const w = at.map((c, i) => {
    const f = c - (cell[i] ?? 0);
    return f * f * (3 - 2 * f);
  });
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const step: Vec3 = [corner & 1, (corner >> 1) & 1, corner >> 2];
    const share = step.reduce((product, s, i) => product * (s === 1 ? (w[i] ?? 0) : 1 - (w[i] ?? 0)), 1);
    sum += share * cellNoise([(cell[0] ?? 0) + step[0], (cell[1] ?? 0) + step[1], (cell[2] ?? 0) + step[2]]);
  }
  return sum;
}
