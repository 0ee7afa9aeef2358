import { Color, DoubleSide, type IUniform, ShaderMaterial, Vector2 } from 'three';
import markerFragment from '../../../shaders/marker_fragment.glsl?raw';
import markerSign from '../../../shaders/marker_sign.glsl?raw';
import markerVertex from '../../../shaders/marker_vertex.glsl?raw';
import { cutPlane } from '../../leg/cutPlane';

/** Width of a sign on screen, CSS pixels, and the least and greatest it measures on the leg, metres. */
export const MARKER_PX = 21;
export const MARKER_LIMITS_M = [0.004, 0.042] as const;

/** What all signs and tethers share. */
export function markerUniforms() {
  return {
    uSizePx: { value: MARKER_PX },
    uSizeLimitsM: { value: new Vector2(...MARKER_LIMITS_M) },
    /** Of the canvas, CSS pixels. */
    uViewportPx: { value: new Vector2(1, 1) },
    /** Of the tether: its width, colour, and how far it has been drawn out, 0 to 1. */
    uWidthPx: { value: 5 },
    uColour: { value: new Color() },
    uDrawn: { value: 1 },
    ...cutPlane,
  } satisfies Record<string, IUniform>;
}

/** Opacity in the open, and as a ghost through whatever covers it. */
const OPACITY = { sign: { open: 1, ghost: 0.72 }, tether: { open: 1, ghost: 0.3 } } as const;

/**
 * Signs, and the tether, each in two passes: with the depth test where they are in the open, and as ghosts. All four share one program,
 * so that none has to be compiled when a trigger point is first chosen.
 */
export function markerMaterial(
  what: 'sign' | 'tether',
  pass: 'open' | 'ghost',
  uniforms: ReturnType<typeof markerUniforms>,
): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: markerVertex,
    fragmentShader: `${markerSign}\n${markerFragment}`,
    uniforms: {
      ...uniforms,
      uRibbon: { value: what === 'tether' ? 1 : 0 },
      uRibbonSeen: { value: new Vector2() },
      uOpacity: { value: OPACITY[what][pass] },
    },
    transparent: true,
    depthTest: pass === 'open',
    depthWrite: false,
    // Squares that are turned to the eye after the leg was mirrored: their winding says nothing.
    side: DoubleSide,
  });
}
