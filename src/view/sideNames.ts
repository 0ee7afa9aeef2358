import type { LegSide } from '../leg/legSides';
import { type MessageId, text } from '../words/text';
import type { Side, ViewName } from './state';

/**
 * The name of a structure or trigger point with the side of the body it is on. On the right leg alone, which the model is, it
 * goes without saying.
 * @param shown the legs that are drawn
 * @param on the leg that is meant; null when both are, or for what lies in the midline
 */
export function withSide(name: string, shown: Side, on: LegSide | null): string {
  return shown === 'right' || on === null ? name : text(`side.named.${on}`, { name });
}

/** The name of a named view of the legs shown: with both, one direction is lateral to one leg and medial to the other. */
export function viewLabel(view: ViewName, side: Side): MessageId {
  if (side === 'both' && view === 'lateral') return 'views.fromRight';
  if (side === 'both' && view === 'medial') return 'views.fromLeft';
  return `views.${view}`;
}
