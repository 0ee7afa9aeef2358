import { type Camera, type OrthographicCamera, type PerspectiveCamera, Ray, Raycaster, Vector2 } from 'three';
import type { Leg, Point, Structure, StructureKind } from '../leg/Leg';
import { isMidline, type LegSide } from '../leg/legSides';
import { legStore } from '../leg/legStore';
import { pickOrder, SKIN_TAKES_PICK } from '../leg/pickRules';
import { rayLeft } from '../leg/rayLeft';
import { type StructureHit, StructurePicker } from '../leg/StructurePicker';
import { explodeOffset } from '../view/explodeOffset';
import { LEGS_SHOWN } from '../view/sides';
import { drawnSkin } from '../view/skinShare';
import type { Side, ViewState } from '../view/state';
import { viewStore } from '../view/store';
import { courseStore } from './courses/courseStore';
import { asAlone, inSecond, shownHalves } from './halves';
import { markerAt } from './markers/markerAt';
import { cutAreaOn } from './section/cutAreaOn';
import { nearSide } from './sidePasses';
import { highlightOf, PICK_FROM_OPACITY } from './structures/highlight';
import { fmaOf } from './structures/structureTable';
import { viewportHandle } from './viewportHandle';

/** What is at a place on screen. `id` is a listed id, or that of a trigger point. */
export interface Pick {
  kind: StructureKind | 'marker' | null;
  id: string | null;
  /** Of which leg; null for nothing, and for what lies in the midline. */
  side: LegSide | null;
  /** Id of the mesh in the Foundational Model of Anatomy, where right and left have each their own; null for a marker and for nothing. */
  fma: string | null;
  /** Where the ray met the structure, on the leg as modelled; null for a marker and for nothing. */
  hit: StructureHit | null;
}

/** A hit and the leg it was on. */
export interface SideHit extends StructureHit {
  side: LegSide;
}

/** Who points beside a nerve or vessel by no more than this means it, CSS pixels: where it lies bare, and under flesh or skin. */
const POINTED_PX = 4;
const COVERED_PX = 1.5;
/** Names look for what is seen in a coarse grid, CSS pixels. */
const NAMED_PX = 6;

const NOTHING: Pick = { kind: null, id: null, side: null, fma: null, hit: null };

/** The rays of the page's one leg. */
export const structurePicker = new StructurePicker(({ id }) => explodeOffset(id));

const raycaster = new Raycaster();
const ndc = new Vector2();
const sideRay = new Ray();
/** Whether signs are drawn where the ray points. */
let signsThere = true;

/** The structure to be seen at this place of the window under the skin, and where; null where there is none. Cut areas have no place of their own. */
export function insideAt(clientX: number, clientY: number): SideHit | null {
  const { leg } = legStore.getState();
  if (!leg || !aim(clientX, clientY)) return null;
  const { view } = viewStore.getState();
  const sides = LEGS_SHOWN[view.side];
  const seen = leg.inside.filter((structure) => {
    const { shown, opacity } = highlightOf(structure, view, null);
    return shown && opacity >= PICK_FROM_OPACITY;
  });
  const hit = nearest(sides, seen);
  return courseBefore(hit, sides, view, NAMED_PX) ?? hit;
}

/** What the person sees at this place of the window, CSS pixels: a marker before a structure, never what is hidden. */
export function pickAt(clientX: number, clientY: number): Pick {
  const { leg } = legStore.getState();
  if (!leg || !aim(clientX, clientY)) return NOTHING;

  const { view } = viewStore.getState();
  const skin = drawnSkin(view);
  const shown = (structure: Structure) =>
    structure.kind === 'skin' ? skin > 0 : highlightOf(structure, view, null).shown;
  const groups = groupsUnder(leg, view, skin);
  // The near leg first: it covers the signs of the other.
  const sides = sidesFromNear(view.side);
  for (const side of sides) {
    const marker = signsThere ? markerAt(ndc, side) : null;
    if (marker !== null) return { kind: 'marker', id: marker, side, fma: null, hit: null };
    const area = cutAreaOn(rayOn(side), shown);
    if (area) return area.kind === 'skin' ? NOTHING : picked(area, side, null);
    const covers = sides.length > 1 && groups[0]?.length && castOn(side, groups[0]);
    if (covers) break;
  }
  let hit: SideHit | null = null;
  for (const group of groups) hit ??= nearest(sides, group);
  const met = courseBefore(hit, sides, view, POINTED_PX) ?? hit;
  return met ? picked(met.structure, met.side, met) : NOTHING;
}

/**
 * The structure that shimmers at this place through a skin that takes the pick; null where the skin is opaque, or so faint that the
 * structure takes the pick itself.
 */
export function throughSkinAt(clientX: number, clientY: number): Pick | null {
  const { leg } = legStore.getState();
  const { view } = viewStore.getState();
  const skin = drawnSkin(view);
  if (!leg || skin < SKIN_TAKES_PICK || skin >= 1 || !aim(clientX, clientY)) return null;
  const sides = sidesFromNear(view.side);
  for (const group of groupsUnder(leg, view, 0)) {
    const hit = nearest(sides, group);
    if (hit) return picked(hit.structure, hit.side, hit);
  }
  return null;
}

/** Who may answer under a skin of this opacity, see `pickOrder`. */
function groupsUnder(leg: Leg, view: ViewState, skin: number): readonly (readonly Structure[])[] {
  return pickOrder(leg.inside, leg.skin, skin, (structure) => {
    const { shown, ghost, selected, opacity } = highlightOf(structure, view, null);
    if (!shown || (opacity < PICK_FROM_OPACITY && !selected)) return 'hidden';
    return ghost ? 'ghost' : 'solid';
  }).groups;
}

