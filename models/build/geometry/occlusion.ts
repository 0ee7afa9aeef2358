import { DoubleSide, Ray, Vector3 } from 'three';
import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { bvhOf } from './bvh';

export interface OcclusionOptions {
  /** Rays per vertex. */
  rays: number;
  /** What lies farther than this does not darken, metres. */
  reach: number;
  /** Rays start this far above the surface, metres. */
  lift: number;
  /** Number of the first vertex, when the vertices of one mesh are shared out: the spiral turns with the number. */
  first: number;
}

const OCCLUSION_DEFAULTS: OcclusionOptions = { rays: 48, reach: 0.06, lift: 0.0004, first: 0 };

/**
 * Ambient occlusion per vertex: the cosine-weighted share of the upper hemisphere that is open, 1 = open. A hit counts
 * less the farther it is (1 - (d / reach)^2), so that there is no edge where the reach ends.
 * Directions are one Fibonacci spiral, turned per vertex by its number: deterministic, no pattern.
 */
export function ambientOcclusion(
  positions: Float32Array,
  normals: Float32Array,
  occluder: TriangleMesh,
  options: Partial<OcclusionOptions> = {},
): Float32Array {
  const { rays, reach, lift, first } = { ...OCCLUSION_DEFAULTS, ...options };
  const bvh = bvhOf(occluder);
  const spiral = cosineSpiral(rays);
  const open = new Float32Array(positions.length / 3);
  const ray = new Ray();
  const normal = new Vector3();
  const tangent = new Vector3();
  const bitangent = new Vector3();
  for (let v = 0; v < open.length; v++) {
    normal.fromArray(normals, 3 * v);
    tangent
      .set(Math.abs(normal.x) < 0.6 ? 1 : 0, Math.abs(normal.x) < 0.6 ? 0 : 1, 0)
      .cross(normal)
      .normalize();
    bitangent.crossVectors(normal, tangent);
    ray.origin.fromArray(positions, 3 * v).addScaledVector(normal, lift);
    const turn = 2.399963 * ((first + v) % 1024);
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    let dark = 0;
    for (let r = 0; r < rays; r++) {
      const x = spiral[3 * r] * cos - spiral[3 * r + 1] * sin;
      const y = spiral[3 * r] * sin + spiral[3 * r + 1] * cos;
      ray.direction
        .copy(normal)
        .multiplyScalar(spiral[3 * r + 2])
        .addScaledVector(tangent, x)
        .addScaledVector(bitangent, y);
      // Both faces: a ray that starts inside a touching neighbour meets its back and stays dark, as a crevice is.
      const hit = bvh.raycastFirst(ray, DoubleSide, 0, reach);
      if (hit) dark += 1 - (hit.distance / reach) ** 2;
    }
    open[v] = 1 - dark / rays;
  }
  return open;
}

/** Directions over the hemisphere around +z with density proportional to the cosine; 3 numbers each. */
function cosineSpiral(count: number): Float32Array {
  const directions = new Float32Array(3 * count);
  for (let r = 0; r < count; r++) {
    const radius = Math.sqrt((r + 0.5) / count);
    const angle = 2.399963229728653 * r;
    directions.set(
      [radius * Math.cos(angle), radius * Math.sin(angle), Math.sqrt(1 - radius * radius)],
      3 * r,
    );
  }
  return directions;
}
