import { closest, closestPointOnTriangle } from './closestPointOnTriangle';
import { type TriangleTree, triangleTree } from './triangleTree';

export type Point = readonly [number, number, number];

/** Where a ray meets a surface. */
export interface SurfaceHit {
  /** From the ray's origin, metres. */
  distanceM: number;
  point: [number, number, number];
  triangle: number;
  /** Whether the ray leaves the solid here (meets the triangle from behind). */
  outward: boolean;
}

const byDistance = (a: SurfaceHit, b: SurfaceHit) => a.distanceM - b.distanceM;

/** Three unlike directions, none along an axis or a likely symmetry of a mesh. */
const INSIDE_RAYS: readonly Point[] = [
  [0.312, 0.845, 0.435],
  [-0.741, 0.203, 0.64],
  [0.518, -0.299, -0.801],
];

/**
 * Ray, nearest-point and inside queries on a mesh of plain arrays, in Node, page and worker. Triangle numbers are those of `indices`.
 *
 * A tree of its own instead of three-mesh-bvh: flat arrays in and out, and neither that package nor three has to come along
 * into the worker, where patterns wait for it (the worker is 23 kB instead of 178).
 */
export class SurfaceBvh {
  private readonly tree: TriangleTree;
  private readonly stack = new Uint32Array(128);
  /** Squared distance of the boxes on the stack. */
  private readonly away = new Float64Array(128);

  constructor(
    readonly positions: Float32Array,
    readonly indices: Uint32Array,
  ) {
    this.tree = triangleTree(positions, indices);
  }

  /**
   * All hits of a ray, nearest first.
   * @param direction Need not have unit length.
   * @param maxM Longest distance, metres.
   */
  rayHits(from: Point, direction: Point, maxM = Infinity): SurfaceHit[] {
    const { bounds, second, count, order } = this.tree;
    const { stack } = this;
    const [dx, dy, dz] = direction;
    const length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const ray: Point = [dx / length, dy / length, dz / length];
    const steps: Point = [1 / ray[0], 1 / ray[1], 1 / ray[2]];
    const hits: SurfaceHit[] = [];
    let waiting = count.length > 0 ? 1 : 0;
    stack[0] = 0;
    while (waiting > 0) {
      const node = stack[--waiting];
      if (!meetsBox(bounds, 6 * node, from, steps, maxM)) continue;
      const triangles = count[node];
      if (triangles === 0) {
        stack[waiting++] = second[node];
        stack[waiting++] = node + 1;
        continue;
      }
      const first = second[node];
      for (let i = first; i < first + triangles; i++) {
        const hit = this.meetTriangle(order[i], from, ray);
        if (hit && hit.distanceM <= maxM) hits.push(hit);
      }
    }
    return hits.length < 2 ? hits : hits.sort(byDistance);
  }

  /**
   * The point of the surface nearest to `point`, or null when nothing lies within `maxM` metres.
   * Whoever knows about how far it is says so by `maxM`: the closer, the less is looked at.
   */
  nearest(point: Point, maxM = Infinity): Omit<SurfaceHit, 'outward'> | null {
    const { bounds, second, count, order } = this.tree;
    const { stack, away, positions: p, indices } = this;
    const [px, py, pz] = point;
    let best = maxM * maxM;
    let nearest = -1;
    let [x, y, z] = point;
    let waiting = count.length > 0 ? 1 : 0;
    stack[0] = 0;
    away[0] = 0;
    while (waiting > 0) {
      waiting--;
      if (away[waiting] > best) continue;
      const node = stack[waiting];
      const triangles = count[node];
      const other = second[node];
      if (triangles === 0) {
        // The nearer child is looked at first: the other is then often out of reach.
        const a = boxDistance2(bounds, 6 * (node + 1), px, py, pz);
        const b = boxDistance2(bounds, 6 * other, px, py, pz);
        const [far, near] = a < b ? [other, node + 1] : [node + 1, other];
        if (Math.max(a, b) <= best) {
          stack[waiting] = far;
          away[waiting++] = Math.max(a, b);
        }
        stack[waiting] = near;
        away[waiting++] = Math.min(a, b);
        continue;
      }
      for (let i = other; i < other + triangles; i++) {
        const triangle = order[i];
        const a = 3 * indices[3 * triangle];
        const b = 3 * indices[3 * triangle + 1];
        const c = 3 * indices[3 * triangle + 2];
        const distance2 = closestPointOnTriangle(
          px,
          py,
          pz,
          p[a],
          p[a + 1],
          p[a + 2],
          p[b],
          p[b + 1],
          p[b + 2],
          p[c],
          p[c + 1],
          p[c + 2],
        );
        if (distance2 > best) continue;
        best = distance2;
        nearest = triangle;
        x = closest.x;
        y = closest.y;
        z = closest.z;
      }
    }
    return nearest < 0 ? null : { distanceM: Math.sqrt(best), point: [x, y, z], triangle: nearest };
  }

