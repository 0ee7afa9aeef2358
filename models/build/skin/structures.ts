import { boundsOf, type TriangleMesh } from '../../../src/geometry/TriangleMesh';
import type { Landmarks, Vec3 } from './landmarks';

/** A structure under the skin. */
export interface SkinStructure {
  id: string;
  kind: 'bone' | 'muscle' | 'connective';
  /** Metres, leg space, closed. */
  mesh: TriangleMesh;
}

/** What the skin is computed from. */
export interface SkinInput {
  structures: readonly SkinStructure[];
  /** Metres, leg space. */
  landmarks: Landmarks;
}

/**
 * Box around structures, millimetres.
 * @throws Error without structures.
 */
export function structureBox(structures: readonly SkinStructure[]): { min: Vec3; max: Vec3 } {
  if (structures.length === 0) throw new Error('skin: there are 0 structures to cover; build them first.');
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const { mesh } of structures) {
    const box = boundsOf(mesh.positions);
    for (const c of [0, 1, 2] as const) {
      min[c] = Math.min(min[c], 1000 * box.min[c]);
      max[c] = Math.max(max[c], 1000 * box.max[c]);
    }
  }
  return { min, max };
}
