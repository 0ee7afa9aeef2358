import { MeshBasicMaterial, type MeshBasicMaterialParameters, NoBlending, Vector2 } from 'three';
import outline from '../../shaders/outline.glsl?raw';
import outlineVertex from '../../shaders/outline_vertex.glsl?raw';
import declareVertex from '../../shaders/outline_vertex_declare.glsl?raw';
import { extendMaterial, type ShaderInsertion } from '../gpu/extendMaterial';
import { CUT_INSERTIONS, cutPlane } from './cutPlane';

/** What is put into three's basic material for a hull. */
export const HULL_INSERTIONS: readonly ShaderInsertion[] = [
  ...CUT_INSERTIONS,
  { stage: 'vertex', anchor: 'common', at: 'after', glsl: [declareVertex, outline].join('\n') },
  { stage: 'vertex', anchor: 'project_vertex', at: 'after', glsl: outlineVertex },
];

/** How far a hull stands out from its mesh. */
export function hullUniforms(widthPx: number) {
  return {
    /** Size of the canvas, CSS pixels. */
    uCanvasPx: { value: new Vector2(1, 1) },
    /** On screen, CSS pixels; 0 is the mesh as it is. */
    uWidthPx: { value: widthPx },
    /** Drawn this much nearer to the eye than it is, metres. */
    uNearerM: { value: 0 },
  };
}

/**
 * A bare surface in one colour that no light falls on: depth alone of what is see-through, or the line around what is under the pointer.
 * Whatever differs is a uniform or drawing state, so that all of them share one program. Without blending: three makes another
 * program for what blends in the usual way and is not transparent.
 */
export function hullMaterial(
  parameters: MeshBasicMaterialParameters,
  uniforms = hullUniforms(0),
): MeshBasicMaterial {
  return extendMaterial(new MeshBasicMaterial({ ...parameters, blending: NoBlending, toneMapped: false }), {
    name: 'hull',
    uniforms: { ...cutPlane, ...uniforms },
    insertions: HULL_INSERTIONS,
  });
}