  /**
   * Whether `point` lies inside a closed surface: the majority of three rays in unlike directions that cross it an
   * odd number of times, so that one ray along an edge does not decide.
   */
  contains(point: Point): boolean {
    const odd = INSIDE_RAYS.filter((direction) => this.rayHits(point, direction).length % 2 === 1);
    return odd.length >= 2;
  }

  /** Möller and Trumbore, "Fast, minimum storage ray-triangle intersection" (1997), from both sides. */
  private meetTriangle(triangle: number, from: Point, ray: Point): SurfaceHit | null {
    const { positions: p, indices } = this;
    const a = 3 * indices[3 * triangle];
    const b = 3 * indices[3 * triangle + 1];
    const c = 3 * indices[3 * triangle + 2];
    const [ax, ay, az] = [p[a], p[a + 1], p[a + 2]];
    const [ux, uy, uz] = [p[b] - ax, p[b + 1] - ay, p[b + 2] - az];
    const [vx, vy, vz] = [p[c] - ax, p[c + 1] - ay, p[c + 2] - az];
    const [dx, dy, dz] = ray;
    const qx = dy * vz - dz * vy;
    const qy = dz * vx - dx * vz;
    const qz = dx * vy - dy * vx;
    const determinant = ux * qx + uy * qy + uz * qz;
    if (determinant === 0) return null;
    const sx = from[0] - ax;
    const sy = from[1] - ay;
    const sz = from[2] - az;
    const s = (sx * qx + sy * qy + sz * qz) / determinant;
    if (s < 0 || s > 1) return null;
    const rx = sy * uz - sz * uy;
    const ry = sz * ux - sx * uz;
    const rz = sx * uy - sy * ux;
    const t = (dx * rx + dy * ry + dz * rz) / determinant;
    if (t < 0 || s + t > 1) return null;
    const distanceM = (vx * rx + vy * ry + vz * rz) / determinant;
    if (distanceM < 0) return null;
    return {
      distanceM,
      point: [from[0] + distanceM * dx, from[1] + distanceM * dy, from[2] + distanceM * dz],
      triangle,
      outward: determinant < 0,
    };
  }
}

/**
 * Slabs. `steps`: one over the ray's direction. A ray along a face gets no number from that face (0 times Infinity), and no bound
 * either: the box is looked into rather than missed.
 */
function meetsBox(bounds: Float32Array, at: number, from: Point, steps: Point, maxM: number): boolean {
  let enter = 0;
  let leave = maxM;
  for (let c = 0; c < 3; c++) {
    const origin = from[c];
    const step = steps[c];
    const a = (bounds[at + c] - origin) * step;
    const b = (bounds[at + 3 + c] - origin) * step;
    const near = b < a ? b : a;
    const far = b < a ? a : b;
    if (near > enter) enter = near;
    if (far < leave) leave = far;
  }
  // A hair of room: boxes are rounded to 32 bits.
  return enter <= leave + 1e-7;
}

/** Squared distance of a point from a box; 0 inside. */
function boxDistance2(bounds: Float32Array, at: number, x: number, y: number, z: number): number {
  const dx = Math.max(bounds[at] - x, x - bounds[at + 3], 0);
  const dy = Math.max(bounds[at + 1] - y, y - bounds[at + 4], 0);
  const dz = Math.max(bounds[at + 2] - z, z - bounds[at + 5], 0);
  return dx * dx + dy * dy + dz * dz;
}
