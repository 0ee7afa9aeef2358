import { createStore } from 'zustand/vanilla';

/** How this device wants the page to behave; neither looked at nor part of an address. Language and theme are kept by themselves. */
interface Settings {
  /** Stepping between the named views only, see `guidedViews.ts`. */
  guided: boolean;
  /** Less motion on this page, whatever the system says. */
  lessMotion: boolean;
}

export const settings = createStore<Settings>()(() => ({ guided: false, lessMotion: false }));
