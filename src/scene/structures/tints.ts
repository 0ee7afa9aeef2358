import { Box3, Color } from 'three';
import type { Structure } from '../../leg/Leg';

/**
 * Muscle reds: desaturated, near in lightness, apart enough in hue and depth for neighbours to be told apart,
 * and none so strong that heat or selection would not read on top.
 */
export const MUSCLE_TINTS = ['#ab6152', '#98504a', '#b7745f', '#a25b51', '#b36a66', '#91554c'] as const;
/** Warm and matt, where tendons are cool and silky. */
export const BONE_TINT = '#e8dabb';
/** Connective tissue takes the tendon colour; discs are a little greyer. */
export const CONNECTIVE_TINT = '#cbccc8';

/** Fascia that is seen through at its upper end, and how much: see `fasciaAlpha` of `shaders/structure.glsl`. */
const SHEER: ReadonlyMap<string, number> = new Map([
  ['iliotibial_tract', 0.6],
  ['medial_patellar_retinaculum', 0.7],
  ['lateral_patellar_retinaculum', 0.7],
]);

/** How thin a structure is at its upper end, 0 for what is solid. */
export const sheerOf = ({ id }: Pick<Structure, 'id'>): number => SHEER.get(id) ?? 0;

/** Neighbours are muscles whose boxes, grown by this, meet; metres. */
const NEIGHBOUR_REACH_M = 0.004;

/**
 * A tint per muscle such that neighbours differ where six tints allow it: greedy colouring in the order of the file,
 * each taking the tint least used among its neighbours. The heads of one muscle share a tint.
 * @returns by listed id
 */
export function muscleTints(structures: readonly Structure[]): Map<string, Color> {
  const boxes = new Map<string, Box3>();
  for (const { kind, listed, bounds } of structures) {
    if (kind !== 'muscle') continue;
    boxes.set(listed, (boxes.get(listed) ?? new Box3()).union(bounds));
  }
  const chosen = new Map<string, number>();
  for (const [id, box] of boxes) {
    const reach = box.clone().expandByScalar(NEIGHBOUR_REACH_M);
    const used = MUSCLE_TINTS.map(() => 0);
    for (const [other, tint] of chosen) {
      const neighbour = boxes.get(other);
      if (neighbour?.intersectsBox(reach)) used[tint] = (used[tint] ?? 0) + overlap(reach, neighbour);
    }
    chosen.set(id, used.indexOf(Math.min(...used)));
  }
  return new Map([...chosen].map(([id, tint]) => [id, new Color(MUSCLE_TINTS[tint])]));
}

/** Volume that two boxes share, cubic metres; at least a little when they touch, so that touching counts. */
function overlap(a: Box3, b: Box3): number {
  const size = (axis: 'x' | 'y' | 'z') =>
    Math.max(Math.min(a.max[axis], b.max[axis]) - Math.max(a.min[axis], b.min[axis]), 0);
  return size('x') * size('y') * size('z') + 1e-9;
}
