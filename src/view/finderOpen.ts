import { createStore } from 'zustand/vanilla';

/** The keys of an address with a painting and with what was ticked; they stand beside the view's own. */
export const FINDER_KEYS = { painting: 'paint', complaints: 'complaints' } as const;

/** Whether "Where does it hurt?" has the place of the list. The tool itself is fetched when it is first opened. */
export const finderOpen = createStore<{ open: boolean }>()(() => ({
  open: typeof window !== 'undefined' && asksForFinder(window.location.search),
}));

export function openFinder(): void {
  finderOpen.setState({ open: true });
}

export function closeFinder(): void {
  finderOpen.setState({ open: false });
}

/** Whether an address brings a painting or complaints. */
export function asksForFinder(search: string): boolean {
  const query = new URLSearchParams(search);
  return Object.values(FINDER_KEYS).some((key) => query.has(key));
}
