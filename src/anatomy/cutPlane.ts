import { type Vector3, Vector4 } from 'three';
import cutFragment from '../../shaders/cut_fragment.glsl?raw';
import declareFragment from '../../shaders/cut_fragment_declare.glsl?raw';
import cutVertex from '../../shaders/cut_vertex.glsl?raw';
import declareVertex from '../../shaders/cut_vertex_declare.glsl?raw';
import type { ShaderInsertion } from '../gpu/extendMaterial';
import { legSide } from './legSides';

/** The plane that cuts nothing: every point lies on its kept side. */
const NO_CUT = [0, 0, 0, 1] as const;

/**
 * The plane that cuts the leg, as a uniform that every material which is cut shares by reference: xyz its unit normal, pointing
 * to what is taken away, w its distance from the origin. Leg as modelled,
 * metres, so that the left leg is cut as the mirror image of the right one.
 *
 * Not three's own clipping planes: three compiles every program again when their number changes, and a cross-section
 * would begin with a second of nothing. This costs one varying and one comparison, whether the leg is cut or not.
 */
export const cutPlane = {
  uCutPlane: { value: new Vector4(...NO_CUT) },
  /** From the leg being drawn to the leg as modelled. */
  uCutSide: legSide.uLegSide,
};

/** What is put into a three material for the cross-section to cut it. */
export const CUT_INSERTIONS: readonly ShaderInsertion[] = [
  { stage: 'vertex', anchor: 'common', at: 'after', glsl: declareVertex },
  { stage: 'vertex', anchor: 'clipping_planes_vertex', at: 'after', glsl: cutVertex },
  { stage: 'fragment', anchor: 'common', at: 'after', glsl: declareFragment },
  { stage: 'fragment', anchor: 'clipping_planes_fragment', at: 'after', glsl: cutFragment },
];

/** Cut at the plane through `origin`; `normal` (unit length) points to what is taken away. Leg as modelled, metres. */
export function setCutPlane(origin: Vector3, normal: Vector3): void {
  cutPlane.uCutPlane.value.set(normal.x, normal.y, normal.z, normal.dot(origin));
}

/** The leg is whole again. */
export function clearCutPlane(): void {
  cutPlane.uCutPlane.value.set(...NO_CUT);
}

export function isCutting(): boolean {
  const { x, y, z } = cutPlane.uCutPlane.value;
  return x !== 0 || y !== 0 || z !== 0;
}

/** Whether the cross-section has taken this point away. Leg as modelled, metres. */
export function isCutAway({ x, y, z }: Readonly<{ x: number; y: number; z: number }>): boolean {
  const { uCutPlane } = cutPlane;
  return uCutPlane.value.x * x + uCutPlane.value.y * y + uCutPlane.value.z * z > uCutPlane.value.w;
}
