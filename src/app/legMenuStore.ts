import { createStore } from 'zustand/vanilla';

/** The menu of one structure, open at a place of the window, CSS pixels. */
export interface LegMenuPlace {
  x: number;
  y: number;
  /** Listed id. */
  id: string;
}

/** Null while no menu is open. */
export const legMenuStore = createStore<{ place: LegMenuPlace | null }>()(() => ({ place: null }));

/** Open the menu of a structure, or close it with null. */
export function openLegMenu(place: LegMenuPlace | null): void {
  legMenuStore.setState({ place });
}
