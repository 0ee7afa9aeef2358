import { createStore } from 'zustand/vanilla';
import { address } from './address';

export interface FinderOpen {
  /** "Where does it hurt?" has the place of the list, and what it finds that of the card. The tool itself is fetched when it is first opened. */
  open: boolean;
  /** A card is read meanwhile, over what was found. */
  card: boolean;
}

export const finderOpen = createStore<FinderOpen>()(() => ({
  open: asksForFinder(),
  card: false,
}));

export function openFinder(): void {
  finderOpen.setState({ open: true, card: false });
}

export function closeFinder(): void {
  finderOpen.setState({ open: false, card: false });
}

/** Read a card over what was found, or go back to that. */
export function readCard(card: boolean): void {
  finderOpen.setState({ card });
}

/** Whether the address brings a painting or complaints. */
function asksForFinder(): boolean {
  const { paint, complaints } = address();
  return paint !== null || complaints !== null;
}
