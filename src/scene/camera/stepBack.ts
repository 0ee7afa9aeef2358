import { Ray, Vector3 } from 'three';
import type { Leg, Structure } from '../../leg/Leg';
import { SKIN_TAKES_PICK } from '../../leg/pickRules';
import { explodeOffset } from '../../view/explodeOffset';
import { LEGS_SHOWN } from '../../view/sides';
import { drawnSkin } from '../../view/skinShare';
import type { ViewState } from '../../view/state';
import { structurePicker } from '../pickAt';
import { highlightOf, PICK_FROM_OPACITY } from '../structures/highlight';

/** Closer to a surface the camera does not come, metres: its near plane would cut it, and it would be all there is to see. */
const CLEAR_M = 0.03;
/** Out of one muscle the camera may be in the next; after so many it is left where it is, rather than asked for without end. */
const LAYERS_MOST = 12;

const ray = new Ray();
const way = new Vector3();

/**
 * How far the camera must step back to stand outside all that it sees as solid, and before what it came upon on its way; metres, 0 where it does. What is
 * see-through keeps nobody out, nor does a leg that is cut open; the flat camera stands far outside anyway.
 * @param from where the camera was
 * @param eye where it is, leg space, metres
 * @param away from what it looks at to the camera, a unit vector
 */
export function stepBack(leg: Leg, view: ViewState, from: Vector3, eye: Vector3, away: Vector3): number {
  if (view.section !== null || view.projection !== 'perspective') return 0;
  const solid = solidIn(leg, view);
  const back = LEGS_SHOWN[view.side].map((side) => {
    // The leg as modelled is the right one; for the left one the ray is mirrored.
    const x = side === 'left' ? -1 : 1;
    return outOf(solid, x, eye, away, before(solid, x, from, eye, away));
  });
  return Math.max(...back);
}

/** The skin alone where it hides the rest. Sheets have no inside. */
function solidIn(leg: Leg, view: ViewState): readonly Structure[] {
  if (drawnSkin(view) >= SKIN_TAKES_PICK) return structurePicker.has(leg.skin) ? [leg.skin] : [];
  return leg.inside.filter((structure) => {
    if (structure.kind === 'connective' || !structurePicker.has(structure)) return false;
    const { shown, ghost, opacity } = highlightOf(structure, view, null);
    return shown && !ghost && opacity >= PICK_FROM_OPACITY;
  });
}

/** How far behind the eye the first surface is that it came through on its way to what it looks at, and as far again as it stays clear of one. */
function before(solid: readonly Structure[], x: 1 | -1, from: Vector3, eye: Vector3, away: Vector3): number {
  way.subVectors(eye, from);
  const wayM = way.length();
  if (wayM === 0 || way.dot(away) >= 0) return 0;
  ray.origin.set(x * from.x, from.y, from.z);
  ray.direction.set((x * way.x) / wayM, way.y / wayM, way.z / wayM);
  const hit = structurePicker.cast(ray, solid);
  return hit ? Math.min(wayM, Math.max(0, wayM + CLEAR_M - hit.distanceM)) : 0;
}

/** The same, more where the eye is in one of them then. */
function outOf(solid: readonly Structure[], x: 1 | -1, eye: Vector3, away: Vector3, back: number): number {
  for (let layer = 0; layer < LAYERS_MOST; layer++) {
    const out = Math.max(0, ...solid.map((structure) => wayOut(structure, x, eye, away, back - CLEAR_M)));
    if (out === 0) break;
    back += out;
  }
  return back;
}

/** How far it is out of the structure from so many metres behind the eye; 0 where that is not in it. */
function wayOut(structure: Structure, x: 1 | -1, eye: Vector3, away: Vector3, behindM: number): number {
  const [ox, oy, oz] = explodeOffset(structure.id);
  ray.direction.set(x * away.x, away.y, away.z);
  ray.origin.set(x * eye.x - ox, eye.y - oy, eye.z - oz).addScaledVector(ray.direction, behindM);
  if (!structure.bounds.containsPoint(ray.origin)) return 0;
  const [first] = structurePicker.crossings(ray, structure);
  // A step more than to the surface, lest the next look finds it there again.
  return first && !first.inward ? first.distanceM + 1e-4 : 0;
}
