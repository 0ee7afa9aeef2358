import { addNotice } from './actions';
import { currentAddress, writeViewSoon } from './address';
import { viewStore } from './store';
import { decodeUrl, viewInAddress } from './urlCodec';
import { veiled } from './veilStore';
import type { KnownIds } from './viewKeys';

/**
 * Show what the address asks for; not a step of the history. Called at the start with the structures alone, so that the
 * list and the leg come up as asked, and once more when the trigger points are known: then what the address asks in vain
 * is left out and becomes a notice. What the person has changed meanwhile stays.
 */
export function readAddress(known: KnownIds): void {
  const { view, notices } = decodeUrl(currentAddress().search, known);
  if (known.trps === null) {
    viewStore.setState({ view });
    return;
  }
  const { trps, cards } = known;
  viewStore.setState(({ view: now }) => {
    const show = now.show.filter((id) => trps.has(id));
    const trp = now.trp !== null && trps.has(now.trp) ? now.trp : null;
    const card = now.card !== null && (cards?.has(now.card) ?? true) ? now.card : null;
    const compare = now.compare.filter((id) => trps.has(id));
    const same =
      compare.length === now.compare.length &&
      show.length === now.show.length &&
      trp === now.trp &&
      card === now.card;
    return same ? {} : { view: { ...now, show, compare, trp, card } };
  });
  for (const notice of notices) addNotice(notice);
}

/** Keep the address in step with the view, so that it can be copied at any moment. Returns what stops it. */
export function followView(): () => void {
  // While what is shown must not be told the address stays as it was.
  const shown = () => (veiled('address') ? {} : viewInAddress(viewStore.getState().view));
  let stop = () => {};
  const unsubscribe = viewStore.subscribe((now, before) => {
    if (now.view !== before.view) stop = writeViewSoon(shown);
  });
  return () => {
    unsubscribe();
    stop();
  };
}
