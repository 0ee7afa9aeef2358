import type { StoreApi } from 'zustand/vanilla';
import { shallow } from 'zustand/vanilla/shallow';

/**
 * Hear of a store when the part of it that `slice` names has changed, and of nothing else: a notice or a hover must not redo what depends on
 * the view. A slice of several values is a list or an object, compared value by value.
 * @returns what stops it
 */
export function onSlice<S, T>(
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'>,
  slice: (state: S) => T,
  listener: (now: T, before: T) => void,
): () => void {
  let last = slice(store.getState());
  return store.subscribe((state) => {
    const now = slice(state);
    if (shallow(now, last)) return;
    const before = last;
    last = now;
    listener(now, before);
  });
}
