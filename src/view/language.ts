import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { ENGLISH, type Speech, speak } from './messages';

/** The languages of the page, English first: it is the one everything is written in and the one that is always there. */
export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language as its own speakers call it: whoever looks for it reads no other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
};

export const languageStore = createStore<{ language: Language }>()(() => ({ language: 'en' }));

/** The language the page is in; a component that reads it renders again, with everything in it, when it changes. */
export function useLanguage(): Language {
  return useStore(languageStore, ({ language }) => language);
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The first of `tags` that the page speaks, whatever the region: `de-AT` is German. Null when it speaks none of them.
 * @param tags BCP 47, most wanted first, as `navigator.languages`
 */
export function languageFrom(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLanguage(language)) return language;
  }
  return null;
}

/**
 * Fetch the words of `language`; `showLanguage` then shows them without waiting.
 * @throws Error when they cannot be fetched.
 */
export async function learnLanguage(language: Language): Promise<Speech> {
  if (language === 'en') return ENGLISH;
  const { learn } = await import('./languages/learn');
  return learn(language);
}

/** Say everything in `language` from now on. */
export function showLanguage(language: Language, speech: Speech): void {
  speak(speech);
  languageStore.setState({ language });
}
