import { contentStore } from '../patterns/contentStore';
import { viewOfRegion } from '../patterns/regionBands';
import { viewOfLookAlike } from '../patterns/strokeView';
import { flyTo } from '../scene/camera/flights';
import { litByTopic } from '../scene/structures/litByTopic';
import type { SearchEntry } from '../search/searchEntries';
import { openCard, setViewState, showAlike } from '../view/actions';
import { showAfterSelecting } from '../view/state';
import { viewStore } from '../view/store';

/** Show what was found: select it or open its card, and bring it into view; a trigger point shows its pattern too, what is drawn its area. */
export function goToFound({ key, kind, select }: SearchEntry): void {
  const { index } = contentStore.getState();
  if (kind === 'region') {
    openCard(key, { view: viewOfRegion(key.slice(key.indexOf(':') + 1)) });
    return;
  }
  const drawn = index.lookAlikes.get(kind === 'alike' ? key.slice(key.indexOf(':') + 1) : '');
  if (drawn) {
    const show = showAfterSelecting(viewStore.getState().view, [key]);
    showAlike(drawn.id, { card: key, show, view: viewOfLookAlike(drawn) });
    return;
  }
  if (select.length === 0) {
    openCard(key);
    const lit = litByTopic(key, index);
    if (lit.length > 0) flyTo(lit);
    return;
  }
  const show = showAfterSelecting(viewStore.getState().view, select);
  setViewState({
    select,
    trp: kind === 'point' ? key : null,
    show: kind === 'point' && !show.includes(key) ? [...show, key] : show,
    ...(kind === 'landmark' ? { landmarks: true } : {}),
  });
  flyTo(select);
}
