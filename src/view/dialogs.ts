import { createStore } from 'zustand/vanilla';

/** The menu of one structure, open at a place of the window, CSS pixels. */
export interface LegMenuPlace {
  x: number;
  y: number;
  /** Listed id. */
  id: string;
}

/** What stands open over the page. */
interface Dialogs {
  /** The list of shortcuts. */
  shortcuts: boolean;
  /** The list of the words explained. */
  glossary: boolean;
  /** Null while no menu is open. */
  legMenu: LegMenuPlace | null;
}

export const dialogs = createStore<Dialogs>()(() => ({ shortcuts: false, glossary: false, legMenu: null }));

export function showShortcuts(shortcuts: boolean): void {
  dialogs.setState({ shortcuts });
}

export function showGlossary(glossary: boolean): void {
  dialogs.setState({ glossary });
}

/** Open the menu of a structure, or close it with null. */
export function openLegMenu(legMenu: LegMenuPlace | null): void {
  dialogs.setState({ legMenu });
}
