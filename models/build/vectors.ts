export type Vec3 = [number, number, number];

/** The vector of one vertex in a row of three numbers each, times `scale`. */
export const pointOf = (values: Float32Array, v: number, scale: number): Vec3 => [
  scale * values[3 * v],
  scale * values[3 * v + 1],
  scale * values[3 * v + 2],
];

export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const smoothstep = (a: number, b: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)));
  return t * t * (3 - 2 * t);
};

/** `v` at length 1; straight down for the zero vector. */
export function unit(v: Vec3): Vec3 {
  const length = Math.hypot(...v);
  return length === 0 ? [0, -1, 0] : [v[0] / length, v[1] / length, v[2] / length];
}

/** `d` without its part along the unit vector `n`, at length 1. */
export function inSurface(d: Vec3, n: Vec3): Vec3 {
  const k = dot(d, n);
  return unit([d[0] - k * n[0], d[1] - k * n[1], d[2] - k * n[2]]);
}
