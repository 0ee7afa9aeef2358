import type { ScalarGrid } from '../geometry/ScalarGrid';
import { gradedBlur } from '../geometry/smoothField';
import { smoothStep } from './blend';
import { type Anchor, anchorMm, type Landmarks } from './landmarks';

/** A ball in which the skin is softened once more: where pads, bones and muscles leave pits between them. */
export interface SoftSpot extends Anchor {
  name: string;
  /** Radius of the ball, millimetres; the effect fades over its outer half. */
  radius: number;
  /** Standard deviation of the blur in its middle, millimetres. */
  softness: number;
}

/** A blur weaker than this changes nothing on the lattice of the limb but costs as much as any other, millimetres. */
const LEAST = 1;

/** Blur a field (millimetres, positive inside) in balls, in place. */
export function soften(field: ScalarGrid, spots: readonly SoftSpot[], landmarks: Landmarks): void {
  if (spots.length === 0) return;
  const { origin, spacing, size, values } = field;
  const balls = spots.map((spot) => ({ ...spot, centre: anchorMm(landmarks, spot) }));
  const softness = new Float32Array(values.length);
  for (let k = 0, p = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, p++)
        for (const { centre, radius, softness: most } of balls) {
          const away = Math.hypot(
            origin[0] + i * spacing - centre[0],
            origin[1] + j * spacing - centre[1],
            origin[2] + k * spacing - centre[2],
          );
          const here = most * smoothStep(radius, 0.5 * radius, away);
          if (here > LEAST && here > softness[p]) softness[p] = here;
        }
  field.values = gradedBlur(field, softness);
}
