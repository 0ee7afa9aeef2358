import type { SliceLoop } from './slice';

/** An area: its outer line and the holes in it. */
export interface LoopRegion {
  outer: SliceLoop;
  holes: SliceLoop[];
}

/**
 * Sort closed lines into areas by the way they run: every hole belongs to the smallest outer line around it. A hole
 * around which there is none (a mesh turned inside out) is left out.
 */
export function loopRegions(loops: readonly SliceLoop[]): LoopRegion[] {
  const regions = loops
    .filter(({ area }) => area > 0)
    .sort((a, b) => a.area - b.area)
    .map((outer): LoopRegion => ({ outer, holes: [] }));
  for (const hole of loops) {
    if (hole.area >= 0) continue;
    const [x, y] = [hole.points[0], hole.points[1]];
    regions
      .find(({ outer }) => outer.area > -hole.area && loopContains(outer.points, x, y))
      ?.holes.push(hole);
  }
  return regions;
}

/** Whether a closed line (2 numbers per point) goes around `x`, `y`; crossings counted, so either direction does. */
function loopContains(points: ArrayLike<number>, x: number, y: number): boolean {
  const count = points.length / 2;
  let inside = false;
  for (let i = 0, j = count - 1; i < count; j = i++) {
    const [xi, yi] = [points[2 * i], points[2 * i + 1]];
    const [xj, yj] = [points[2 * j], points[2 * j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Whether any of the areas that these lines bound holds `x`, `y`: even-odd, so a point in a hole is outside. */
export function loopsContain(loops: readonly SliceLoop[], x: number, y: number): boolean {
  return loops.reduce((inside, { points }) => inside !== loopContains(points, x, y), false);
}

/** Distance from `x`, `y` to the nearest of the lines. */
function distanceToLoops(loops: readonly { points: ArrayLike<number> }[], x: number, y: number): number {
  let nearest = Infinity;
  for (const { points } of loops) {
    const count = points.length / 2;
    for (let i = 0, j = count - 1; i < count; j = i++) {
      const [ax, ay] = [points[2 * j], points[2 * j + 1]];
      const [dx, dy] = [points[2 * i] - ax, points[2 * i + 1] - ay];
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  }
  return nearest;
}

/** Cells along the longer side of an area in the search for its innermost point. */
const SEARCH_CELLS = 14;

/**
 * A point deep inside an area and its distance to the nearest line: where a name has most room. The best of a grid, then of a finer
 * one around it; within a tenth of the true pole of inaccessibility, at a tenth of its price.
 */
export function deepestPoint({ outer, holes }: LoopRegion): { x: number; y: number; distance: number } {
  const loops = [outer, ...holes];
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < outer.points.length; i += 2) {
    const [x, y] = [outer.points[i], outer.points[i + 1]];
    [minX, maxX, minY, maxY] = [Math.min(minX, x), Math.max(maxX, x), Math.min(minY, y), Math.max(maxY, y)];
  }
  let best = { x: outer.points[0], y: outer.points[1], distance: 0 };
  let step = Math.max(maxX - minX, maxY - minY) / SEARCH_CELLS;
  const look = (x: number, y: number) => {
    if (!loopsContain(loops, x, y)) return;
    const distance = distanceToLoops(loops, x, y);
    if (distance > best.distance) best = { x, y, distance };
  };
  for (let x = minX + step / 2; x < maxX; x += step)
    for (let y = minY + step / 2; y < maxY; y += step) look(x, y);
  for (let round = 0; round < 3; round++) {
    const { x, y } = best;
    step /= 3;
    for (let i = -2; i <= 2; i++) for (let j = -2; j <= 2; j++) look(x + i * step, y + j * step);
  }
  return best;
}

/**
 * Where a line of text of height 2 `half` has most room in an area, lying along the first axis: the middle of the place and half of the
 * width there. Null when no line fits at all.
 */
export function widestPlace(
  { outer, holes }: LoopRegion,
  half: number,
): { x: number; y: number; halfWidth: number } | null {
  const loops = [outer, ...holes];
  let [low, high] = [Infinity, -Infinity];
  for (let i = 1; i < outer.points.length; i += 2) {
    low = Math.min(low, outer.points[i]);
    high = Math.max(high, outer.points[i]);
  }
  let best: { x: number; y: number; halfWidth: number } | null = null;
  for (let step = 1; step < PLACE_STEPS; step++) {
    const y = low + (step / PLACE_STEPS) * (high - low);
    const rows = [y - half, y, y + half].map((row) => chords(loops, row));
    // What is inside on all three heights.
    for (const [from, to] of rows.reduce(overlaps)) {
      const halfWidth = (to - from) / 2;
      if (halfWidth > (best?.halfWidth ?? 0)) best = { x: (from + to) / 2, y, halfWidth };
    }
  }
  return best;
}

/** Heights tried for a line of text. */
const PLACE_STEPS = 24;

type Span = readonly [number, number];

/** The parts of a line of height `y` that lie inside, from left to right. */
function chords(loops: readonly SliceLoop[], y: number): Span[] {
  const xs: number[] = [];
  for (const { points } of loops) {
    const count = points.length / 2;
    for (let i = 0, j = count - 1; i < count; j = i++) {
      const [xi, yi] = [points[2 * i], points[2 * i + 1]];
      const [xj, yj] = [points[2 * j], points[2 * j + 1]];
      if (yi > y !== yj > y) xs.push(((xj - xi) * (y - yi)) / (yj - yi) + xi);
    }
  }
  xs.sort((a, b) => a - b);
  return Array.from({ length: xs.length >> 1 }, (_, i) => [xs[2 * i], xs[2 * i + 1]]);
}

function overlaps(a: readonly Span[], b: readonly Span[]): Span[] {
  return a.flatMap(([a0, a1]) =>
    b.flatMap(([b0, b1]): Span[] => {
      const [from, to] = [Math.max(a0, b0), Math.min(a1, b1)];
      return from < to ? [[from, to]] : [];
    }),
  );
}
