import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';

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

const origin = new Vector3();
const heading = new Vector3();
const ray = new Ray();

/**
 * Ray, nearest-point and inside queries on a mesh of plain arrays, in Node, page and worker.
 * Triangle numbers are those of `indices`.
 */
export class SurfaceBvh {
  private readonly bvh: MeshBVH;

  constructor(
    readonly positions: Float32Array,
    readonly indices: Uint32Array,
  ) {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(positions, 3));
    geometry.setIndex(new BufferAttribute(indices, 1));
    // Indirect (missing in the package's types): the tree keeps its own order, triangle numbers stay the caller's.
    const options = { maxLeafTris: 8, indirect: true };
    this.bvh = new MeshBVH(geometry, options);
  }

  /**
   * All hits of a ray, nearest first.
   * @param direction Need not have unit length.
   * @param maxM Longest distance, metres.
   */
  rayHits(from: Point, direction: Point, maxM = Infinity): SurfaceHit[] {
    ray.origin.copy(origin.set(...from));
    ray.direction.copy(heading.set(...direction).normalize());
    return this.bvh
      .raycast(ray, DoubleSide, 0, maxM)
      .map((hit) => ({
        distanceM: hit.distance,
        point: hit.point.toArray() as [number, number, number],
        triangle: hit.faceIndex ?? 0,
        outward: (hit.face?.normal.dot(ray.direction) ?? 0) > 0,
      }))
      .sort((a, b) => a.distanceM - b.distanceM);
  }

  /** The point of the surface nearest to `point`, or null when nothing lies within `maxM` metres. */
  nearest(point: Point, maxM = Infinity): Omit<SurfaceHit, 'outward'> | null {
    const hit = this.bvh.closestPointToPoint(origin.set(...point), undefined, 0, maxM);
    if (!hit) return null;
    return {
      distanceM: hit.distance,
      point: hit.point.toArray() as [number, number, number],
      triangle: hit.faceIndex,
    };
  }

  /**
   * Whether `point` lies inside a closed surface: the majority of three rays in unlike directions that cross it an
   * odd number of times, so that one ray along an edge does not decide.
   */
  contains(point: Point): boolean {
    const directions: Point[] = [
      [0.312, 0.845, 0.435],
      [-0.741, 0.203, 0.64],
      [0.518, -0.299, -0.801],
    ];
    const odd = directions.filter((direction) => this.rayHits(point, direction).length % 2 === 1);
    return odd.length >= 2;
  }
}
