import { VertexQueue } from './fastMarchingQueue';
import { CORNER_STRIDE, type MarchingStencil } from './fastMarchingStencil';

/** Vertices whose distance is known before marching starts. Arrays of equal length. */
export interface MarchingSources {
  vertex: ArrayLike<number>;
  /** Distance from the source line, metres, >= 0. */
  distanceM: ArrayLike<number>;
  /** Arc length along the source line of the nearest point on it, metres. A point source has one value throughout. */
  arcM: ArrayLike<number>;
}

/** What a march found. The arrays belong to the marcher and are overwritten by its next march. */
export interface MarchedField {
  /** Vertices reached, nearest first. */
  reached: Uint32Array;
  /** Distance along the surface, metres, for vertices in `reached`; Infinity elsewhere. */
  distanceM: Float32Array;
  /** Arc length on the source line of the nearest point on it, metres, for vertices in `reached`. */
  arcM: Float32Array;
}

/** Of a vertex: the front has passed; or its distance came with the sources and is not improved, but the front has not got there. */
const PASSED = 1;
const KNOWN = 2;

/**
 * Geodesic distances from a line on a triangle mesh, by fast marching (Kimmel and Sethian, PNAS 95, 1998).
 *
 * The update of a corner blends two exact ones by how fast the nearest source point moves along the edge:
 * not at all, then the front is a circle around it (Novotni and Klein, "Computing geodesic distances on triangular
 * meshes", 2002); as fast as the edge itself, then the front is straight (Kimmel and Sethian). On 4 mm triangles the
 * worst error against closed forms falls from 4.8 % (straight fronts only) to 1.5 %, the mean from 0.9 % to 0.2 %.
 */
export class FastMarcher {
  private readonly distance: Float32Array;
  private readonly arc: Float32Array;
  private readonly frozen: Uint8Array;
  private readonly reached: Uint32Array;
  private readonly queue: VertexQueue;
  private touched: Uint32Array;
  private touchedCount = 0;

  constructor(readonly stencil: MarchingStencil) {
    const n = stencil.vertexCount;
    this.distance = new Float32Array(n).fill(Infinity);
    this.arc = new Float32Array(n);
    this.frozen = new Uint8Array(n);
    this.reached = new Uint32Array(n);
    this.touched = new Uint32Array(n);
    this.queue = new VertexQueue(this.distance, stencil.meanEdgeM);
  }

  /**
   * @param reachM How far the front runs from the source point at this arc length, metres. Default: everywhere.
   * @throws RangeError when a source names a vertex that the mesh lacks.
   */
  march(sources: MarchingSources, reachM: (arcM: number) => number = () => Infinity): MarchedField {
    const { stencil, distance, arc, frozen, reached, queue } = this;
    this.reset();
    for (let i = 0; i < sources.vertex.length; i++) {
      const vertex = sources.vertex[i];
      if (!(vertex >= 0 && vertex < stencil.vertexCount))
        throw new RangeError(
          `FastMarcher: source vertex ${vertex} is not on the mesh of ${stencil.vertexCount} vertices; build sources from the same mesh.`,
        );
      this.lower(vertex, sources.distanceM[i], sources.arcM[i]);
      frozen[vertex] = KNOWN;
    }
    // Nothing further out than this is asked for: it need not wait in the queue.
    let mostM = 0;
    for (let i = 0; i < sources.arcM.length; i++) mostM = Math.max(mostM, reachM(sources.arcM[i]));
    const { first, vertex, metre, meanEdgeM } = stencil;
    mostM += meanEdgeM;
    let count = 0;
    while (queue.size > 0) {
      const p = queue.pop();
      frozen[p] = PASSED;
      reached[count++] = p;
      const dp = distance[p];
      const sp = arc[p];
      if (dp > reachM(sp)) continue;
      const end = first[p + 1];
      let last = -1;
      for (let e = first[p]; e < end; e += CORNER_STRIDE) {
        const v = vertex[e];
        if (frozen[v] !== 0) continue;
        const tx = metre[e + 3];
        const ty = metre[e + 4];
        let best = distance[v];
        if (best > mostM) best = mostM;
        let bestArc = -1;
        if (v !== last) {
          last = v;
          // Along the edge. Only a root that lowers the distance is taken.
          const room = best - dp;
          const edge2 = tx * tx + ty * ty;
          if (room > 0 && edge2 < room * room) {
            best = dp + Math.sqrt(edge2);
            bestArc = sp;
          }
        }
        const q = vertex[e + 1];
        if (frozen[q] === PASSED) {
          const dq = distance[q];
          const c = metre[e + 2];
          const slope = (dq - dp) / c;
          const rise = Math.sqrt(1 - slope * slope);
          // Not so where the ends differ by more than the edge is long: then the root is no number.
          if (rise > 0) {
            const sq = arc[q];
            const moved = Math.abs(sq - sp);
            let foot = tx - (slope / rise) * ty;
            let value = dp + slope * tx + rise * ty;
            if (moved < c * rise) {
              const straight = moved / (c * rise);
              // The source point that both ends of the edge agree on lies at (cx, -cy) in the triangle's plane.
              const cx = (c * c + dp * dp - dq * dq) / (2 * c);
              const cy = Math.sqrt(Math.max(0, dp * dp - cx * cx));
              const footRound = cx + ((tx - cx) * cy) / (cy + ty);
              const round = Math.sqrt((tx - cx) * (tx - cx) + (ty + cy) * (ty + cy));
              foot = footRound + straight * (foot - footRound);
              value = round + straight * (value - round);
            }
            if (foot >= 0 && foot <= c && value >= dp && value >= dq && value < best) {
              best = value;
              bestArc = sp + (foot / c) * (sq - sp);
            }
          }
        }
        if (bestArc >= 0) this.lower(v, best, bestArc);
      }
    }
    return { reached: reached.subarray(0, count), distanceM: distance, arcM: arc };
  }

  private lower(vertex: number, distanceM: number, arcM: number): void {
    const old = this.distance[vertex];
    if (distanceM >= old) return;
    if (old === Infinity) this.touched[this.touchedCount++] = vertex;
    this.distance[vertex] = distanceM;
    this.arc[vertex] = arcM;
    this.queue.push(vertex);
  }

  private reset(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      const vertex = this.touched[i];
      this.distance[vertex] = Infinity;
      this.frozen[vertex] = 0;
    }
    this.touchedCount = 0;
    this.queue.clear();
  }
}
