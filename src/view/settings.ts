import { createStore } from 'zustand/vanilla';

/** `projector` is white and black at one and a half times the type, for the back row of a classroom. */
export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** How this device wants the page to be; neither looked at nor part of an address. The language is with its words, see `words/text.ts`. */
interface Settings {
  /** Chosen here, else as the system has it: see `page/theme.ts`. */
  theme: Theme;
  /** Stepping between the named views only, see `guidedViews.ts`. */
  guided: boolean;
  /** Less motion on this page, whatever the system says. */
  lessMotion: boolean;
}

export const settings = createStore<Settings>()(() => ({ theme: 'light', guided: false, lessMotion: false }));
