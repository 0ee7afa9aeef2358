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
import declareHeat from '../../../shaders/skin_heat_declare.glsl?raw';
import skinInk from '../../../shaders/skin_ink.glsl?raw';
import lamps from '../../../shaders/skin_lamps.glsl?raw';
import lampsMaterial from '../../../shaders/skin_lamps_material.glsl?raw';
import skinLight from '../../../shaders/skin_light.glsl?raw';
import skinOne from '../../../shaders/skin_one.glsl?raw';
import oneFragment from '../../../shaders/skin_one_fragment.glsl?raw';
import oneVertex from '../../../shaders/skin_one_vertex.glsl?raw';
import overNone from '../../../shaders/skin_over_none.glsl?raw';
import overNoneVertex from '../../../shaders/skin_over_none_vertex.glsl?raw';
import skinPaint from '../../../shaders/skin_paint.glsl?raw';
import pictureFragment from '../../../shaders/skin_picture_fragment.glsl?raw';
import declarePictureFragment from '../../../shaders/skin_picture_fragment_declare.glsl?raw';
import pictureVertex from '../../../shaders/skin_picture_vertex.glsl?raw';
import declarePictureVertex from '../../../shaders/skin_picture_vertex_declare.glsl?raw';
import sightFragment from '../../../shaders/skin_sight_fragment.glsl?raw';
import declareSightFragment from '../../../shaders/skin_sight_fragment_declare.glsl?raw';
import sightVertex from '../../../shaders/skin_sight_vertex.glsl?raw';
import declareSightVertex from '../../../shaders/skin_sight_vertex_declare.glsl?raw';
import tools from '../../../shaders/skin_tools.glsl?raw';
import toolsFragment from '../../../shaders/skin_tools_fragment.glsl?raw';
import toolsVertex from '../../../shaders/skin_tools_vertex.glsl?raw';
import declareToolsVertex from '../../../shaders/skin_tools_vertex_declare.glsl?raw';
import vertex from '../../../shaders/skin_vertex.glsl?raw';
import declareVertex from '../../../shaders/skin_vertex_declare.glsl?raw';
import declareZones from '../../../shaders/skin_zones_declare.glsl?raw';
import fetchZones from '../../../shaders/skin_zones_fetch.glsl?raw';
import zonesFragment from '../../../shaders/skin_zones_fragment.glsl?raw';
import zonesVertex from '../../../shaders/skin_zones_vertex.glsl?raw';
import { extendMaterial, type ShaderInsertion } from '../../gpu/extendMaterial';
import { CUT_INSERTIONS } from '../../leg/cutPlane';
import { hullMaterial } from '../../leg/hullMaterial';
import { FIELD_WIDTH } from '../../patterns/fieldTexture';
import { OVERLAP_COLOURS } from '../../patterns/zoneColours';
import { type SkinUniforms, ZONE_BLOCKS } from './skinUniforms';

/**
 * Where the heat of a fragment comes from: nowhere; one look into the picture of the unfolded skin (`HeatPicture`); worked out from the zones of
 * one muscle, of several; the same, with what the tools show besides: a painting, the brush, the overlap view.
 */
type HeatFrom = 'none' | 'picture' | 'one' | 'zones' | 'tools';

/** What is laid over the heat of patterns where that is worked out: functions `fetchOver` per vertex and `layOver` per fragment. */
export interface LaidOver {
  vertex: string;
  fragment: string;
}

export const NOTHING_OVER: LaidOver = { vertex: overNoneVertex, fragment: overNone };

/** What a program of the skin can do. */
export interface SkinVariant {
  heat: HeatFrom;
  /** Look-alikes are laid over the heat of patterns; in the `picture` they are already. */
  alikes?: boolean;
  /** The window of a selected trigger point opens in it, and the cross-section and the fade of the view of the sole take of it. */
  opens: boolean;
}

/** What a variant puts into three's Phong material: hooks of both stages, in order. */
interface Hooks {
  declareVertex: readonly string[];
  vertex: readonly string[];
  declareFragment: readonly string[];
  fragment: readonly string[];
}

const zones = (over: LaidOver): Hooks => ({
  declareVertex: [heatField, declareZones, fetchZones, over.vertex],
  vertex: [zonesVertex],
  declareFragment: [heatField, heatStipple, heatOverlap, declareHeat, skinInk, skinHeat, over.fragment],
  fragment: [zonesFragment],
});

