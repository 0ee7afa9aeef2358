import { type Landmarks, landmarkMm } from './landmarks';

/** A row of the table of figures: one number for each of the four sides of the limb at one level. */
export interface LimbRow {
  /** -1 floor, 0 ankle, 1 knee, 2 hip, 3 iliac crest; goes on beyond at the last slope. */
  level: number;
  /** Values at bearing 0 (anterior), 90 (lateral), 180 (posterior), 270 (medial). */
  sides: readonly [number, number, number, number];
}

/** Turns heights and places around the limb into numbers of a hand-made table, smoothly in both directions. */
export class LimbTable {
  private readonly heights: number[];
  private readonly centres: [number, number][];

  constructor(landmarks: Landmarks) {
    const names = ['ankle_centre', 'knee_joint_line', 'hip_joint_centre', 'iliac_crest_top'];
    const points = names.map((name) => landmarkMm(landmarks, name));
    this.heights = [0, ...points.map((p) => p[1])];
    this.centres = points.map((p) => [p[0], p[2]] as [number, number]);
    this.centres.unshift(this.centres[0]);
  }

  /** Level of a height in millimetres. */
  level(y: number): number {
    const { heights } = this;
    let k = 0;
    while (k < heights.length - 2 && y > heights[k + 1]) k++;
    const from = heights[k];
    return k - 1 + (y - from) / (heights[k + 1] - from);
  }

  /** Height in millimetres of a level. */
  height(level: number): number {
    const k = Math.max(0, Math.min(this.heights.length - 2, Math.floor(level + 1)));
    const from = this.heights[k];
    return from + (level + 1 - k) * (this.heights[k + 1] - from);
  }

  /** Centre line (x, z) at a level, millimetres. */
  centre(level: number): [number, number] {
    const k = Math.max(0, Math.min(this.centres.length - 2, Math.floor(level + 1)));
    const t = Math.max(0, Math.min(1, level + 1 - k));
    const a = this.centres[k];
    const b = this.centres[k + 1];
    return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  }

  /** A function of position (millimetres) that interpolates rows in height (Hermite, no overshoot) and cos^2 in bearing. */
  field(rows: readonly LimbRow[]): (x: number, y: number, z: number) => number {
    const sorted = [...rows].sort((a, b) => a.level - b.level);
    const last = { y: Number.NaN, sides: [0, 0, 0, 0], centre: [0, 0] as [number, number] };
    return (x, y, z) => {
      if (y !== last.y) {
        last.y = y;
        const level = this.level(y);
        last.sides = rowAt(sorted, level);
        last.centre = this.centre(level);
      }
      const lateral = last.centre[0] - x;
      const anterior = z - last.centre[1];
      const r2 = lateral * lateral + anterior * anterior + 1e-6;
      const [front, outer, back, inner] = last.sides;
      const c2 = (anterior * anterior) / r2;
      return c2 * (anterior > 0 ? front : back) + (1 - c2) * (lateral > 0 ? outer : inner);
    };
  }
}

/** The four side values at a level, smoothstep between rows so that the slope is zero at each row. */
function rowAt(rows: readonly LimbRow[], level: number): number[] {
  const first = rows[0];
  if (level <= first.level) return [...first.sides];
  for (let r = 1; r < rows.length; r++) {
    const a = rows[r - 1];
    const b = rows[r];
    if (level > b.level) continue;
    const u = (level - a.level) / (b.level - a.level);
    const t = u * u * (3 - 2 * u);
    return a.sides.map((v, s) => v + t * (b.sides[s] - v));
  }
  return [...rows[rows.length - 1].sides];
}
