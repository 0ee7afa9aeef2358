import type { ScalarGrid } from '../geometry/ScalarGrid';
import { smoothMax } from './blend';
import { type Anchor, anchorMm, type Landmarks, type Vec3 } from './landmarks';

/** A soft volume that no modelled structure fills (fat, abdominal contents): an ellipsoid joined smoothly to the skin. */
export interface Pad extends Anchor {
  name: string;
  /** Half-axes in millimetres: across, along, through; with nothing to point at these are x, y, z. */
  radii: readonly number[];
  /** What the pad's second axis points at; up when absent. */
  towards?: Anchor;
  /** Width in millimetres over which the pad melts into what is there. */
  blend: number;
}

interface Frame {
  centre: Vec3;
  axes: [Vec3, Vec3, Vec3];
}

/** Join pads to a field (millimetres, positive inside), in place. */
export function addPads(grid: ScalarGrid, pads: readonly Pad[], landmarks: Landmarks): void {
  for (const pad of pads) addPad(grid, pad, frameOf(pad, landmarks));
}

function frameOf(pad: Pad, landmarks: Landmarks): Frame {
  const centre = anchorMm(landmarks, pad);
  let second: Vec3 = [0, 1, 0];
  if (pad.towards) {
    const to = anchorMm(landmarks, pad.towards);
    second = unit([to[0] - centre[0], to[1] - centre[1], to[2] - centre[2]]);
  }
  const helper: Vec3 = Math.abs(second[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1];
  const first = unit(cross(second, helper));
  return { centre, axes: [first, second, cross(first, second)] };
}

function addPad({ values, size, origin, spacing }: ScalarGrid, pad: Pad, { centre, axes }: Frame): void {
  const [rx, ry, rz] = pad.radii as [number, number, number];
  // The first-order distance is too short beside the tips of a long pad: a box that just fits it would show as a seam.
  const reach = 1.6 * Math.max(rx, ry, rz) + pad.blend;
  const range = (c: 0 | 1 | 2): [number, number] => [
    Math.max(0, Math.ceil((centre[c] - reach - origin[c]) / spacing)),
    Math.min(size[c] - 1, Math.floor((centre[c] + reach - origin[c]) / spacing)),
  ];
  const [i0, i1] = range(0);
  const [j0, j1] = range(1);
  const [k0, k1] = range(2);
  const [a, b, c] = axes;
  for (let k = k0; k <= k1; k++)
    for (let j = j0; j <= j1; j++)
      for (let i = i0; i <= i1; i++) {
        const x = origin[0] + i * spacing - centre[0];
        const y = origin[1] + j * spacing - centre[1];
        const z = origin[2] + k * spacing - centre[2];
        const u = (a[0] * x + a[1] * y + a[2] * z) / rx;
        const v = (b[0] * x + b[1] * y + b[2] * z) / ry;
        const w = (c[0] * x + c[1] * y + c[2] * z) / rz;
        // First-order distance to an ellipsoid: value over gradient of |p / r| - 1 (Quilez).
        const near = Math.sqrt(u * u + v * v + w * w);
        const slope = Math.sqrt((u / rx) ** 2 + (v / ry) ** 2 + (w / rz) ** 2);
        const inside = slope < 1e-9 ? Math.min(rx, ry, rz) : (near * (1 - near)) / slope;
        if (inside < -pad.blend) continue;
        const p = i + size[0] * (j + size[1] * k);
        values[p] = smoothMax(values[p], inside, pad.blend);
      }
}

export function unit(v: Vec3): Vec3 {
  const length = Math.hypot(v[0], v[1], v[2]);
  return [v[0] / length, v[1] / length, v[2] / length];
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