function picked(structure: Structure, on: LegSide, hit: StructureHit | null): Pick {
  const { kind, id, listed } = structure;
  return { kind, id: listed, side: isMidline(structure) ? null : on, fma: fmaOf(id, on), hit };
}

/** The spot of the skin at this place of the window, however see-through it is, on the leg as modelled; null beside it. */
export function skinSpotAt(clientX: number, clientY: number): SideHit | null {
  const { leg } = legStore.getState();
  if (!leg || !aim(clientX, clientY)) return null;
  const sides = LEGS_SHOWN[viewStore.getState().view.side];
  // Fat that is laid open is no skin, and covers what is behind it.
  if (sides.some((side) => cutAreaOn(rayOn(side), ({ kind }) => kind === 'skin'))) return null;
  return nearest(sides, [leg.skin]);
}

/** Where the skin is under this place of the window, leg space, metres, on the leg as modelled; null beside the leg. */
export function skinPointAt(clientX: number, clientY: number): Point | null {
  return skinSpotAt(clientX, clientY)?.point.toArray() ?? null;
}

/** The spot of the skin at this place of the window and the line on which it is looked at, a unit vector; on the leg as modelled. Null beside the leg. */
export function sightAt(clientX: number, clientY: number): { skin: Point; direction: Point } | null {
  const hit = skinSpotAt(clientX, clientY);
  return hit && { skin: hit.point.toArray(), direction: rayOn(hit.side).direction.toArray() };
}

/** The legs that are shown, the one nearer to the camera first. */
function sidesFromNear(side: Side): readonly LegSide[] {
  const shown = LEGS_SHOWN[side];
  const viewport = viewportHandle();
  return viewport && shown.length > 1 && nearSide(viewport.camera) === 'left' ? [...shown].reverse() : shown;
}

/**
 * The nerve or vessel to be seen at the place that was aimed at, beside that by no more than `reachPx`; null where there is none. It is drawn through
 * what lies over it, and is met there too: but only where it is drawn, so that the muscle beside it can be.
 * @param other what else is seen there
 */
function courseBefore(
  other: SideHit | null,
  sides: readonly LegSide[],
  view: ViewState,
  reachPx: number,
): SideHit | null {
  const { structures, near } = courseStore.getState();
  const viewport = viewportHandle();
  const drawn = structures.filter((structure) => {
    const { shown, ghost, opacity } = highlightOf(structure, view, null);
    return shown && !ghost && opacity >= PICK_FROM_OPACITY;
  });
  if (!near || !viewport || drawn.length === 0) return null;
  const pixelM = pixelAt(viewport.camera, viewport.gl.domElement.clientHeight);
  let best: SideHit | null = null;
  for (const side of sides) {
    const ray = rayOn(side);
    const { startM, endM } = rayLeft(ray);
    if (endM < startM) continue;
    const hit = near(ray, drawn, (distanceM) => reachPx * pixelM(distanceM));
    if (!hit || hit.distanceM < startM || hit.distanceM > endM) continue;
    const bare = !other || hit.distanceM <= other.distanceM;
    if (!bare && hit.missM > COVERED_PX * pixelM(hit.distanceM)) continue;
    if (!best || hit.distanceM < best.distanceM) best = { ...hit, side };
  }
  return best;
}

/** How large a pixel of the canvas is at a distance from the camera, metres. */
function pixelAt(camera: Camera, heightPx: number): (distanceM: number) => number {
  if ('isPerspectiveCamera' in camera) {
    const { fov, zoom } = camera as PerspectiveCamera;
    const share = (2 * Math.tan((fov * Math.PI) / 360)) / zoom / heightPx;
    return (distanceM) => distanceM * share;
  }
  const { top, bottom, zoom } = camera as OrthographicCamera;
  return () => (top - bottom) / zoom / heightPx;
}

function nearest(sides: readonly LegSide[], candidates: readonly Structure[]): SideHit | null {
  let best: SideHit | null = null;
  for (const side of sides) {
    const hit = castOn(side, candidates);
    if (hit && (!best || hit.distanceM < best.distanceM)) best = { ...hit, side };
  }
  return best;
}

/** Where the ray meets the leg of `side`: it is mirrored instead of the leg, so the trees and the answer are those of the leg as modelled. */
function castOn(side: LegSide, candidates: readonly Structure[]): StructureHit | null {
  const ray = rayOn(side);
  const { startM, endM } = rayLeft(ray);
  if (endM < startM) return null;
  ray.at(startM, ray.origin);
  const hit = structurePicker.cast(ray, candidates);
  if (!hit || startM + hit.distanceM > endM) return null;
  return { ...hit, distanceM: startM + hit.distanceM };
}

function rayOn(side: LegSide): Ray {
  const { origin, direction } = raycaster.ray;
  const x = side === 'left' ? -1 : 1;
  sideRay.origin.set(x * origin.x, origin.y, origin.z);
  sideRay.direction.set(x * direction.x, direction.y, direction.z);
  return sideRay;
}

/** Point the ray at this place of the window; false when it is not on the canvas. */
function aim(clientX: number, clientY: number): boolean {
  const viewport = viewportHandle();
  if (!viewport) return false;
  const { left, top, width, height } = viewport.gl.domElement.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  const spot = { x: (clientX - left) / width, y: (clientY - top) / height };
  if (spot.x < 0 || spot.x > 1 || spot.y < 0 || spot.y > 1) return false;
  const halves = shownHalves({ width, height });
  signsThere = !halves || !inSecond(halves, spot);
  const { x, y } = halves ? asAlone(halves, spot) : spot;
  ndc.set(2 * x - 1, 1 - 2 * y);
  raycaster.setFromCamera(ndc, viewport.camera);
  return true;
}
