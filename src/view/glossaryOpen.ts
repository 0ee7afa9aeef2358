import { createStore } from 'zustand/vanilla';

/** Whether the list of the words explained is open. */
export const glossaryOpen = createStore<{ open: boolean }>()(() => ({ open: false }));

export function showGlossary(open: boolean): void {
  glossaryOpen.setState({ open });
}
