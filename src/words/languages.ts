import type en from './en.json';

type Key = keyof typeof en;

/** What is counted: its keys end in `_one` and `_other`, and in what else the language tells apart. */
export type PluralId = Key extends infer Name ? (Name extends `${infer Stem}_other` ? Stem : never) : never;

/** A sentence of its own. */
export type MessageId = Exclude<Key, `${PluralId}_${Intl.LDMLPluralRule}`>;

/** The words of one language, by key, in i18next's JSON format v4. */
export type Catalogue = Readonly<Record<MessageId | `${PluralId}_other`, string>>;

interface LanguageEntry {
  /** As its own speakers call it: whoever looks for it reads no other. */
  name: string;
  /** Rejects when the file cannot be fetched. */
  words: () => Promise<{ default: Catalogue }>;
}

/** The languages of the page, English first: everything is written in it, and it comes with the page. Each other file is fetched when wanted. */
const ENTRIES = {
  en: { name: 'English', words: () => import('./en.json') },
  de: { name: 'Deutsch', words: () => import('./de.json') },
  es: { name: 'Español', words: () => import('./es.json') },
  fr: { name: 'Français', words: () => import('./fr.json') },
} satisfies Record<string, LanguageEntry>;

/** A BCP 47 tag without a region. */
export type Language = keyof typeof ENTRIES;

export const LANGUAGES = Object.keys(ENTRIES) as readonly Language[];

export function languageName(language: Language): string {
  return ENTRIES[language].name;
}

/**
 * What a catalogue lacks is said in English.
 * @throws Error when the words cannot be fetched.
 */
export async function fetchCatalogue(language: Language): Promise<Catalogue> {
  const [english, own] = await Promise.all([ENTRIES.en.words(), ENTRIES[language].words()]);
  return { ...english.default, ...own.default };
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
