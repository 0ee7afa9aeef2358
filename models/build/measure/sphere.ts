export interface Sphere {
  centre: [number, number, number];
  radius: number;
}

/**
 * Algebraic least-squares sphere through points: |p|^2 = 2 c.p + (r^2 - |c|^2), linear in c and the last term.
 * @throws for fewer than four points, or points in one plane.
 */
export function fitSphere(points: readonly (readonly [number, number, number])[]): Sphere {
  const rows = 4;
  const normal = Array.from({ length: rows }, () => new Float64Array(rows + 1));
  for (const p of points) {
    const row = [2 * p[0], 2 * p[1], 2 * p[2], 1, p[0] * p[0] + p[1] * p[1] + p[2] * p[2]];
    for (let i = 0; i < rows; i++) {
      const target = normal[i];
      for (let j = 0; j <= rows; j++) target[j] += row[i] * row[j];
    }
  }
  const [x, y, z, k] = solve(normal);
  if (![x, y, z, k].every(Number.isFinite) || points.length < 4) {
    throw new Error(
      `fitSphere: ${points.length} points do not fix a sphere; pass four or more, not in one plane`,
    );
  }
  return { centre: [x, y, z], radius: Math.sqrt(k + x * x + y * y + z * z) };
}

/** Gauss-Jordan elimination with row pivots of a 4 x 5 system; entries are not finite when it is singular. */
function solve(m: Float64Array[]): [number, number, number, number] {
  const at = (i: number, j: number) => m[i][j];
  for (let c = 0; c < 4; c++) {
    let pivot = c;
    for (let i = c + 1; i < 4; i++) if (Math.abs(at(i, c)) > Math.abs(at(pivot, c))) pivot = i;
    const [p, q] = [m[pivot], m[c]];
    if (!p || !q) break;
    m[c] = p;
    m[pivot] = q;
    for (let i = 0; i < 4; i++) {
      if (i === c) continue;
      const factor = at(i, c) / p[c];
      for (let j = c; j < 5; j++) m[i][j] -= factor * p[j];
    }
  }
  return [0, 1, 2, 3].map((i) => at(i, 4) / at(i, i)) as [number, number, number, number];
}
