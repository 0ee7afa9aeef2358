import { FastMarcher, type MarchedField } from './fastMarching';
import { CORNER_STRIDE, marchingStencil } from './fastMarchingStencil';
import { nearestOnSegment } from './nearestOnSegment';

/** A line drawn on the surface: points close enough together that the chords between them lie on it. */
export interface SurfaceLine {
  /** 3 numbers per point, metres, each on the triangle of the same number. */
  points: Float32Array;
  /** Triangle under each point. */
  triangles: Uint32Array;
  /** Arc length up to each point, metres, rising. */
  arcM: Float32Array;
}

/**
 * Around the line distances are taken exactly, out to this many mean edges; the front starts from there, and does not change them: when it did,
 * the worst error of a band on a tube was 3.1 % instead of 0.7 %, where the front turns from straight to round at the ends of the line.
 */
const EXACT_BAND_EDGES = 1.8;

/**
 * Distances along a surface from lines drawn on it. Made once per mesh (about 60 ms for 45,000 vertices), then each
 * line costs in proportion to the vertices its front reaches.
 */
export class GeodesicSurface {
  readonly marcher: FastMarcher;
  private readonly stamp: Uint32Array;
  private visit = 0;
  private readonly bandDistance: Float32Array;
  private readonly bandArc: Float32Array;

  /**
   * @param positions 3 numbers per vertex, metres.
   * @param indices 3 vertex indices per triangle; an open or closed manifold.
   */
  constructor(
    readonly positions: Float32Array,
    readonly indices: Uint32Array,
  ) {
    this.marcher = new FastMarcher(marchingStencil(positions, indices));
    this.stamp = new Uint32Array(positions.length / 3);
    this.bandDistance = new Float32Array(positions.length / 3).fill(Infinity);
    this.bandArc = new Float32Array(positions.length / 3);
  }

  /**
   * Distance of the vertices from `line` along the surface, metres; see `MarchedField`.
   * @param reachM How far the field runs from the line at this arc length, metres.
   */
  distanceFrom(line: SurfaceLine, reachM?: (arcM: number) => number): MarchedField {
    const vertex = this.exactBand(line);
    const distanceM = new Float32Array(vertex.length);
    const arcM = new Float32Array(vertex.length);
    for (let i = 0; i < vertex.length; i++) {
      const v = vertex[i];
      distanceM[i] = this.bandDistance[v];
      arcM[i] = this.bandArc[v];
      this.bandDistance[v] = Infinity;
    }
    return this.marcher.march({ vertex, distanceM, arcM }, reachM);
  }

  /**
   * Vertices close to the line, with their straight distance to it in `bandDistance`. The search walks from vertex to
   * neighbour, so that the other side of a fold, near in space and far on the skin, is not among them.
   */
  private exactBand({ points, triangles, arcM }: SurfaceLine): number[] {
    const { positions, indices, stamp, bandDistance, bandArc } = this;
    const { first, vertex: neighbour, meanEdgeM } = this.marcher.stencil;
    const radius = EXACT_BAND_EDGES * meanEdgeM;
    const band: number[] = [];
    const queue: number[] = [];
    for (let i = 0; i < triangles.length; i++) {
      const j = Math.min(i + 1, triangles.length - 1);
      const arc = arcM[i];
      const arcStep = arcM[j] - arc;
      this.visit++;
      queue.length = 0;
      for (let k = 0; k < 6; k++) {
        const v = indices[3 * triangles[k < 3 ? i : j] + (k % 3)];
        if (stamp[v] === this.visit) continue;
        stamp[v] = this.visit;
        queue.push(v);
      }
      // The corners of the triangles under the line are always known exactly, however large these are.
      const seeds = queue.length;
      for (let at = 0; at < queue.length; at++) {
        const v = queue[at];
        const { distance, t } = nearestOnSegment(positions, v, points, i, j);
        if (distance > radius && at >= seeds) continue;
        const old = bandDistance[v];
        if (distance < old) {
          if (old === Infinity) band.push(v);
          bandDistance[v] = distance;
          bandArc[v] = arc + t * arcStep;
        }
        const end = first[v + 1];
        for (let e = first[v]; e < end; e += CORNER_STRIDE) {
          const next = neighbour[e];
          if (stamp[next] === this.visit) continue;
          stamp[next] = this.visit;
          queue.push(next);
        }
      }
    }
    return band;
  }
}
