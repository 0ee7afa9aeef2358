import type { Segment } from '../../patterns/schema';

/**
 * The outline of a right leg for the small sketches on the cards, leg space in metres (lateral is -X, anterior +Z).
 * Measured on the skin of BodyParts3D (CC BY 4.0, © The Database Center for Life Science) every 3 to 6 cm of height;
 * drawn by hand where the figure's legs touch (inner thigh) and where its arm hangs (hip).
 */
export interface OutlineRow {
  /** Height above the sole. */
  y: number;
  lateral: number;
  medial: number;
  back: number;
  front: number;
}

const row = (y: number, lateral: number, medial: number, back: number, front: number): OutlineRow => ({
  y,
  lateral,
  medial,
  back,
  front,
});

/** From the waist down to the sole. */
export const OUTLINE: readonly OutlineRow[] = [
  row(1.085, -0.155, 0, -0.009, 0.195),
  row(1.025, -0.162, 0, -0.04, 0.192),
  row(0.965, -0.172, 0, -0.045, 0.188),
  row(0.905, -0.18, 0, -0.022, 0.186),
  row(0.845, -0.182, 0, -0.004, 0.188),
  row(0.785, -0.18, -0.001, 0.001, 0.19),
  row(0.725, -0.175, -0.003, 0.004, 0.188),
  row(0.665, -0.168, -0.007, 0.013, 0.176),
  row(0.605, -0.155, -0.014, 0.018, 0.171),
  row(0.545, -0.144, -0.022, 0.018, 0.167),
  row(0.485, -0.145, -0.033, 0.003, 0.148),
  row(0.425, -0.15, -0.037, -0.01, 0.134),
  row(0.365, -0.151, -0.036, -0.012, 0.128),
  row(0.305, -0.145, -0.035, -0.003, 0.121),
  row(0.245, -0.132, -0.042, 0.012, 0.114),
  row(0.185, -0.124, -0.045, 0.023, 0.108),
  row(0.125, -0.115, -0.044, 0.022, 0.117),
  row(0.095, -0.122, -0.038, 0.016, 0.143),
  row(0.065, -0.137, -0.038, 0.009, 0.181),
  row(0.035, -0.182, -0.038, 0.004, 0.264),
  row(0.004, -0.188, -0.04, 0.007, 0.267),
];

/** The footprint: lateral and medial edge from the heel to the toes. */
export interface FootRow {
  z: number;
  lateral: number;
  medial: number;
  /** Height of the back of the foot over the sole. */
  top: number;
}

const foot = (z: number, lateral: number, medial: number, top: number): FootRow => ({
  z,
  lateral,
  medial,
  top,
});

export const FOOTPRINT: readonly FootRow[] = [
  foot(0.004, -0.077, -0.053, 0.06),
  foot(0.014, -0.093, -0.041, 0.08),
  foot(0.044, -0.121, -0.038, 0.1),
  foot(0.074, -0.14, -0.041, 0.1),
  foot(0.104, -0.157, -0.048, 0.09),
  foot(0.134, -0.172, -0.057, 0.075),
  foot(0.164, -0.181, -0.066, 0.06),
  foot(0.194, -0.19, -0.077, 0.045),
  foot(0.224, -0.186, -0.089, 0.032),
  foot(0.246, -0.172, -0.1, 0.026),
  foot(0.264, -0.148, -0.116, 0.02),
];

/** Height of the two ends of a segment (axial 0 and 1) in this outline, metres; the foot runs along Z instead. */
export const SEGMENT_ENDS: Readonly<
  Record<Exclude<Segment, 'foot_dorsum' | 'foot_sole'>, readonly [number, number]>
> = {
  pelvis: [1.043, 0.837],
  thigh: [0.837, 0.486],
  knee: [0.486, 0.407],
  leg: [0.407, 0.073],
};

/** Linear between the two rows of `rows` around `at`; the end rows beyond them. `key` names the sorted column. */
export function between<R extends object>(rows: readonly R[], key: keyof R & string, at: number): R {
  const sorted = [...rows].sort((a, b) => Number(a[key]) - Number(b[key]));
  const above = sorted.findIndex((entry) => Number(entry[key]) >= at);
  const high = sorted[above < 0 ? sorted.length - 1 : above];
  const low = sorted[above <= 0 ? (above < 0 ? sorted.length - 1 : 0) : above - 1];
  if (!high || !low) throw new Error(`bodyOutline: no rows to interpolate "${key}" in; give at least one.`);
  const span = Number(high[key]) - Number(low[key]);
  const t = span === 0 ? 0 : (at - Number(low[key])) / span;
  const columns = Object.keys(high) as (keyof R & string)[];
  return Object.fromEntries(
    columns.map((column) => [column, Number(low[column]) + t * (Number(high[column]) - Number(low[column]))]),
  ) as R;
}
