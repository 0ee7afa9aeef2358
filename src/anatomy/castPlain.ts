import { type BufferGeometry, FrontSide, type Ray, type Side, Triangle, Vector3 } from 'three';

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
  const { index } = geometry;
  const positions = geometry.attributes.position;
  if (!index || !positions) return null;
  let nearest: PlainHit | null = null;
  for (let i = 0; i < index.count; i += 3) {
    const [a, b, c] = [index.getX(i), index.getX(i + 1), index.getX(i + 2)];
    triangle.setFromAttributeAndIndices(positions, a, b, c);
    if (!ray.intersectTriangle(triangle.a, triangle.b, triangle.c, side === FrontSide, at)) continue;
    const distance = at.distanceTo(ray.origin);
    if (!nearest || distance < nearest.distance) nearest = { point: at.clone(), distance, face: { a, b, c } };
  }
  return nearest;
}
