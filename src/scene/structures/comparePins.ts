import { setViewState } from '../../view/actions';
import type { ViewState } from '../../view/state';
import { viewStore } from '../../view/store';

/** More than this side by side is no comparison. */
export const MOST_PINS = 4;

/**
 * The points compared now, in the order they were pinned: those of the view's `compare` whose pattern is on, four at most.
 * A pinned point whose pattern is switched off is not compared until it is on again.
 */
export function comparedPoints({ compare, show }: Pick<ViewState, 'compare' | 'show'>): readonly string[] {
  return compare.filter((id) => show.includes(id)).slice(0, MOST_PINS);
}

/** The pins after `id` is pinned or taken out; a fifth is not taken. */
export function withPin(pins: readonly string[], id: string): readonly string[] {
  if (pins.includes(id)) return pins.filter((pin) => pin !== id);
  return pins.length < MOST_PINS ? [...pins, id] : pins;
}

/** Pin a trigger point, or take it out; the patterns of the pinned points, and no others, are then on. One step of the history. */
export function togglePin(id: string): void {
  const pins = comparedPoints(viewStore.getState().view);
  const next = withPin(pins, id);
  if (next === pins) return;
  setViewState(next.length > 0 ? { compare: next, show: next } : { compare: next });
}

/** Unpin all; what is on the skin stays. */
export function stopComparing(): void {
  setViewState({ compare: [] });
}
