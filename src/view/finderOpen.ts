import { createStore } from 'zustand/vanilla';

/** The keys of an address with a painting and with what was ticked; they stand beside the view's own. */
export const FINDER_KEYS = { painting: 'paint', complaints: 'complaints' } as const;

export interface FinderOpen {
  /** "Where does it hurt?" has the place of the list, and what it finds that of the card. The tool itself is fetched when it is first opened. */
  open: boolean;
  /** A card is read meanwhile, over what was found. */
  card: boolean;
}

export const finderOpen = createStore<FinderOpen>()(() => ({
  open: typeof window !== 'undefined' && asksForFinder(window.location.search),
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

/** Whether an address brings a painting or complaints. */
export function asksForFinder(search: string): boolean {
  const query = new URLSearchParams(search);
  return Object.values(FINDER_KEYS).some((key) => query.has(key));
}
