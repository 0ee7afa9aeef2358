import type { PatternStrokes } from './referralMessages';
import type { TriggerPoint } from './schema';

/** The strokes of a point's pattern. */
export function strokesOf({ id, referral }: TriggerPoint): PatternStrokes {
  return { id, essential: referral.essential.strokes, spillover: referral.spillover.strokes };
}
