import { openCard, select, setViewState } from '../view/actions';
import type { RelatedTarget } from './cardModel';

/** Whether there is a card or a structure to go to. */
export const leadsSomewhere = ({ card, select: listed }: RelatedTarget): boolean =>
  card !== undefined || listed.length > 0;

/** Open the card of what is related, or select it. */
export function goTo({ card, select: listed }: RelatedTarget): void {
  const [first] = listed;
  if (card !== undefined) openCard(card);
  else if (first !== undefined && listed.length === 1) select(first);
  else setViewState({ select: listed, trp: null });
}
