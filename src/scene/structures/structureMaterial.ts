import {
  type Color,
  CustomBlending,
  MeshLambertMaterial,
  MeshPhongMaterial,
  OneFactor,
  OneMinusSrcAlphaFactor,
  SrcAlphaFactor,
} from 'three';
import attachments from '../../../shaders/attachments.glsl?raw';
import boneAttachments from '../../../shaders/bone_fragment_attachments.glsl?raw';
import boneColour from '../../../shaders/bone_fragment_colour.glsl?raw';
import declareBoneFragment from '../../../shaders/bone_fragment_declare.glsl?raw';
import boneVertex from '../../../shaders/bone_vertex.glsl?raw';
import declareBoneVertex from '../../../shaders/bone_vertex_declare.glsl?raw';
import edgeOn from '../../../shaders/edge_on_fragment.glsl?raw';
import fibres from '../../../shaders/fibres.glsl?raw';
import flesh from '../../../shaders/flesh.glsl?raw';
import gloss from '../../../shaders/gloss.glsl?raw';
import lattice from '../../../shaders/lattice.glsl?raw';
import muscle from '../../../shaders/muscle.glsl?raw';
import muscleColour from '../../../shaders/muscle_fragment_colour.glsl?raw';
import declareMuscleFragment from '../../../shaders/muscle_fragment_declare.glsl?raw';
import muscleNormal from '../../../shaders/muscle_fragment_normal.glsl?raw';
import structure from '../../../shaders/structure.glsl?raw';
import answer from '../../../shaders/structure_fragment_answer.glsl?raw';
import declareFragment from '../../../shaders/structure_fragment_declare.glsl?raw';
import occlusion from '../../../shaders/structure_fragment_occlusion.glsl?raw';
import lamps from '../../../shaders/structure_lamps.glsl?raw';
import lampsMaterial from '../../../shaders/structure_lamps_material.glsl?raw';
import vertex from '../../../shaders/structure_vertex.glsl?raw';
import declareVertex from '../../../shaders/structure_vertex_declare.glsl?raw';
import veiledColour from '../../../shaders/veiled_fragment_colour.glsl?raw';
import declareVeiledFragment from '../../../shaders/veiled_fragment_declare.glsl?raw';
import veiledLight from '../../../shaders/veiled_fragment_light.glsl?raw';
import veiledVertex from '../../../shaders/veiled_vertex.glsl?raw';
import declareVeiledVertex from '../../../shaders/veiled_vertex_declare.glsl?raw';
import { extendMaterial, type ShaderInsertion } from '../../gpu/extendMaterial';
import { CUT_INSERTIONS } from '../../leg/cutPlane';
import type { StructureUniforms } from './structureUniforms';

const EDGE_ON: ShaderInsertion = {
  stage: 'fragment',
  anchor: 'clipping_planes_fragment',
  at: 'after',
  glsl: edgeOn,
};

const SHARED: readonly ShaderInsertion[] = [
  ...CUT_INSERTIONS,
  EDGE_ON,
  { stage: 'vertex', anchor: 'common', at: 'after', glsl: declareVertex },
  { stage: 'vertex', anchor: 'begin_vertex', at: 'after', glsl: vertex },
  {
    stage: 'fragment',
    anchor: 'common',
    at: 'after',
    glsl: [declareFragment, structure, flesh, gloss].join('\n'),
  },
  { stage: 'fragment', anchor: 'lights_phong_pars_fragment', at: 'replace', glsl: lamps },
  { stage: 'fragment', anchor: 'lights_phong_fragment', at: 'replace', glsl: lampsMaterial },
  { stage: 'fragment', anchor: 'aomap_fragment', at: 'after', glsl: occlusion },
  { stage: 'fragment', anchor: 'opaque_fragment', at: 'before', glsl: answer },
];

/** What is put into three's Phong material for muscles, tendons and other connective tissue. */
export const FLESH_INSERTIONS: readonly ShaderInsertion[] = [
  ...SHARED,
  {
    stage: 'fragment',
    anchor: 'common',
    at: 'after',
    glsl: [fibres, muscle, declareMuscleFragment].join('\n'),
  },
  { stage: 'fragment', anchor: 'color_fragment', at: 'after', glsl: muscleColour },
  { stage: 'fragment', anchor: 'normal_fragment_maps', at: 'after', glsl: muscleNormal },
];

/** What is put into three's Phong material for bones. */
export const BONE_INSERTIONS: readonly ShaderInsertion[] = [
  ...SHARED,
  { stage: 'vertex', anchor: 'common', at: 'after', glsl: declareBoneVertex },
  { stage: 'vertex', anchor: 'begin_vertex', at: 'after', glsl: boneVertex },
  {
    stage: 'fragment',
    anchor: 'common',
    at: 'after',
    glsl: [declareBoneFragment, lattice, attachments].join('\n'),
  },
  { stage: 'fragment', anchor: 'color_fragment', at: 'after', glsl: `${boneColour}\n${boneAttachments}` },
];

/** What is put into three's Lambert material for all that the skin veils. */
export const VEILED_INSERTIONS: readonly ShaderInsertion[] = [
  ...CUT_INSERTIONS,
  EDGE_ON,
  { stage: 'vertex', anchor: 'common', at: 'after', glsl: declareVeiledVertex },
  { stage: 'vertex', anchor: 'begin_vertex', at: 'after', glsl: veiledVertex },
  {
    stage: 'fragment',
    anchor: 'common',
    at: 'after',
    glsl: [declareVeiledFragment, structure, flesh].join('\n'),
  },
  { stage: 'fragment', anchor: 'color_fragment', at: 'after', glsl: veiledColour },
  { stage: 'fragment', anchor: 'aomap_fragment', at: 'after', glsl: veiledLight },
  { stage: 'fragment', anchor: 'opaque_fragment', at: 'before', glsl: answer },
];

/**
 * Blended yet in the list of opaque things, whether solid or ghost: three compiles another program when `transparent` changes.
 */
const BLENDED = {
  blending: CustomBlending,
  blendSrc: SrcAlphaFactor,
  blendDst: OneMinusSrcAlphaFactor,
  blendSrcAlpha: OneFactor,
  blendDstAlpha: OneMinusSrcAlphaFactor,
} as const;

/**
 * The material of one mesh. The base is the Phong material with its lamps replaced by our own (`shaders/structure_lamps.glsl`). All meshes of a kind share one program; what differs (tint, state) are uniforms.
 * @param tint the flesh or bone colour
 */
export function structureMaterial(
  kind: 'flesh' | 'bone',
  tint: Color,
  uniforms: StructureUniforms,
): MeshPhongMaterial {
  const material = new MeshPhongMaterial({
    color: tint,
    ...BLENDED,
  });
  return extendMaterial(material, {
    name: `structure-${kind}`,
    uniforms: { ...uniforms },
    insertions: kind === 'bone' ? BONE_INSERTIONS : FLESH_INSERTIONS,
  });
}

/**
 * The material of one mesh while the skin veils it: form, occlusion and the colours of flesh, tendon and bone. Fibres, mottle and gloss, which nobody can
 * make out through it, are left out, and with them more than half of what the inside costs.
 */
export function veiledMaterial(tint: Color, uniforms: StructureUniforms): MeshLambertMaterial {
  return extendMaterial(new MeshLambertMaterial({ color: tint, ...BLENDED }), {
    name: 'structure-veiled',
    uniforms: { ...uniforms },
    insertions: VEILED_INSERTIONS,
  });
}
