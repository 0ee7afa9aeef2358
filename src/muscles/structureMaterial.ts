import {
  type Color,
  CustomBlending,
  MeshStandardMaterial,
  OneFactor,
  OneMinusSrcAlphaFactor,
  SrcAlphaFactor,
} from 'three';
import boneGlsl from '../../shaders/bone.glsl?raw';
import fibresGlsl from '../../shaders/fibres.glsl?raw';
import muscleGlsl from '../../shaders/muscle.glsl?raw';
import structureGlsl from '../../shaders/structure.glsl?raw';
import { extendMaterial, type ShaderInsertion } from '../gpu/extendMaterial';
import type { StructureUniforms } from './structureUniforms';

const VERTEX_PARS = /* glsl */ `
attribute vec4 _shade;
attribute vec4 _fibre;
varying vec4 vShade;
varying vec3 vFibre;
varying vec3 vLegPosition;
varying vec3 vLegNormal;
`;

const VERTEX = /* glsl */ `
vShade = _shade;
vFibre = _fibre.xyz;
vLegPosition = (modelMatrix * vec4(position, 1.0)).xyz;
vLegNormal = mat3(modelMatrix) * objectNormal;
`;

const FRAGMENT_PARS = /* glsl */ `
varying vec4 vShade;
varying vec3 vFibre;
varying vec3 vLegPosition;
varying vec3 vLegNormal;
uniform vec4 uState;
uniform vec3 uGhostColour;
uniform float uGhostOpacity;
uniform float uFibreStrength;
uniform vec3 uTendonColour;
uniform float uTendonFloor;
`;

/** Muscle and connective tissue: the surface before it is lit. */
const FLESH_COLOUR = /* glsl */ `
vec3 legNormal = normalize(vLegNormal);
vec3 fibre = vFibre - legNormal * dot(vFibre, legNormal);
fibre = dot(fibre, fibre) > 1e-6 ? normalize(fibre) : normalize(cross(legNormal, vec3(legNormal.y, legNormal.z, -legNormal.x)));
vec3 across = cross(legNormal, fibre);
float pixelM = max(length(dFdx(vLegPosition)), length(dFdy(vLegPosition)));
Fibres fibres = Fibres(0.0, 0.0, 0.0, 0.0);
// A ghost has no surface, and there are a hundred of them over one another.
if (uState.x < 1.0 && uFibreStrength > 0.0) fibres = muscleFibres(vLegPosition, across, pixelM);
float tendon = max(tendonBlend(vShade.z, fibres.streak), uTendonFloor);
vec3 flesh = diffuseColor.rgb * (1.0 + 0.34 * uFibreStrength * fibres.tone);
flesh = mix(flesh, mix(diffuseColor.rgb, uTendonColour, 0.55), 0.4 * uFibreStrength * fibres.sheath);
vec3 sinew = uTendonColour * (1.0 + 0.13 * uFibreStrength * fibres.tone);
diffuseColor.rgb = cavityTone(mix(flesh, sinew, tendon), vec3(0.62, 0.5, 0.48), vShade.w);
`;

const FLESH_ROUGHNESS = /* glsl */ `
roughnessFactor = mix(roughnessFactor, 0.42, tendon) + 0.06 * fibres.tone;
`;

const FLESH_NORMAL = /* glsl */ `
vec3 acrossView = normalize((viewMatrix * vec4(across, 0.0)).xyz);
normal = normalize(normal - acrossView * fibres.slope * uFibreStrength * mix(1.0, 0.5, tendon));
`;

const BONE_COLOUR = /* glsl */ `
float mottle = 0.6 * boneMottle(vLegPosition, 0.011) + 0.4 * boneMottle(vLegPosition, 0.0037);
diffuseColor.rgb *= 1.0 + vec3(0.05, 0.055, 0.07) * mottle;
diffuseColor.rgb = cavityTone(diffuseColor.rgb, vec3(0.55, 0.43, 0.33), vShade.w);
`;

