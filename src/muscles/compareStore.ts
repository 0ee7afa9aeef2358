import { createStore } from 'zustand/vanilla';
import { setShow } from '../view/actions';
import { viewStore } from '../view/store';

/** More than this side by side is no comparison. */
export const MOST_PINS = 4;

/** Trigger points that are pinned for comparison, in the order they were pinned. Not part of a link: a way of reading. */
export const compareStore = createStore<{ pins: readonly string[] }>()(() => ({ pins: [] }));

/** The pins after `id` is pinned or taken out; a fifth is not taken. */
export function withPin(pins: readonly string[], id: string): readonly string[] {
  if (pins.includes(id)) return pins.filter((pin) => pin !== id);
  return pins.length < MOST_PINS ? [...pins, id] : pins;
}

/** Pin a trigger point, or take it out; the patterns of the pinned points, and no others, are then on. */
export function togglePin(id: string): void {
  const { pins } = compareStore.getState();
  const next = withPin(pins, id);
  if (next === pins) return;
  compareStore.setState({ pins: next });
  if (next.length > 0) setShow(next);
}

/** Unpin all; what is on the skin stays. */
export function stopComparing(): void {
  compareStore.setState({ pins: [] });
}

/** A pinned point whose pattern is switched off is no longer compared. */
viewStore.subscribe(({ view }, { view: before }) => {
  if (view.show === before.show) return;
  const { pins } = compareStore.getState();
  const left = pins.filter((id) => view.show.includes(id));
  if (left.length < pins.length) compareStore.setState({ pins: left });
});
