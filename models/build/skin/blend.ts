/** Larger of two values with the corner rounded over the width `k` (polynomial smooth maximum, Quilez). */
export function smoothMax(a: number, b: number, k: number): number {
  const h = k - Math.abs(a - b);
  return h <= 0 ? Math.max(a, b) : Math.max(a, b) + (h * h) / (4 * k);
}

/** Smaller of two values with the corner rounded over the width `k`. */
export function smoothMin(a: number, b: number, k: number): number {
  return -smoothMax(-a, -b, k);
}

/** 0 at `from` and before, 1 at `to` and after, smooth between; `from` may be larger than `to`. */
export function smoothStep(from: number, to: number, x: number): number {
  const t = Math.max(0, Math.min(1, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
