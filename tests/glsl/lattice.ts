/** Mirrors `shaders/lattice.glsl`, function for function. */

type Vec3 = readonly [number, number, number];

/** Hash of a lattice corner (pcg3d); three numbers of 32 bits. */
export function latticeHash([x, y, z]: Vec3): [number, number, number] {
  const start = (c: number) => (Math.imul(c, 1664525) + 1013904223) >>> 0;
  let [a, b, c] = [start(x), start(y), start(z)];
  const mix = () => {
    a = (a + Math.imul(b, c)) >>> 0;
    b = (b + Math.imul(c, a)) >>> 0;
    c = (c + Math.imul(a, b)) >>> 0;
  };
  mix();
  a = (a ^ (a >>> 16)) >>> 0;
  b = (b ^ (b >>> 16)) >>> 0;
  c = (c ^ (c >>> 16)) >>> 0;
  mix();
  return [a, b, c];
}

/** 0 to 1, uniform, the same for the same corner. */
export function cornerRandom(corner: Vec3): number {
  return (latticeHash(corner)[0] >>> 8) / 16777216;
}

/** The eight corners of the cell around `at`, and the weight of each; weights sum to 1. */
function cornersAround(at: Vec3): { corner: Vec3; weight: number }[] {
  const low = at.map(Math.floor) as [number, number, number];
  return Array.from({ length: 8 }, (_, i) => {
    const high: Vec3 = [i & 1, (i >> 1) & 1, i >> 2];
    let weight = 1;
    for (const axis of [0, 1, 2] as const) {
      const f = at[axis] - low[axis];
      const w = f * f * (3 - 2 * f);
      weight *= high[axis] === 1 ? w : 1 - w;
    }
    return { corner: [low[0] + high[0], low[1] + high[1], low[2] + high[2]] as const, weight };
  });
}

/** Smooth noise, -1 to 1, one bump per unit. */
export function latticeNoise(at: Vec3): number {
  let sum = 0;
  for (const { corner, weight } of cornersAround(at)) sum += weight * cornerRandom(corner);
  return 2 * sum - 1;
}
