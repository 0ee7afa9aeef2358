import { type IUniform, Vector2, Vector3 } from 'three';

/**
 * The window along the line of sight to the selected trigger point, as uniforms that every material which opens for it shares
 * by reference: the skin now, whatever else covers a point later. Used with `shaders/sight_window.glsl`.
 */
export const sightLine = {
  /** On the leg as modelled, leg space, metres; the shader carries it over to the leg it draws. */
  uSightTarget: { value: new Vector3() },
  uSightRadiusM: { value: 0.042 },
  /** 0 shut, 1 open; x on the right leg, y on the left, since a point may be seen on one of them alone. */
  uSightOpen: { value: new Vector2() },
} satisfies Record<string, IUniform>;
