import type { Structure } from './Leg';

/** From this opacity on the skin is what the person sees: it takes the pick. Rays ignore opacity, and a skin encloses everything. */
export const SKIN_TAKES_PICK = 0.5;

/** How a structure is seen at the moment, as far as a pick is concerned. */
export type Seen = 'solid' | 'ghost' | 'hidden';

/** Structures to try one after the other; the first group that is hit answers. */
export interface PickOrder {
  groups: readonly (readonly Structure[])[];
}

/**
 * Who may answer a pick, and in what order: to each what the person sees.
 * An opaque skin answers alone; under a see-through one what is solid comes before what is ghosted, since a ghost is there
 * to be looked through.
 */
export function pickOrder(
  inside: readonly Structure[],
  skin: Structure,
  skinOpacity: number,
  seen: (structure: Structure) => Seen,
): PickOrder {
  if (skinOpacity >= SKIN_TAKES_PICK) return { groups: [[skin]] };
  return {
    groups: [
      inside.filter((structure) => seen(structure) === 'solid'),
      inside.filter((structure) => seen(structure) === 'ghost'),
    ],
  };
}
