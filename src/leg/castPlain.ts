import { type BufferGeometry, DoubleSide, FrontSide, type Ray, type Side, Triangle, Vector3 } from 'three';

/** Where a ray meets a geometry, in the geometry's own space. */
export interface PlainHit {
  point: Vector3;
  distance: number;
  face: { a: number; b: number; c: number };
}

const triangle = new Triangle();
const at = new Vector3();

/**
 * The nearest triangle of an indexed geometry on the ray, by trying all of them: what picks use until the trees are built,
 * and what the trees are checked against.
 */
export function castPlain(geometry: BufferGeometry, ray: Ray, side: Side): PlainHit | null {
  let nearest: PlainHit | null = null;
  for (const hit of plainHits(geometry, ray, side))
    if (!nearest || hit.distance < nearest.distance) nearest = hit;
  return nearest;
}

/** All triangles of an indexed geometry on the ray, in no order. */
export function plainHits(geometry: BufferGeometry, ray: Ray, side: Side = DoubleSide): PlainHit[] {
  const { index } = geometry;
  const positions = geometry.attributes.position;
  const hits: PlainHit[] = [];
  if (!index || !positions) return hits;
  for (let i = 0; i < index.count; i += 3) {
    const [a, b, c] = [index.getX(i), index.getX(i + 1), index.getX(i + 2)];
    triangle.setFromAttributeAndIndices(positions, a, b, c);
    if (!ray.intersectTriangle(triangle.a, triangle.b, triangle.c, side === FrontSide, at)) continue;
    hits.push({ point: at.clone(), distance: at.distanceTo(ray.origin), face: { a, b, c } });
  }
  return hits;
}
