import type { Centreline } from './figures';

/** The point of a centreline nearest to a query point. */
export interface CentrelinePlace {
  /** Arc length from the proximal end divided by the whole length, 0..1. */
  along: number;
  /** Half thickness of the muscle there, mm. */
  radius: number;
  /** Unit direction from proximal to distal. */
  tangent: [number, number, number];
  /** Distance of the query point from the line, mm. */
  distance: number;
}

/** A centreline made ready for many nearest-point queries. Points in mm, leg space. */
export class CentrelineIndex {
  readonly lengthMm: number;
  private readonly points: [number, number, number][];
  private readonly radii: number[];
  private readonly arc: number[] = [0];
  private readonly tangents: [number, number, number][];

  constructor({ points, radii }: Centreline) {
    this.points = points;
    this.radii = radii;
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      this.arc.push(this.arc[i - 1] + Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]));
    }
    this.lengthMm = this.arc[this.arc.length - 1];
    this.tangents = points.map((_, i) => {
      const a = points[Math.max(0, i - 1)];
      const b = points[Math.min(points.length - 1, i + 1)];
      const d = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
      const length = Math.hypot(...d) || 1;
      return [d[0] / length, d[1] / length, d[2] / length];
    });
  }

  /** Nearest place by exact distance to every segment. */
  nearest(x: number, y: number, z: number): CentrelinePlace {
    let best = Infinity;
    let segment = 0;
    let at = 0;
    for (let i = 0; i + 1 < this.points.length; i++) {
      const a = this.points[i];
      const b = this.points[i + 1];
      const dx = b[0] - a[0];
      const dy = b[1] - a[1];
      const dz = b[2] - a[2];
      const square = dx * dx + dy * dy + dz * dz;
      const t = square === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy + (z - a[2]) * dz) / square;
      const u = Math.max(0, Math.min(1, t));
      const ex = x - a[0] - u * dx;
      const ey = y - a[1] - u * dy;
      const ez = z - a[2] - u * dz;
      const d = ex * ex + ey * ey + ez * ez;
      if (d < best) {
        best = d;
        segment = i;
        at = u;
      }
    }
    const next = Math.min(segment + 1, this.points.length - 1);
    const mix = (values: readonly number[]): number => values[segment] * (1 - at) + values[next] * at;
    const ta = this.tangents[segment];
    const tb = this.tangents[next];
    const t = [0, 1, 2].map((c) => ta[c] * (1 - at) + tb[c] * at);
    const length = Math.hypot(...t) || 1;
    return {
      along: this.lengthMm === 0 ? 0 : mix(this.arc) / this.lengthMm,
      radius: mix(this.radii),
      tangent: [t[0] / length, t[1] / length, t[2] / length],
      distance: Math.sqrt(best),
    };
  }

  /** The point (mm) at a fraction of the whole length from the proximal end. */
  pointAt(along: number): [number, number, number] {
    const target = along * this.lengthMm;
    let i = 0;
    while (i + 2 < this.points.length && this.arc[i + 1] < target) i++;
    const a = this.points[i];
    const b = this.points[i + 1] ?? a;
    const span = (this.arc[i + 1] ?? this.arc[i]) - this.arc[i];
    const t = span === 0 ? 0 : (target - this.arc[i]) / span;
    return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
  }
}

/**
 * A centreline for a structure whose figures carry none: mean of the mesh's vertices (metres) in slices across its
 * longest direction, from top to bottom, with the radius of each slice.
 */
export function centrelineOfMesh(positions: Float32Array, stations = 12): Centreline {
  const mean = [0, 0, 0];
  const count = positions.length / 3;
  for (let i = 0; i < positions.length; i++) mean[i % 3] = mean[i % 3] + (1000 * positions[i]) / count;
  let axis = [0.1, 1, 0.1];
  for (let round = 0; round < 50; round++) {
    const next = [0, 0, 0];
    for (let v = 0; v < count; v++) {
      const d = mean.map((m, c) => 1000 * positions[3 * v + c] - m);
      const k = d.reduce((sum, value, c) => sum + value * axis[c], 0);
      for (let c = 0; c < 3; c++) next[c] = next[c] + k * d[c];
    }
    const length = Math.hypot(...next) || 1;
    axis = next.map((value) => value / length);
  }
  if (axis[1] > 0) axis = axis.map((value) => -value);
  const reach = (v: number): number =>
    mean.reduce((sum, m, c) => sum + (1000 * positions[3 * v + c] - m) * axis[c], 0);
  let low = Infinity;
  let high = -Infinity;
  for (let v = 0; v < count; v++) {
    low = Math.min(low, reach(v));
    high = Math.max(high, reach(v));
  }
  const slices = Array.from({ length: stations }, () => ({ sum: [0, 0, 0], n: 0, spread: 0 }));
  const sliceOf = (v: number) => {
    const s = Math.min(stations - 1, Math.floor(((reach(v) - low) / (high - low)) * stations));
    return slices[s];
  };
  for (let v = 0; v < count; v++) {
    const slice = sliceOf(v);
    slice.n++;
    for (let c = 0; c < 3; c++) slice.sum[c] = slice.sum[c] + 1000 * positions[3 * v + c];
  }
  for (let v = 0; v < count; v++) {
    const slice = sliceOf(v);
    slice.spread += Math.hypot(...slice.sum.map((sum, c) => 1000 * positions[3 * v + c] - sum / slice.n));
  }
  const filled = slices.filter((slice) => slice.n > 0);
  return {
    points: filled.map(({ sum, n }) => sum.map((value) => value / n) as [number, number, number]),
    radii: filled.map(({ spread, n }) => Math.max(1, spread / n)),
  };
}
