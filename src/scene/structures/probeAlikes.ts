import { createStore } from 'zustand/vanilla';
import type { AlikeHit } from '../../patterns/alikeFields';
import type { ContentIndex } from '../../patterns/contentIndex';
import { cannotWait } from '../../patterns/levels';
import type { LookAlike } from '../../patterns/lookAlikeSchema';

/** Look-alikes that are drawn at the spot of the skin that was last asked about; null while none is, and until the drawings have come. */
export const probeAlikes = createStore<{ hits: readonly AlikeHit[] | null }>()(() => ({ hits: null }));

/** What of the look-alikes at a spot belongs together: what cannot wait, then where it hurts, then where skin goes numb. */
const ALIKE_GROUPS = ['urgent', 'pain', 'numbness'] as const;

export interface AlikeGroup {
  kind: (typeof ALIKE_GROUPS)[number];
  found: readonly { lookAlike: LookAlike; zone: AlikeHit['zone'] }[];
}

/** Hits by group in the order above, none empty; in each the cores before the wider areas, as they come. */
export function alikeGroups(hits: readonly AlikeHit[], { lookAlikes }: ContentIndex): AlikeGroup[] {
  const all = hits.flatMap(({ id, zone }) => {
    const lookAlike = lookAlikes.get(id);
    return lookAlike ? [{ lookAlike, zone }] : [];
  });
  const groupOf = (one: LookAlike) => (cannotWait(one) ? 'urgent' : one.drawn);
  return ALIKE_GROUPS.map((kind) => ({
    kind,
    found: all.filter(({ lookAlike }) => groupOf(lookAlike) === kind),
  })).filter(({ found }) => found.length > 0);
}
