import type { TriangleMesh } from '../../../src/mesh/TriangleMesh';
import type { Landmarks } from './landmarks';

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
