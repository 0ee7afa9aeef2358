const RAD = Math.PI / 180;

/**
 * Rotation matrix of a rotation vector (axis times angle, degrees), row by row; its columns are the turned axes.
 * Rodrigues' formula: R = I + sin a K + (1 - cos a) K^2.
 */
export function rotationMatrix(tx: number, ty: number, tz: number): number[] {
  const degrees = Math.hypot(tx, ty, tz);
  if (degrees === 0) return [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const x = tx / degrees;
  const y = ty / degrees;
  const z = tz / degrees;
  const s = Math.sin(degrees * RAD);
  const c = Math.cos(degrees * RAD);
  const v = 1 - c;
  return [
    c + x * x * v,
    x * y * v - z * s,
    x * z * v + y * s,
    y * x * v + z * s,
    c + y * y * v,
    y * z * v - x * s,
    z * x * v - y * s,
    z * y * v + x * s,
    c + z * z * v,
  ];
}

/** The rotation vector (degrees) of a rotation matrix given row by row; the inverse of `rotationMatrix`. */
export function rotationVector(m: readonly number[]): [number, number, number] {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = m;
  const x = h - f;
  const y = c - g;
  const z = d - b;
  const sine = Math.hypot(x, y, z);
  const angle = Math.atan2(sine, a + e + i - 1) / RAD;
  if (sine > 1e-7) return [(x / sine) * angle, (y / sine) * angle, (z / sine) * angle];
  if (angle < 90) return [0, 0, 0];
  // Half a turn: the axis is the column of R + I that is longest.
  const columns = [
    [a + 1, d, g],
    [b, e + 1, h],
    [c, f, i + 1],
  ].map((col) => ({ col, length: Math.hypot(...col) }));
  const best = columns.reduce((p, q) => (q.length > p.length ? q : p));
  const [u = 0, v = 0, w = 0] = best.col.map((n) => (n / best.length) * 180);
  return [u, v, w];
}