const hooksOf = (over: LaidOver): Readonly<Record<HeatFrom, Hooks>> => ({
  none: { declareVertex: [], vertex: [], declareFragment: [], fragment: [] },
  picture: {
    declareVertex: [declarePictureVertex],
    vertex: [pictureVertex],
    declareFragment: [declarePictureFragment],
    fragment: [pictureFragment],
  },
  one: {
    declareVertex: [heatField, declareZones],
    vertex: [oneVertex],
    declareFragment: [heatField, heatStipple, declareHeat, skinInk, skinOne],
    fragment: [oneFragment],
  },
  zones: zones(over),
  tools: {
    declareVertex: [...zones(over).declareVertex, declareToolsVertex],
    vertex: [...zones(over).vertex, toolsVertex],
    declareFragment: [...zones(over).declareFragment, skinPaint, tools],
    fragment: [toolsFragment],
  },
});

/**
 * What is put into three's Phong material for this variant of the skin.
 * @param over what its look-alikes are drawn by
 */
export function skinInsertions({ heat: from, opens }: SkinVariant, over = NOTHING_OVER): ShaderInsertion[] {
  const hooks = hooksOf(over)[from];
  const opening = (...glsl: readonly string[]) => (opens ? glsl : []);
  const joined = (...glsl: readonly string[]) => glsl.join('\n');
  return [
    ...(opens ? CUT_INSERTIONS : []),
    {
      stage: 'vertex',
      anchor: 'common',
      at: 'after',
      glsl: joined(declareVertex, ...hooks.declareVertex, ...opening(sightWindow, declareSightVertex)),
    },
    {
      stage: 'vertex',
      anchor: 'begin_vertex',
      at: 'after',
      glsl: joined(vertex, ...hooks.vertex, ...opening(sightVertex)),
    },
    {
      stage: 'fragment',
      anchor: 'common',
      at: 'after',
      glsl: joined(skinLight, declareFragment, ...hooks.declareFragment, ...opening(declareSightFragment)),
    },
    { stage: 'fragment', anchor: 'color_fragment', at: 'after', glsl: joined(...hooks.fragment, heat) },
    { stage: 'fragment', anchor: 'lights_phong_pars_fragment', at: 'replace', glsl: lamps },
    { stage: 'fragment', anchor: 'lights_phong_fragment', at: 'replace', glsl: lampsMaterial },
    { stage: 'fragment', anchor: 'aomap_fragment', at: 'after', glsl: ao },
    {
      stage: 'fragment',
      anchor: 'opaque_fragment',
      at: 'before',
      glsl: joined(alpha, ...opening(sightFragment)),
    },
  ];
}

/** Name of the variant's program: no two variants share one. */
export const skinProgramName = ({ heat, opens, alikes }: SkinVariant): string =>
  `skin-${heat}${alikes ? '-alikes' : ''}${opens ? '-opens' : ''}`;

/**
 * The skin: one of three's lit materials with the heat mixed into its colour before lighting. Soft and matte: a broad, weak
 * highlight and a breath of sheen at grazing angles.
 *
 * The base is the Phong material with its lamps replaced by our own (`shaders/skin_lamps.glsl`), not the physical one: it works out the highlight's direction twice
 * per lamp and reads a table besides. Fragments of the bare skin then cost 0.85 of the physical material's instead of 1.4, and the
 * picture differs by 0.15 of 255 steps in the mean, 10 at most (posterior thigh, nothing on).
 */
export function skinMaterial(
  uniforms: SkinUniforms,
  variant: SkinVariant,
  over = NOTHING_OVER,
): MeshPhongMaterial {
  const material = new MeshPhongMaterial({
    // Always in the list of see-through things: three compiles another program when `transparent` changes.
    transparent: true,
    depthWrite: true,
    depthFunc: LessEqualDepth,
    side: FrontSide,
  });
  return extendMaterial(material, {
    name: skinProgramName(variant),
    uniforms,
    insertions: skinInsertions(variant, over),
    defines: {
      FIELD_WIDTH,
      OVERLAP_STEPS: OVERLAP_COLOURS.length,
      ZONE_BLOCKS: variant.heat === 'one' ? 1 : ZONE_BLOCKS,
      DOT_EDGE: '1.0',
    },
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
