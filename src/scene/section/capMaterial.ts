import { Color, type IUniform, ShaderMaterial, Vector2, Vector3 } from 'three';
import capFragment from '../../../shaders/cap_fragment.glsl?raw';
import capVertex from '../../../shaders/cap_vertex.glsl?raw';
import fascicles from '../../../shaders/fascicles.glsl?raw';
import fibres from '../../../shaders/fibres.glsl?raw';
import lattice from '../../../shaders/lattice.glsl?raw';

/** Colours of a cut that no structure brings along, as on a plate. */
const CAP_COLOURS = {
  uFat: '#f0dfae',
  uDermis: '#c79377',
  uFascia: '#f3e7d6',
  uTendon: '#e6dcc8',
  uCortex: '#f6eedb',
  uSpongy: '#d8ae7c',
  uMarrow: '#e9c67c',
} as const;

/** Bands along edges never get thinner than this on screen, CSS pixels. */
const LEAST_BAND_PX = 0.9;

/** Uniforms of the caps. */
export function capUniforms() {
  return {
    ...(Object.fromEntries(
      Object.entries(CAP_COLOURS).map(([name, hex]) => [name, { value: new Color(hex) }]),
    ) as Record<keyof typeof CAP_COLOURS, { value: Color }>),
    /** Where something hidden was: the page's paper, and its ink for outlines. */
    uBlank: { value: new Color('#f3f0ea') },
    uInk: { value: new Color('#22262b') },
    uAxisU: { value: new Vector3(1, 0, 0) },
    uAxisV: { value: new Vector3(0, 0, 1) },
    /** Of the canvas, CSS pixels. */
    uViewportPx: { value: new Vector2(1, 1) },
    uLeastBandPx: { value: LEAST_BAND_PX },
  } satisfies Record<string, IUniform>;
}

export type CapUniforms = ReturnType<typeof capUniforms>;

/**
 * The caps' material. Its front faces what has been taken away, so a cap is never seen from within the leg. It writes no
 * depth and is drawn in the order of its triangles: areas in one plane would only fight over it.
 */
export function capMaterial(uniforms: CapUniforms): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: capVertex,
    fragmentShader: [lattice, fibres, fascicles, capFragment].join('\n'),
    uniforms,
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -4,
  });
}
