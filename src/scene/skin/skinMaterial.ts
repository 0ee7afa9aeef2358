import { FrontSide, LessEqualDepth, type MeshBasicMaterial, MeshPhongMaterial } from 'three';
import heatField from '../../../shaders/heat_field.glsl?raw';
import heatOverlap from '../../../shaders/heat_overlap.glsl?raw';
import heatStipple from '../../../shaders/heat_stipple.glsl?raw';
import sightWindow from '../../../shaders/sight_window.glsl?raw';
import alpha from '../../../shaders/skin_fragment_alpha.glsl?raw';
import ao from '../../../shaders/skin_fragment_ao.glsl?raw';
import declareFragment from '../../../shaders/skin_fragment_declare.glsl?raw';
import heat from '../../../shaders/skin_fragment_heat.glsl?raw';
import skinHeat from '../../../shaders/skin_heat.glsl?raw';
import lamps from '../../../shaders/skin_lamps.glsl?raw';
import lampsMaterial from '../../../shaders/skin_lamps_material.glsl?raw';
import skinLight from '../../../shaders/skin_light.glsl?raw';
import skinPaint from '../../../shaders/skin_paint.glsl?raw';
import vertex from '../../../shaders/skin_vertex.glsl?raw';
import declareVertex from '../../../shaders/skin_vertex_declare.glsl?raw';
import { extendMaterial, type ShaderInsertion } from '../../gpu/extendMaterial';
import { CUT_INSERTIONS } from '../../leg/cutPlane';
import { hullMaterial } from '../../leg/hullMaterial';
import { FIELD_WIDTH } from '../../patterns/fieldTexture';
import { OVERLAP_COLOURS } from '../../patterns/zoneColours';
import type { SkinUniforms } from './skinUniforms';

/** What is put into three's Phong material for the skin. */
export const SKIN_INSERTIONS: readonly ShaderInsertion[] = [
  ...CUT_INSERTIONS,
  {
    stage: 'vertex',
    anchor: 'common',
    at: 'after',
    glsl: [heatField, sightWindow, declareVertex].join('\n'),
  },
  { stage: 'vertex', anchor: 'begin_vertex', at: 'after', glsl: vertex },
  {
    stage: 'fragment',
    anchor: 'common',
    at: 'after',
    glsl: [heatField, heatStipple, heatOverlap, skinLight, skinPaint, declareFragment, skinHeat].join('\n'),
  },
  { stage: 'fragment', anchor: 'color_fragment', at: 'after', glsl: heat },
  { stage: 'fragment', anchor: 'lights_phong_pars_fragment', at: 'replace', glsl: lamps },
  { stage: 'fragment', anchor: 'lights_phong_fragment', at: 'replace', glsl: lampsMaterial },
  { stage: 'fragment', anchor: 'aomap_fragment', at: 'after', glsl: ao },
  { stage: 'fragment', anchor: 'opaque_fragment', at: 'before', glsl: alpha },
];

/**
 * The skin: one of three's lit materials with the heat mixed into its colour before lighting. Soft and matte: a broad, weak
 * highlight and a breath of sheen at grazing angles.
 *
 * The base is the Phong material with its lamps replaced by our own (`shaders/skin_lamps.glsl`), not the physical one: it works out the highlight's direction twice
 * per lamp and reads a table besides. Fragments of the bare skin then cost 0.85 of the physical material's instead of 1.4, and the
 * picture differs by 0.15 of 255 steps in the mean, 10 at most (posterior thigh, nothing on): what pays for the heat.
 */
export function skinMaterial(uniforms: SkinUniforms): MeshPhongMaterial {
  const material = new MeshPhongMaterial({
    // Always in the list of see-through things: three compiles another program when `transparent` changes.
    transparent: true,
    depthWrite: true,
    depthFunc: LessEqualDepth,
    side: FrontSide,
  });
  return extendMaterial(material, {
    name: 'skin',
    uniforms,
    insertions: SKIN_INSERTIONS,
    defines: { FIELD_WIDTH, OVERLAP_STEPS: OVERLAP_COLOURS.length },
  });
}

/**
 * Depth alone, drawn just before a see-through skin, so that only its nearest surface is blended: no far side, no sorting.
 * Pushed back by a hair, so that rounding never hides the surface itself.
 */
export function skinDepthMaterial(): MeshBasicMaterial {
  return hullMaterial({
    colorWrite: false,
    transparent: true,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
}
