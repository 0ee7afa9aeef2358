import { FrontSide, LessEqualDepth, MeshBasicMaterial, MeshPhysicalMaterial } from 'three';
import heatField from '../../shaders/heat_field.glsl?raw';
import heatOverlap from '../../shaders/heat_overlap.glsl?raw';
import heatStipple from '../../shaders/heat_stipple.glsl?raw';
import sightWindow from '../../shaders/sight_window.glsl?raw';
import alpha from '../../shaders/skin_fragment_alpha.glsl?raw';
import ao from '../../shaders/skin_fragment_ao.glsl?raw';
import declareFragment from '../../shaders/skin_fragment_declare.glsl?raw';
import heat from '../../shaders/skin_fragment_heat.glsl?raw';
import light from '../../shaders/skin_fragment_light.glsl?raw';
import skinHeat from '../../shaders/skin_heat.glsl?raw';
import skinLight from '../../shaders/skin_light.glsl?raw';
import vertex from '../../shaders/skin_vertex.glsl?raw';
import declareVertex from '../../shaders/skin_vertex_declare.glsl?raw';
import { CUT_INSERTIONS, cutPlane } from '../anatomy/cutPlane';
import { extendMaterial, type ShaderInsertion } from '../gpu/extendMaterial';
import { FIELD_WIDTH } from '../referral/fieldTexture';
import { OVERLAP_COLOURS } from '../referral/zoneColours';
import { PATTERN_MAX, type SkinUniforms } from './skinUniforms';

/** What is put into three's physical material for the skin. */
export const SKIN_INSERTIONS: readonly ShaderInsertion[] = [
  ...CUT_INSERTIONS,
  { stage: 'vertex', anchor: 'common', at: 'after', glsl: [heatField, declareVertex].join('\n') },
  { stage: 'vertex', anchor: 'begin_vertex', at: 'after', glsl: vertex },
  {
    stage: 'fragment',
    anchor: 'common',
    at: 'after',
    glsl: [heatField, heatStipple, heatOverlap, skinLight, sightWindow, declareFragment, skinHeat].join('\n'),
  },
  { stage: 'fragment', anchor: 'color_fragment', at: 'after', glsl: heat },
  { stage: 'fragment', anchor: 'lights_fragment_end', at: 'after', glsl: light },
  { stage: 'fragment', anchor: 'aomap_fragment', at: 'after', glsl: ao },
  { stage: 'fragment', anchor: 'opaque_fragment', at: 'before', glsl: alpha },
];

/**
 * The skin: three's physical material with the heat mixed into its colour before lighting. Soft and matte: a broad, weak
 * highlight and a breath of sheen at grazing angles.
 */
export function skinMaterial(uniforms: SkinUniforms): MeshPhysicalMaterial {
  const material = new MeshPhysicalMaterial({
    roughness: 0.66,
    metalness: 0,
    specularIntensity: 0.55,
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
    defines: {
      PATTERN_MAX,
      FIELD_WIDTH,
      OVERLAP_STEPS: OVERLAP_COLOURS.length,
    },
  });
}

/**
 * Depth alone, drawn just before a see-through skin, so that only its nearest surface is blended: no far side, no sorting.
 * Pushed back by a hair, so that rounding never hides the surface itself.
 */
export function skinDepthMaterial(): MeshBasicMaterial {
  const material = new MeshBasicMaterial({
    colorWrite: false,
    transparent: true,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  return extendMaterial(material, {
    name: 'skin-depth',
    uniforms: { ...cutPlane },
    insertions: CUT_INSERTIONS,
  });
}
