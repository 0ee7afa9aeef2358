import { FastMarcher, type MarchedField } from './fastMarching';
import { marchingStencil } from './fastMarchingStencil';
import { triangleNeighbours } from './meshTopology';
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

/** Around the line distances are taken exactly, out to this many mean edges; the front starts from there. */
const EXACT_BAND_EDGES = 1.8;

/**
 * Distances along a surface from lines drawn on it. Made once per mesh (about 60 ms for 45,000 vertices), then each
 * line costs in proportion to the vertices its front reaches.
 */
export class GeodesicSurface {
  readonly marcher: FastMarcher;
  private readonly neighbours: Int32Array;
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
    this.neighbours = triangleNeighbours(indices, positions.length / 3);
    this.stamp = new Uint32Array(indices.length / 3);
    this.bandDistance = new Float32Array(positions.length / 3).fill(Infinity);
    this.bandArc = new Float32Array(positions.length / 3);
  }

  /**
   * Distance of the vertices from `line` along the surface, metres; see `MarchedField`.
   * @param reachM How far the field runs from the line at this arc length, metres.
   */
  distanceFrom(line: SurfaceLine, reachM?: (arcM: number) => number): MarchedField {
    const band = this.exactBand(line);
    const distanceM = band.map((v) => this.bandDistance[v] as number);
    const arcM = band.map((v) => this.bandArc[v] as number);
    for (const v of band) this.bandDistance[v] = Infinity;
    return this.marcher.march({ vertex: band, distanceM, arcM }, reachM);
  }

  /**
   * Vertices close to the line, with their straight distance to it in `bandDistance`. The search walks from triangle
   * to triangle, so that the other side of a fold, near in space and far on the skin, is not among them.
   */
  private exactBand(line: SurfaceLine): number[] {
    const { positions, indices, neighbours, stamp, bandDistance, bandArc } = this;
    const { points } = line;
    const radius = EXACT_BAND_EDGES * this.marcher.stencil.meanEdgeM;
    const band: number[] = [];
    const queue: number[] = [];
    for (let i = 0; i < line.triangles.length; i++) {
      const j = Math.min(i + 1, line.triangles.length - 1);
      const arc = line.arcM[i] as number;
      const arcStep = (line.arcM[j] as number) - arc;
      this.visit++;
      queue.length = 0;
      for (const seed of [line.triangles[i] as number, line.triangles[j] as number]) {
        if (stamp[seed] === this.visit) continue;
        stamp[seed] = this.visit;
        queue.push(seed);
      }
      for (let at = 0; at < queue.length; at++) {
        const triangle = queue[at] as number;
        let near = at < 2;
        for (let k = 0; k < 3; k++) {
          const v = indices[3 * triangle + k] as number;
          const { distance, t } = nearestOnSegment(positions, v, points, i, j);
          if (distance > radius && at >= 2) continue;
          near = true;
          const old = bandDistance[v] as number;
          if (distance >= old) continue;
          if (old === Infinity) band.push(v);
          bandDistance[v] = distance;
          bandArc[v] = arc + t * arcStep;
        }
        if (!near) continue;
        for (let k = 0; k < 3; k++) {
          const beyond = neighbours[3 * triangle + k] as number;
          if (beyond < 0 || stamp[beyond] === this.visit) continue;
          stamp[beyond] = this.visit;
          queue.push(beyond);
        }
      }
    }
    return band;
  }
}
