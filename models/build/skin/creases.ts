import { catmullRom } from '../../../src/geometry/catmullRom';
import { gradientOfGrid, type ScalarGrid, sampleGrid } from '../geometry/ScalarGrid';
import { type Anchor, anchorMm, type Landmarks, type Vec3 } from './landmarks';
import { samplesAround } from './samplesAround';

/** A fold or a ridge along a line of anchors near the skin; the line is laid onto the skin before it works. */
export interface Crease {
  name: string;
  line: readonly Anchor[];
  /** How far the skin sinks along the line, millimetres, one number per anchor; negative raises a ridge. */
  depth: readonly number[];
  /** Distance from the line at which the effect has fallen to 1/e, millimetres. */
  width: number;
  /** How much of a fold the skin is drawn as along it where it is deepest, 0 to 1, besides what its shape gives; none when absent: see `foldsOf`. */
  fold?: number;
}

/** Points along a crease, millimetres, and what it does at each. */
export interface CreaseLine {
  points: Vec3[];
  depth: number[];
}

/** Pieces of a line between two of its anchors. */
const STEPS = 8;

/**
 * The smooth line of a crease as its figures give it, not yet laid onto the skin.
 * @throws Error when its depths do not match its points.
 */
export function creaseLine({ name, line, depth }: Crease, landmarks: Landmarks): CreaseLine {
  if (depth.length !== line.length || line.length < 2)
    throw new Error(
      `skin: crease ${name} has ${line.length} points and ${depth.length} depths; give one depth per point, two points or more.`,
    );
  return {
    points: catmullRom(
      line.map((anchor) => anchorMm(landmarks, anchor)),
      STEPS,
    ),
    depth: catmullRom(
      depth.map((d) => [d, 0, 0]),
      STEPS,
    ).map(([d]) => d),
  };
}

/** Press creases into a field (millimetres, positive inside) and raise ridges, in place. */
export function addCreases(grid: ScalarGrid, creases: readonly Crease[], landmarks: Landmarks): void {
  for (const crease of creases) {
    const { points, depth } = creaseLine(crease, landmarks);
    press(grid, { points: points.map((p) => onSurface(grid, p)), depth }, crease.width);
  }
}

/** Anchors farther from the skin than this stay where they are, millimetres: the line ends inside another part of the limb. */
const SNAP = 30;

/** A point moved to the nearest surface of a field (millimetres) by damped Newton steps; points outside the grid stay. */
function onSurface(grid: ScalarGrid, point: Vec3): Vec3 {
  const { origin, spacing, size } = grid;
  const within = (p: Vec3) =>
    [0, 1, 2].every((c) => {
      const at = (p[c] - origin[c]) / spacing;
      return at > 1 && at < size[c] - 2;
    });
  const p: Vec3 = [...point];
  const g: Vec3 = [0, 0, 0];
  for (let step = 0; step < 8; step++) {
    if (!within(p)) return point;
    const value = sampleGrid(grid, ...p);
    if (Math.abs(value) > SNAP) return point;
    if (Math.abs(value) < 0.05) break;
    gradientOfGrid(grid, ...p, g);
    const g2 = Math.max(g[0] * g[0] + g[1] * g[1] + g[2] * g[2], 0.2);
    const by = Math.max(-6, Math.min(6, value / g2));
    for (const c of [0, 1, 2] as const) p[c] -= by * g[c];
  }
  return p;
}

function press(grid: ScalarGrid, line: CreaseLine, width: number): void {
  const { values, size, origin, spacing } = grid;
  const reach = REACH * width;
  const [i0, i1] = samplesAround(grid, line.points, reach, 0);
  const [j0, j1] = samplesAround(grid, line.points, reach, 1);
  const [k0, k1] = samplesAround(grid, line.points, reach, 2);
  for (let k = k0; k <= k1; k++)
    for (let j = j0; j <= j1; j++)
      for (let i = i0; i <= i1; i++) {
        const p = i + size[0] * (j + size[1] * k);
        values[p] =
          values[p] -
          depthNear(line, width, origin[0] + i * spacing, origin[1] + j * spacing, origin[2] + k * spacing);
      }
}

/** Beyond so many widths from its line a crease does nothing. */
export const REACH = 2.6;

/** What a crease of this width does at a place beside its line, millimetres: its depth there, fallen off as a bell. */
export function depthNear(
  { points, depth }: CreaseLine,
  width: number,
  x: number,
  y: number,
  z: number,
): number {
  const far = (REACH * width) ** 2;
  let best = far;
  let deep = 0;
  for (let s = 0; s + 1 < points.length; s++) {
    const a = points[s];
    const b = points[s + 1];
    const ux = b[0] - a[0];
    const uy = b[1] - a[1];
    const uz = b[2] - a[2];
    const along = ((x - a[0]) * ux + (y - a[1]) * uy + (z - a[2]) * uz) / (ux * ux + uy * uy + uz * uz);
    const t = Math.max(0, Math.min(1, along));
    const d2 = (x - a[0] - t * ux) ** 2 + (y - a[1] - t * uy) ** 2 + (z - a[2] - t * uz) ** 2;
    if (d2 >= best) continue;
    best = d2;
    deep = depth[s] + t * (depth[s + 1] - depth[s]);
  }
  // The bell reaches zero at the edge of its support, so no seam is left there.
  return best < far ? deep * Math.max(0, Math.exp(-best / (width * width)) - 0.00116) : 0;
}
