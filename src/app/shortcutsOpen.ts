import { createStore } from 'zustand/vanilla';

/** Whether the list of shortcuts is open. */
export const shortcutsOpen = createStore<{ open: boolean }>()(() => ({ open: false }));

export function showShortcuts(open: boolean): void {
  shortcutsOpen.setState({ open });
}
