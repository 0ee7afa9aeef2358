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

/**
 * A smooth curve through points of any dimension (centripetal: no loops, no cusps; Yuksel, Schaefer & Keyser 2011, by the pyramid of Barry & Goldman 1988), the
 * points among them. Both ends go on as they came.
 * @param steps pieces between neighbours
 */
export function centripetal(points: readonly (readonly number[])[], steps: number): number[][] {
  const last = points.length - 1;
  if (last < 1) return points.map((point) => [...point]);
  const mirror = (end: readonly number[], next: readonly number[]) => end.map((x, c) => 2 * x - next[c]);
  const padded = [mirror(points[0], points[1]), ...points, mirror(points[last], points[last - 1])];
  const curve: number[][] = [];
  for (let s = 0; s < last; s++) {
    const four = padded.slice(s, s + 4);
    const knots = [0];
    for (let k = 0; k < 3; k++)
      knots.push(
        knots[k] + Math.max(Math.sqrt(Math.hypot(...four[k].map((x, c) => four[k + 1][c] - x))), 1e-9),
      );
    for (let e = 0; e < steps; e++) {
      const t = knots[1] + (e / steps) * (knots[2] - knots[1]);
      let row: readonly (readonly number[])[] = four;
      for (let span = 1; span <= 3; span++)
        row = row.slice(1).map((next, k) => {
          // The last step is between the two knots in the middle.
          const from = span === 3 ? 1 : k;
          const to = span === 3 ? 2 : k + span;
          const share = (t - knots[from]) / (knots[to] - knots[from]);
          return row[k].map((x, c) => (1 - share) * x + share * next[c]);
        });
      curve.push([...row[0]]);
    }
  }
  curve.push([...points[last]]);
  return curve;
}
