/** Eigenvalues (largest first) and the matching unit eigenvectors, a right-handed set. */
export interface Eigen3 {
  values: [number, number, number];
  vectors: [number[], number[], number[]];
}

/** Eigen-decomposition of a symmetric 3x3 matrix given as xx, yy, zz, xy, xz, yz, by Jacobi rotations. */
export function eigen3(s: ArrayLike<number>): Eigen3 {
  const [xx, yy, zz, xy, xz, yz] = [0, 1, 2, 3, 4, 5].map((i) => s[i]);
  const a = [
    [xx, xy, xz],
    [xy, yy, yz],
    [xz, yz, zz],
  ];
  const v = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const get = (m: number[][], i: number, j: number) => m[i][j];
  const set = (m: number[][], i: number, j: number, x: number) => {
    m[i][j] = x;
  };
  for (let sweep = 0; sweep < 24; sweep++) {
    const off = get(a, 0, 1) ** 2 + get(a, 0, 2) ** 2 + get(a, 1, 2) ** 2;
    if (off < 1e-24 * (xx * xx + yy * yy + zz * zz + 1e-300)) break;
    for (const [p, q] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const apq = get(a, p, q);
      if (apq === 0) continue;
      const theta = (get(a, q, q) - get(a, p, p)) / (2 * apq);
      const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
      const c = 1 / Math.sqrt(t * t + 1);
      const sn = t * c;
      for (let i = 0; i < 3; i++) {
        const ip = get(a, i, p);
        const iq = get(a, i, q);
        set(a, i, p, c * ip - sn * iq);
        set(a, i, q, sn * ip + c * iq);
      }
      for (let i = 0; i < 3; i++) {
        const pi = get(a, p, i);
        const qi = get(a, q, i);
        set(a, p, i, c * pi - sn * qi);
        set(a, q, i, sn * pi + c * qi);
        const vp = get(v, i, p);
        const vq = get(v, i, q);
        set(v, i, p, c * vp - sn * vq);
        set(v, i, q, sn * vp + c * vq);
      }
    }
  }
  const order = [0, 1, 2].sort((i, j) => get(a, j, j) - get(a, i, i));
  const column = (n: number) => [0, 1, 2].map((i) => get(v, i, order[n]));
  const first = column(0);
  const second = column(1);
  const [ax = 0, ay = 0, az = 0] = first;
  const [bx = 0, by = 0, bz = 0] = second;
  const third = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
  const value = (n: number) => get(a, order[n], order[n]);
  return { values: [value(0), value(1), value(2)], vectors: [first, second, third] };
}
