import { DoubleSide, type IUniform, ShaderMaterial, Vector2 } from 'three';
import markerFragment from '../../shaders/marker_fragment.glsl?raw';
import markerSign from '../../shaders/marker_sign.glsl?raw';
import markerVertex from '../../shaders/marker_vertex.glsl?raw';
import tetherFragment from '../../shaders/tether_fragment.glsl?raw';
import tetherVertex from '../../shaders/tether_vertex.glsl?raw';
import { cutPlane } from '../anatomy/cutPlane';

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
    ...cutPlane,
  } satisfies Record<string, IUniform>;
}

/**
 * Signs in two passes that share one program: with the depth test where they are in the open, and as ghosts through whatever
 * covers them.
 */
export function markerMaterial(
  pass: 'open' | 'ghost',
  uniforms: ReturnType<typeof markerUniforms>,
): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: markerVertex,
    fragmentShader: `${markerSign}\n${markerFragment}`,
    uniforms: { ...uniforms, uOpacity: { value: pass === 'open' ? 1 : 0.72 } },
    transparent: true,
    depthTest: pass === 'open',
    depthWrite: false,
    // Squares that are turned to the eye after the leg was mirrored: their winding says nothing.
    side: DoubleSide,
  });
}

/** The tether, in the same two passes. */
export function tetherMaterial(
  pass: 'open' | 'ghost',
  uniforms: ReturnType<typeof markerUniforms> & Record<'uColour' | 'uDrawn', IUniform>,
): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: tetherVertex,
    fragmentShader: tetherFragment,
    uniforms: { ...uniforms, uWidthPx: { value: 5 }, uOpacity: { value: pass === 'open' ? 1 : 0.3 } },
    transparent: true,
    depthTest: pass === 'open',
    depthWrite: false,
    side: DoubleSide,
  });
}
