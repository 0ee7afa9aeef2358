/** Slope of the line of least squares through points [x, y]. */
export function slope(points: readonly (readonly number[])[]): number {
  const mean = (c: number) => points.reduce((sum, p) => sum + (p[c] ?? 0), 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x = 0, y = 0]) => sum + (x - mx) * (y - my), 0);
  return over / points.reduce((sum, [x = 0]) => sum + (x - mx) ** 2, 0);
}
