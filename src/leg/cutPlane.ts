import { Vector2, type Vector3, Vector4 } from 'three';
import cutFragment from '../../shaders/cut_fragment.glsl?raw';
import declareFragment from '../../shaders/cut_fragment_declare.glsl?raw';
import cutVertex from '../../shaders/cut_vertex.glsl?raw';
import declareVertex from '../../shaders/cut_vertex_declare.glsl?raw';
import type { ShaderInsertion } from '../gpu/extendMaterial';
import { legSide } from './legSides';

/** The plane that cuts nothing: every point lies on its kept side. */
const NO_CUT = [0, 0, 0, 1] as const;

/** Nothing of the leg is as high as this, metres: nothing fades. */
const NO_FADE_M = 9;
/** What fades is gone this far above where it begins to, metres. */
const FADE_BAND_M = 0.03;

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
  /** What lies higher than x fades and is gone y further up, metres above the floor: a foot seen from below stands free of its leg. */
  uFade: { value: new Vector2(NO_FADE_M, FADE_BAND_M) },
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

/** The leg fades above this height, metres above the floor; null: nowhere. */
export function setFade(heightM: number | null): void {
  cutPlane.uFade.value.x = heightM ?? NO_FADE_M;
}

/** What `setFade` was told last. */
export function fadeOf(): number | null {
  const { x } = cutPlane.uFade.value;
  return x === NO_FADE_M ? null : x;
}

/** Height above which nothing is to be seen any more, metres above the floor. */
export function fadedAboveM(): number {
  return cutPlane.uFade.value.x + 0.5 * FADE_BAND_M;
}

export function isCutting(): boolean {
  const { x, y, z } = cutPlane.uCutPlane.value;
  return x !== 0 || y !== 0 || z !== 0;
}

/** Whether this point is not there to be seen: taken away by the cross-section, or faded. Leg as modelled, metres. */
export function isCutAway({ x, y, z }: Readonly<{ x: number; y: number; z: number }>): boolean {
  const { uCutPlane } = cutPlane;
  if (y > fadedAboveM()) return true;
  return uCutPlane.value.x * x + uCutPlane.value.y * y + uCutPlane.value.z * z > uCutPlane.value.w;
}
