import { attributeLayout } from '../leg/attributeLayout';
import type { Leg, Structure } from '../leg/Leg';
import type { SkinMesh } from './SkinSurface';

/** Vertices of a structure in leg space, metres, 3 numbers each, in the order of its geometry. */
export function positionsInLegSpace({ geometry, matrixWorld }: Structure): Float32Array<ArrayBuffer> {
  const { array, first, stride, divisor, least } = attributeLayout(geometry.getAttribute('position'));
  const positions = new Float32Array(3 * geometry.getAttribute('position').count);
  const [ax, ay, az, , bx, by, bz, , cx, cy, cz, , tx, ty, tz] = matrixWorld.elements;
  for (let at = first, to = 0; to < positions.length; at += stride, to += 3) {
    const x = Math.max((array[at] as number) / divisor, least);
    const y = Math.max((array[at + 1] as number) / divisor, least);
    const z = Math.max((array[at + 2] as number) / divisor, least);
    positions[to] = ax * x + bx * y + cx * z + tx;
    positions[to + 1] = ay * x + by * y + cy * z + ty;
    positions[to + 2] = az * x + bz * y + cz * z + tz;
  }
  return positions;
}

/** 3 vertex indices per triangle of a structure. */
export function triangleIndices({ geometry }: Structure): Uint32Array<ArrayBuffer> {
  const { index } = geometry;
  return index
    ? new Uint32Array(index.array)
    : Uint32Array.from({ length: geometry.getAttribute('position').count }, (_, v) => v);
}

/** The skin of the leg as plain arrays; vertex numbers are those of its geometry, and of the field texture. */
export function skinMesh(leg: Leg): SkinMesh {
  return {
    positions: positionsInLegSpace(leg.skin),
    indices: triangleIndices(leg.skin),
    landmarks: leg.landmarks,
  };
}
