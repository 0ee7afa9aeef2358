type Point = readonly [number, number];

/**
 * A line without the stairs of the pixels it was traced along: each pass moves every point to the weighted mean (1, 2, 1) of itself and
 * its neighbours. Ends of an open line stay.
 */
export function smoothLine(line: readonly Point[], closed: boolean, passes: number): Point[] {
  let points: readonly Point[] = line;
  for (let pass = 0; pass < passes; pass++) {
    const before = points;
    points = before.map((point, i) => {
      if (!closed && (i === 0 || i === before.length - 1)) return point;
      const a = before[(i + before.length - 1) % before.length];
      const b = before[(i + 1) % before.length];
      return [(a[0] + 2 * point[0] + b[0]) / 4, (a[1] + 2 * point[1] + b[1]) / 4];
    });
  }
  return [...points];
}

/**
 * The line with as few of its points as keep it within `tolerance` (Douglas & Peucker 1973). A closed line keeps its first point
 * and the one farthest from it.
 */
export function simplifyLine(line: readonly Point[], closed: boolean, tolerance: number): Point[] {
  const first = line[0];
  if (!first || line.length < 3) return [...line];
  if (!closed) return simplified(line, tolerance);
  const far = line.reduce((best, point, i) => (gap(point, first) > gap(line[best], first) ? i : best), 0);
  const there = simplified(line.slice(0, far + 1), tolerance);
  const back = simplified([...line.slice(far), first], tolerance);
  return [...there, ...back.slice(1, -1)];
}

function simplified(line: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [a, b] = [line[from], line[to]];
    if (!a || !b) continue;
    let worst = tolerance;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const away = distanceToSegment(line[i], a, b);
      if (away <= worst) continue;
      worst = away;
      at = i;
    }
    if (at < 0) continue;
    keep[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep[i] === 1);
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

function gap(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