/**
 * Ambient light is taken away where the surroundings shut it out, direct light a little. What is selected stands alone among
 * ghosts: the shade its neighbours throw goes with them.
 */
const OCCLUSION = /* glsl */ `
float ao = mix(vShade.y, 1.0, 0.6 * uState.y);
reflectedLight.indirectDiffuse *= openness(ao, 0.95);
reflectedLight.indirectSpecular *= openness(ao, 0.95);
reflectedLight.directDiffuse *= openness(ao, 0.55);
reflectedLight.directSpecular *= openness(ao * ao, 0.9);
`;

/** uState: x ghost, y selected, z hovered, w seen through the skin; each 0 to 1. */
const ANSWER = /* glsl */ `
float rim = facing(normal, normalize(vViewPosition));
outgoingLight *= 1.0 + 0.34 * uState.y + 0.14 * uState.z;
outgoingLight += vec3(1.0, 0.86, 0.74) * (0.42 * uState.y + 0.12 * uState.z) * rim * rim * rim;
outgoingLight = mix(outgoingLight, uGhostColour, uState.x);
diffuseColor.a = mix(mix(1.0, ghostAlpha(uGhostOpacity, rim), uState.x), 0.34 + 0.6 * rim * rim, uState.w);
`;

const SHARED: readonly ShaderInsertion[] = [
  { stage: 'vertex', anchor: 'common', at: 'after', glsl: VERTEX_PARS },
  { stage: 'vertex', anchor: 'begin_vertex', at: 'after', glsl: VERTEX },
  { stage: 'fragment', anchor: 'aomap_fragment', at: 'after', glsl: OCCLUSION },
  { stage: 'fragment', anchor: 'opaque_fragment', at: 'before', glsl: ANSWER },
];

/** What is put into three's standard material for muscles, tendons and other connective tissue. */
export const FLESH_INSERTIONS: readonly ShaderInsertion[] = [
  ...SHARED,
  {
    stage: 'fragment',
    anchor: 'common',
    at: 'after',
    glsl: [FRAGMENT_PARS, structureGlsl, fibresGlsl, muscleGlsl].join('\n'),
  },
  { stage: 'fragment', anchor: 'color_fragment', at: 'after', glsl: FLESH_COLOUR },
  { stage: 'fragment', anchor: 'roughnessmap_fragment', at: 'after', glsl: FLESH_ROUGHNESS },
  { stage: 'fragment', anchor: 'normal_fragment_maps', at: 'after', glsl: FLESH_NORMAL },
];

/** What is put into three's standard material for bones. */
export const BONE_INSERTIONS: readonly ShaderInsertion[] = [
  ...SHARED,
  {
    stage: 'fragment',
    anchor: 'common',
    at: 'after',
    glsl: [FRAGMENT_PARS, structureGlsl, fibresGlsl, muscleGlsl, boneGlsl].join('\n'),
  },
  { stage: 'fragment', anchor: 'color_fragment', at: 'after', glsl: BONE_COLOUR },
];

/**
 * The material of one mesh. All meshes of a kind share one program; what differs (tint, state) are uniforms.
 * @param tint the flesh or bone colour
 */
export function structureMaterial(
  kind: 'flesh' | 'bone',
  tint: Color,
  uniforms: StructureUniforms,
): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    color: tint,
    roughness: kind === 'bone' ? 0.78 : 0.56,
    metalness: 0,
    // Blended yet in the list of opaque things, whether solid or ghost: three compiles another program when `transparent` changes.
    blending: CustomBlending,
    blendSrc: SrcAlphaFactor,
    blendDst: OneMinusSrcAlphaFactor,
    blendSrcAlpha: OneFactor,
    blendDstAlpha: OneMinusSrcAlphaFactor,
  });
  return extendMaterial(material, {
    name: `structure-${kind}`,
    uniforms: { ...uniforms },
    insertions: kind === 'bone' ? BONE_INSERTIONS : FLESH_INSERTIONS,
  });
}
