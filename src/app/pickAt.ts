import { Raycaster, Vector2 } from 'three';
import { legStore } from '../anatomy/legStore';
import { pickRegistered } from '../anatomy/pickers';
import { pickOrder } from '../anatomy/pickRules';
import { type StructureHit, StructurePicker } from '../anatomy/StructurePicker';
import { highlightOf, PICK_FROM_OPACITY } from '../muscles/highlight';
import { drawnSkin } from '../view/skinShare';
import { viewStore } from '../view/store';
import { viewportHandle } from './viewportHandle';

/** What is at a place on screen. `id` is a listed id, or that of a trigger point. */
export interface Pick {
  kind: 'muscle' | 'bone' | 'connective' | 'skin' | 'marker' | null;
  id: string | null;
  /** Where the ray met the structure; null for a marker and for nothing. */
  hit: StructureHit | null;
}

const NOTHING: Pick = { kind: null, id: null, hit: null };

/** The rays of the page's one leg. */
export const structurePicker = new StructurePicker();

const raycaster = new Raycaster();
const ndc = new Vector2();

/** What the person sees at this place of the window, CSS pixels: a marker before a structure, never what is hidden. */
export function pickAt(clientX: number, clientY: number): Pick {
  const { leg } = legStore.getState();
  if (!leg || !aim(clientX, clientY)) return NOTHING;

  const marker = pickRegistered(raycaster.ray, ndc);
  if (marker) return { kind: marker.kind, id: marker.id, hit: null };

  const { view } = viewStore.getState();
  const { groups } = pickOrder(leg.inside, leg.skin, drawnSkin(view), (structure) => {
    const { shown, ghost, selected, opacity } = highlightOf(structure, view, null);
    if (!shown || (opacity < PICK_FROM_OPACITY && !selected)) return 'hidden';
    return ghost ? 'ghost' : 'solid';
  });
  for (const group of groups) {
    const hit = structurePicker.cast(raycaster.ray, group);
    if (hit) return { kind: hit.structure.kind, id: hit.structure.listed, hit };
  }
  return NOTHING;
}

/** The spot of the skin at this place of the window, however see-through it is; null beside it. */
export function skinSpotAt(clientX: number, clientY: number): StructureHit | null {
  const { leg } = legStore.getState();
  if (!leg || !aim(clientX, clientY)) return null;
  return structurePicker.cast(raycaster.ray, [leg.skin]);
}

/** Point the ray at this place of the window; false when it is not on the canvas. */
function aim(clientX: number, clientY: number): boolean {
  const viewport = viewportHandle();
  if (!viewport) return false;
  const { left, top, width, height } = viewport.gl.domElement.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  ndc.set(((clientX - left) / width) * 2 - 1, 1 - ((clientY - top) / height) * 2);
  if (Math.abs(ndc.x) > 1 || Math.abs(ndc.y) > 1) return false;
  raycaster.setFromCamera(ndc, viewport.camera);
  return true;
}
