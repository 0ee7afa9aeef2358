import { type ScalarGrid, sampleGrid } from './ScalarGrid';

/** Who keeps the space that two structures claim: the higher rank; between equals it is shared. */
export type Rank = 0 | 1 | 2 | 3;

/** A solid as a signed distance (mm, positive inside) that competes for space. */
export interface Claim {
  grid: ScalarGrid;
  rank: Rank;
  /**
   * How much it gives way near a point of leg space (mm): local half thickness (mm), times whatever else should count. Only
   * ratios matter; between equals the smaller gives way less.
   */
  thicknessAt(x: number, y: number, z: number): number;
}

/** A claim as another one meets it. */
export interface Rival extends Claim {
  /**
   * Share (0 to 1) of the contested depth that the other one keeps against this rival of equal rank; the common face then runs
   * at that share of the way through the space that both claim. Without it the thicknesses decide.
   */
  leaves?: number;
}

export interface PackingOptions {
  /** How far each face is drawn back from the common face, mm. Room for fairing and simplification. */
  inset: number;
  /** Gaps between equals narrower than half of this are closed, mm. 0 closes none. */
  gap: number;
}

const PACKING_DEFAULTS: PackingOptions = { inset: 0.1, gap: 0 };

/**
 * The part of `self` that is left when every rival has taken its share: a new signed distance on the same grid.
 *
 * Against a higher rank: min(d, -d_rival - inset). Between equals the common face lies where the distances, each divided
 * by the local half thickness T, are equal, written as a length:
 *
 *   g = (d_self T_rival - d_rival T_self) / (T_self + T_rival),   min(d_self, g - inset)
 *
 * With equal thickness this is the usual half of the difference; a tendon inside a belly keeps nearly all of itself. A rival
 * that `leaves` a share s stands for T_self : T_rival = (1 - s) : s.
 * Rivals are read by trilinear interpolation, so their grids may have another spacing.
 */
export function pack(
  self: Claim,
  rivals: readonly Rival[],
  options: Partial<PackingOptions> = {},
): ScalarGrid {
  const { inset, gap } = { ...PACKING_DEFAULTS, ...options };
  const { origin, spacing, size, values } = self.grid;
  const packed = values.slice();
  // Faces are kept apart from what has grown: growing towards one rival must not undo what another one took.
  const limit = new Float32Array(values.length).fill(Infinity);
  for (const rival of rivals) {
    if (rival.rank < self.rank) continue;
    const [from, to] = commonBox(self.grid, rival.grid);
    for (let k = from[2]; k <= to[2]; k++) {
      for (let j = from[1]; j <= to[1]; j++) {
        let i = from[0] + size[0] * (j + size[1] * k);
        for (let ix = from[0]; ix <= to[0]; ix++, i++) {
          const own = values[i];
          const x = origin[0] + ix * spacing;
          const y = origin[1] + j * spacing;
          const z = origin[2] + k * spacing;
          // Far outside of either one nothing can change; 3 mm leaves the surface its full neighbourhood.
          if (own < -3) continue;
          const other = sampleGrid(rival.grid, x, y, z);
          if (own + other < -2 * inset - gap - 0.5) continue;
          const most = limit[i];
          if (rival.rank > self.rank) {
            limit[i] = Math.min(most, -other - inset);
            continue;
          }
          const kept = rival.leaves ?? keptShare(self.thicknessAt(x, y, z), rival.thicknessAt(x, y, z));
          const face = own * kept - other * (1 - kept) - inset;
          limit[i] = Math.min(most, face);
          const overlap = own + other;
          if (gap > 0 && overlap < 0) {
            const grown = Math.min(own + 0.5 * Math.max(0, gap + overlap), face);
            packed[i] = Math.max(packed[i], grown);
          }
        }
      }
    }
  }
  for (let i = 0; i < packed.length; i++) packed[i] = Math.min(packed[i], limit[i]);
  return { origin, spacing, size, values: packed };
}

const keptShare = (self: number, rival: number): number => rival / (self + rival);

type Cell = [number, number, number];

/** First and last sample of `a` (inclusive, per axis) within the box of `b`; empty (last < first) when apart. */
export function commonBox(a: ScalarGrid, b: ScalarGrid): [Cell, Cell] {
  const from: Cell = [0, 0, 0];
  const to: Cell = [0, 0, 0];
  for (let c = 0; c < 3; c++) {
    const low = b.origin[c];
    const high = low + b.spacing * (b.size[c] - 1);
    from[c] = Math.max(0, Math.ceil((low - a.origin[c]) / a.spacing));
    to[c] = Math.min(a.size[c] - 1, Math.floor((high - a.origin[c]) / a.spacing));
  }
  return [from, to];
}
