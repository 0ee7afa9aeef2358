import type { ScalarGrid } from '../geometry/ScalarGrid';
import { smoothStep } from './blend';
import type { Vec3 } from './landmarks';
import { cross, unit } from './pads';
import { STEPS, type ToeAxis } from './toes';

export interface NailFigures {
  /** Half the width of a nail as a share of the toe's radius at the pulp. */
  halfWidth: number;
  /** Half its length as a share of that radius. */
  halfLength: number;
  /** Where its middle lies along the toe from the middle of the pulp, as a share of that radius. */
  forward: number;
  /** How deep the nail lies in its fold, millimetres. */
  depth: number;
}

/** Width of the rim, millimetres: narrower than two triangles it would be a row of teeth. */
const RIM = 1.8;

/** The plane of a nail: its middle on the toe's axis, directions across, along and up. */
interface NailFrame {
  centre: Vec3;
  across: Vec3;
  along: Vec3;
  up: Vec3;
  radius: number;
}

function frameOf({ points, radii }: ToeAxis): NailFrame | undefined {
  const end = points.at(-1);
  // From the middle of the last phalanx: the pulp alone sags too much to give the nail its direction.
  const before = points.at(-1 - STEPS);
  const radius = radii.at(-1);
  if (!end || !before || !radius) return undefined;
  const along = unit([end[0] - before[0], end[1] - before[1], end[2] - before[2]]);
  const across = unit(cross([0, 1, 0], along));
  return { centre: end, across, along, up: cross(along, across), radius };
}

/**
 * How much a point (millimetres) belongs to a nail, 0 to 1: a rounded plate on the upper side of the pulp with a
 * rim at its root and sides and a soft end at its free edge.
 */
export function nailShare(
  axes: readonly ToeAxis[],
  { halfWidth, halfLength, forward }: NailFigures,
): (x: number, y: number, z: number) => number {
  const frames = axes.flatMap((axis) => frameOf(axis) ?? []);
  return (x, y, z) => {
    let share = 0;
    for (const { centre, across, along, up, radius } of frames) {
      const d: Vec3 = [x - centre[0], y - centre[1], z - centre[2]];
      const h = dot(d, up);
      if (h < 0.35 * radius || h > 2 * radius) continue;
      const a = Math.abs(dot(d, across)) / radius;
      const b = dot(d, along) / radius - forward;
      if (a > 1.2 || Math.abs(b) > 1.6) continue;
      // The root is an arc, so that the plate reads as a nail and not as a box.
      const root = -halfLength + 0.22 * (a / halfWidth) ** 2;
      const rim = RIM / radius;
      const inside =
        smoothStep(halfWidth + rim / 2, halfWidth - rim / 2, a) *
        smoothStep(root - rim / 2, root + rim / 2, b) *
        smoothStep(halfLength + 0.3, halfLength - 0.1, b);
      share = Math.max(share, inside);
    }
    return share;
  };
}

/** Sink the nails into a field (millimetres, positive inside), in place. */
export function pressNails(field: ScalarGrid, axes: readonly ToeAxis[], figures: NailFigures): void {
  const share = nailShare(axes, figures);
  const { origin, spacing, size, values } = field;
  for (let k = 0, p = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, p++) {
        const v = values[p];
        if (v < -4 || v > 4) continue;
        const by = share(origin[0] + i * spacing, origin[1] + j * spacing, origin[2] + k * spacing);
        if (by > 0) values[p] = v - figures.depth * by;
      }
}

function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
