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
}

/** Press creases into a field (millimetres, positive inside) and raise ridges, in place. */
export function addCreases(grid: ScalarGrid, creases: readonly Crease[], landmarks: Landmarks): void {
  for (const crease of creases) {
    const line = crease.line.map((anchor) => anchorMm(landmarks, anchor));
    if (crease.depth.length !== line.length || line.length < 2)
      throw new Error(
        `skin: crease ${crease.name} has ${line.length} points and ${crease.depth.length} depths; give one depth per point, two points or more.`,
      );
    press(
      grid,
      catmullRom(line, 8).map((p) => onSurface(grid, p)),
      catmullRom(
        crease.depth.map((d) => [d, 0, 0]),
        8,
      ),
      crease.width,
    );
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

function press(grid: ScalarGrid, line: Vec3[], depth: Vec3[], width: number): void {
  const { values, size, origin, spacing } = grid;
  const reach = 2.6 * width;
  const [i0, i1] = samplesAround(grid, line, reach, 0);
  const [j0, j1] = samplesAround(grid, line, reach, 1);
  const [k0, k1] = samplesAround(grid, line, reach, 2);
  for (let k = k0; k <= k1; k++)
    for (let j = j0; j <= j1; j++)
      for (let i = i0; i <= i1; i++) {
        const x = origin[0] + i * spacing;
        const y = origin[1] + j * spacing;
        const z = origin[2] + k * spacing;
        let best = reach * reach;
        let deep = 0;
        for (let s = 0; s + 1 < line.length; s++) {
          const a = line[s];
          const b = line[s + 1];
          const ux = b[0] - a[0];
          const uy = b[1] - a[1];
          const uz = b[2] - a[2];
          const along = ((x - a[0]) * ux + (y - a[1]) * uy + (z - a[2]) * uz) / (ux * ux + uy * uy + uz * uz);
          const t = Math.max(0, Math.min(1, along));
          const d2 = (x - a[0] - t * ux) ** 2 + (y - a[1] - t * uy) ** 2 + (z - a[2] - t * uz) ** 2;
          if (d2 >= best) continue;
          best = d2;
          const from = depth[s][0];
          deep = from + t * (depth[s + 1][0] - from);
        }
        if (best >= reach * reach) continue;
        const p = i + size[0] * (j + size[1] * k);
        // The bell reaches zero at the edge of its support, so no seam is left there.
        const fall = Math.max(0, Math.exp(-best / (width * width)) - 0.00116);
        values[p] = values[p] - deep * fall;
      }
}
