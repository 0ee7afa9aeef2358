import { isCutAway } from '../leg/cutPlane';
import type { Leg } from '../leg/Leg';
import { drawnSkin } from '../view/skinShare';
import type { ViewState } from '../view/state';
import { highlightOf, PICK_FROM_OPACITY } from './structures/highlight';

/** Darkness of the shadow under the heel, 0 to 1: under the skin, and under bare muscle, which stands a fat pad above the floor. */
const STRENGTH = { skin: 0.42, bare: 0.2 } as const;
/** What comes this near to the floor belongs to what stands on it, metres. */
const NEAR_FLOOR_M = 0.04;
/** Least share of its bones, or of its muscles, that has to be there for the shadow of a whole foot. */
const MOST_OF_FOOT = 0.5;

/** How dark the shadow of the foot on the floor is, 0 to 1: none without a foot. */
export function shadowStrength(leg: Leg, view: ViewState): number {
  const { min, max } = leg.skin.bounds;
  // A leg that has come apart stands on nothing, nor does one that the cross-section has left the upper part of.
  const stands = Math.max(1 - 2 * view.explode, 0);
  const x = (min.x + max.x) / 2;
  if (stands === 0 || isCutAway({ x, y: min.y + NEAR_FLOOR_M, z: (min.z + max.z) / 2 })) return 0;
  const skin = drawnSkin(view);
  if (skin === 0 && !footShown(leg, view)) return 0;
  return stands * (STRENGTH.bare + (STRENGTH.skin - STRENGTH.bare) * Math.min(skin * 2, 1));
}

function footShown(leg: Leg, view: ViewState): boolean {
  const foot = leg.inside.filter(({ bounds }) => bounds.min.y < leg.skin.bounds.min.y + NEAR_FLOOR_M);
  const there = (bones: boolean) => {
    const some = foot.filter(({ kind }) => (kind === 'bone') === bones);
    const drawn = some.filter((structure) => {
      const { shown, opacity } = highlightOf(structure, view, null);
      return shown && opacity >= PICK_FROM_OPACITY;
    });
    return drawn.length >= MOST_OF_FOOT * some.length;
  };
  return there(true) || there(false);
}
