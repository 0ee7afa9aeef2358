type Vec3 = [number, number, number];

/**
 * A smooth curve through points (uniform spline, Catmull & Rom 1974), the points among them.
 * @param steps pieces between neighbours, or how many between these two
 */
export function catmullRom(
  points: readonly (readonly number[])[],
  steps: number | ((from: readonly number[], to: readonly number[]) => number),
): Vec3[] {
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))] as Vec3;
  const curve: Vec3[] = [];
  if (points.length === 0) return curve;
  for (let s = 0; s + 1 < points.length; s++) {
    const [p0, p1, p2, p3] = [at(s - 1), at(s), at(s + 1), at(s + 2)];
    const count = typeof steps === 'number' ? steps : steps(p1, p2);
    for (let e = 0; e < count; e++) {
      const t = e / count;
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
