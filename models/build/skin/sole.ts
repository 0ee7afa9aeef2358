import { catmullRom } from '../../../src/geometry/catmullRom';
import type { ScalarGrid } from '../geometry/ScalarGrid';
import { smoothMax, smoothMin, smoothStep } from './blend';
import { type Anchor, anchorMm, type Landmarks, type Vec3 } from './landmarks';
import { unit } from './pads';

/** Along the foot from behind the heel, and across it, positive to the outer side; millimetres. */
type Plan = readonly [along: number, across: number];

/** How high the sole lies at one station along the foot: at its inner border, in its middle and at its outer border. */
type SoleRow = readonly [along: number, inner: number, middle: number, outer: number];

/**
 * The fat and skin of the sole: one cushion from the heel over the outer border to the ball, in the plan of a real foot. Where its height is 0 or
 * less it stands on the floor; the arch is where it does not.
 */
export interface SoleFigures {
  /** Where the plan begins, and what it points at. */
  from: Anchor;
  towards: Anchor;
  /** The border seen from above, once around; smooth between the points. None: no sole. */
  outline: readonly Plan[];
  /** From heel to toes. */
  heights: readonly SoleRow[];
  /** From the sole up to where the cushion ends inside the foot. */
  thickness: number;
  /** Radius of the rounding between sole and border. */
  edge: number;
  /** Width over which the cushion melts into the foot. */
  blend: number;
}

/** Pieces of the border between two of its points. */
const STEPS = 6;

/** Join the cushion of the sole to a field (millimetres, positive inside), in place. */
export function addSole(field: ScalarGrid, figures: SoleFigures, landmarks: Landmarks): void {
  const { outline, thickness, edge, blend } = figures;
  if (outline.length < 3) return;
  const start = anchorMm(landmarks, figures.from);
  const end = anchorMm(landmarks, figures.towards);
  const forward = unit([end[0] - start[0], 0, end[2] - start[2]]);
  const border = aroundSmoothly(outline);
  const { origin, spacing, size, values } = field;
  const [nx, ny, nz] = size;
  for (let k = 0; k < nz; k++)
    for (let i = 0; i < nx; i++) {
      const x = origin[0] + i * spacing - start[0];
      const z = origin[2] + k * spacing - start[2];
      const along = x * forward[0] + z * forward[2];
      // Of the right foot, whose outer side is towards negative x.
      const across = z * forward[0] - x * forward[2];
      const within = depthInside(border, along, across);
      if (within < -blend) continue;
      const bottom = soleHeight(figures.heights, border, along, across);
      for (let j = 0; j < ny; j++) {
        const y = origin[1] + j * spacing;
        if (y > bottom + thickness + blend) break;
        const p = i + nx * (j + ny * k);
        const above = rounded(within, y - bottom, edge);
        values[p] = smoothMax(values[p], smoothMin(above, bottom + thickness - y, 2 * edge), blend);
      }
    }
}

/** Depth inside an edge between two faces, rounded to a circle; from the depth under each. */
function rounded(a: number, b: number, radius: number): number {
  if (a >= radius || b >= radius) return Math.min(a, b);
  return radius - Math.hypot(radius - a, radius - b);
}

/** A closed smooth line through points, once around. */
function aroundSmoothly(points: readonly Plan[]): Plan[] {
  // The curve through three points more on either side is the same there as the closed one.
  const around = [...points.slice(-3), ...points, ...points.slice(0, 3)];
  const curve = catmullRom(
    around.map(([a, b]): Vec3 => [a, b, 0]),
    STEPS,
  );
  return curve.slice(3 * STEPS, (3 + points.length) * STEPS).map(([a, b]): Plan => [a, b]);
}

/** Distance from a closed line, positive inside it. */
function depthInside(border: readonly Plan[], along: number, across: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  for (let s = 0; s < border.length; s++) {
    const [a, b] = border[s];
    const [c, d] = border[(s + 1) % border.length];
    const ux = c - a;
    const uy = d - b;
    const t = Math.max(0, Math.min(1, ((along - a) * ux + (across - b) * uy) / (ux * ux + uy * uy)));
    nearest = Math.min(nearest, Math.hypot(along - a - t * ux, across - b - t * uy));
    if (b > across !== d > across && along < a + ((across - b) * ux) / uy) inside = !inside;
  }
  return inside ? nearest : -nearest;
}

/** Height of the sole over the floor at a place of the plan, smooth in both directions. */
function soleHeight(
  rows: readonly SoleRow[],
  border: readonly Plan[],
  along: number,
  across: number,
): number {
  const [, inner, middle, outer] = rowAt(rows, along);
  const [from, to] = bordersAt(border, along);
  const t = to > from ? (across - from) / (to - from) : 0.5;
  return t < 0.5
    ? inner + (middle - inner) * smoothStep(0.05, 0.5, t)
    : middle + (outer - middle) * smoothStep(0.5, 0.85, t);
}

/** A row between those of the table, smooth through each. */
function rowAt(rows: readonly SoleRow[], along: number): SoleRow {
  const last = rows.length - 1;
  let r = 0;
  while (r < last - 1 && along > rows[r + 1][0]) r++;
  const [a, b] = [rows[r], rows[r + 1]];
  const t = Math.max(0, Math.min(1, (along - a[0]) / (b[0] - a[0])));
  const slope = (at: number, c: number) => {
    const [before, after] = [rows[Math.max(0, at - 1)], rows[Math.min(last, at + 1)]];
    return ((after[c] - before[c]) / (after[0] - before[0])) * (b[0] - a[0]);
  };
  // Hermite's cubic.
  const heights = [1, 2, 3].map((c) => {
    const [from, to, out, into] = [a[c], b[c], slope(r, c), slope(r + 1, c)];
    return from + t * (out + t * (3 * (to - from) - 2 * out - into + t * (2 * (from - to) + out + into)));
  });
  return [along, ...heights] as unknown as SoleRow;
}

/** Where a line straight across the foot enters and leaves the plan. */
function bordersAt(border: readonly Plan[], along: number): [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  border.forEach(([a, b], s) => {
    const [c, d] = border[(s + 1) % border.length];
    if (a > along === c > along) return;
    const at = b + ((along - a) / (c - a)) * (d - b);
    from = Math.min(from, at);
    to = Math.max(to, at);
  });
  return [from, to];
}
