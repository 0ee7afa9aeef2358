import type { LegSide } from '../leg/legSides';
import type { SkinAnswer } from '../view/store';
import type { Pick } from './pickAt';

/** What a resting pointer says, and whether a click there does something. */
export interface HoverAnswer {
  /** The structure or the trigger point that is named. */
  id: string | null;
  side: LegSide | null;
  /** What a click on the skin answers; null where the click is not the skin's. */
  skin: SkinAnswer | null;
  clickable: boolean;
}

/**
 * A hover names what one sees, and says what a click does. Where the skin takes the click that is its answer, region and number of patterns;
 * a structure that shimmers through it is named besides, and the answer to the click offers it.
 * @param pick what a click there means
 * @param through what shows through the skin there
 * @param ask what is reported where the skin was met; null while that is not known
 */
export function hoverAnswer(
  pick: Pick,
  through: () => Pick | null,
  ask: (hit: NonNullable<Pick['hit']>) => SkinAnswer | null,
): HoverAnswer {
  if (pick.kind !== 'skin')
    return { id: pick.id, side: pick.side, skin: null, clickable: pick.kind !== null };
  const under = through();
  return {
    id: under?.id ?? null,
    side: under?.side ?? null,
    skin: pick.hit && ask(pick.hit),
    clickable: true,
  };
}
