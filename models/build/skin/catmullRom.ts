import type { Vec3 } from './landmarks';

/** A smooth curve through points, `steps` pieces between neighbours (uniform Catmull-Rom). */
export function catmullRom(points: readonly (readonly number[])[], steps: number): Vec3[] {
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))] as Vec3;
  const curve: Vec3[] = [];
  for (let s = 0; s + 1 < points.length; s++) {
    const [p0, p1, p2, p3] = [at(s - 1), at(s), at(s + 1), at(s + 2)];
    for (let e = 0; e < steps; e++) {
      const t = e / steps;
      curve.push(
        [0, 1, 2].map((c) => {
          const [a, b, d, f] = [p0[c], p1[c], p2[c], p3[c]];
          return (
            0.5 *
            (2 * b + (d - a) * t + (2 * a - 5 * b + 4 * d - f) * t * t + (3 * b - a - 3 * d + f) * t ** 3)
          );
        }) as Vec3,
      );
    }
  }
  curve.push(at(points.length - 1));
  return curve;
}
