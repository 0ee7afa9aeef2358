import type { ScalarGrid } from '../../../src/mesh/ScalarGrid';
import { type Anchor, anchorMm, type Landmarks, type Vec3 } from './landmarks';
import { samplesAround } from './samplesAround';

/** A fold or a ridge along a line of anchors that lies close to the skin. */
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
      catmullRom(line, 8),
      catmullRom(
        crease.depth.map((d) => [d, 0, 0]),
        8,
      ),
      crease.width,
    );
  }
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
          const a = line[s] as Vec3;
          const b = line[s + 1] as Vec3;
          const ux = b[0] - a[0];
          const uy = b[1] - a[1];
          const uz = b[2] - a[2];
          const along = ((x - a[0]) * ux + (y - a[1]) * uy + (z - a[2]) * uz) / (ux * ux + uy * uy + uz * uz);
          const t = Math.max(0, Math.min(1, along));
          const d2 = (x - a[0] - t * ux) ** 2 + (y - a[1] - t * uy) ** 2 + (z - a[2] - t * uz) ** 2;
          if (d2 >= best) continue;
          best = d2;
          const from = (depth[s] as Vec3)[0];
          deep = from + t * ((depth[s + 1] as Vec3)[0] - from);
        }
        if (best >= reach * reach) continue;
        const p = i + size[0] * (j + size[1] * k);
        // The bell reaches zero at the edge of its support, so no seam is left there.
        const fall = Math.max(0, Math.exp(-best / (width * width)) - 0.00116);
        values[p] = (values[p] as number) - deep * fall;
      }
}

/** A smooth curve through points, `steps` pieces between neighbours (uniform Catmull-Rom). */
function catmullRom(points: readonly (readonly number[])[], steps: number): Vec3[] {
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))] as Vec3;
  const curve: Vec3[] = [];
  for (let s = 0; s + 1 < points.length; s++) {
    const [p0, p1, p2, p3] = [at(s - 1), at(s), at(s + 1), at(s + 2)];
    for (let e = 0; e < steps; e++) {
      const t = e / steps;
      curve.push(
        [0, 1, 2].map((c) => {
          const [a, b, d, f] = [p0[c], p1[c], p2[c], p3[c]] as [number, number, number, number];
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
