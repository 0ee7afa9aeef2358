import { shownIds } from '../leg/shown';
import { text } from '../words/text';
import { addNotice } from './actions';
import { viewStore } from './store';

/**
 * The drawings of look-alikes, and which of them have cards, are known now: what is on of others goes, and is said in one sentence. No step of the history: it was
 * never on the leg.
 */
export function dropUnknownAlikes(known: {
  alikes: ReadonlySet<string>;
  isCard: (key: string) => boolean;
}): void {
  const { view } = viewStore.getState();
  const unknown = view.alike.filter((id) => !known.alikes.has(id));
  const card = view.card !== null && !known.isCard(view.card) ? view.card : null;
  if (unknown.length === 0 && card === null) return;
  viewStore.setState({
    view: {
      ...view,
      alike: view.alike.filter((id) => known.alikes.has(id)),
      card: card === null ? view.card : null,
    },
  });
  addNotice(text('link.unknownIds', { names: shownIds([...unknown, ...(card === null ? [] : [card])]) }));
}
