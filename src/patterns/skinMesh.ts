import { Vector3 } from 'three';
import type { Leg, Structure } from '../leg/Leg';
import type { SkinMesh } from './SkinSurface';

const point = new Vector3();

/** Vertices of a structure in leg space, metres, 3 numbers each, in the order of its geometry. */
export function positionsInLegSpace({ geometry, matrixWorld }: Structure): Float32Array<ArrayBuffer> {
  const position = geometry.getAttribute('position');
  const positions = new Float32Array(3 * position.count);
  for (let v = 0; v < position.count; v++)
    point
      .fromBufferAttribute(position, v)
      .applyMatrix4(matrixWorld)
      .toArray(positions, 3 * v);
  return positions;
}

/** 3 vertex indices per triangle of a structure. */
export function triangleIndices({ geometry }: Structure): Uint32Array<ArrayBuffer> {
  const { index } = geometry;
  return index
    ? Uint32Array.from(index.array)
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
