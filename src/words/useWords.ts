import { useStore } from 'zustand';
import type { Language } from './languages';
import { languageStore, type Words } from './text';

/** The language the page is in; a component that reads it renders again, with everything in it, when it changes. */
export function useLanguage(): Language {
  return useStore(languageStore, ({ language }) => language);
}

/**
 * How the page says things: another object in another language. For `memo`, `useMemo` and effects that write words: in their list of
 * dependencies it renews them with the language, which `text` alone would not.
 */
export function useWords(): Words {
  return useStore(languageStore);
}
