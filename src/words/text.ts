import { createStore } from 'zustand/vanilla';
import { type Catalogue, fetchCatalogue, type Language, type MessageId, type PluralId } from './languages';

export type { MessageId } from './languages';

/** What fills the `{{name}}`s of a message. Numbers are written as the language writes them. */
type MessageValues = Readonly<Record<string, string | number>>;

/** How one language says things. */
export interface Words {
  language: Language;
  /** The message `id` with each `{{name}}` filled in from `values`; a name without a value stays as written. */
  text(id: MessageId, values?: MessageValues): string;
  /** The form of `id` that the language takes for `count`, which is also filled in. */
  plural(id: PluralId, count: number, values?: MessageValues): string;
  /** A number as the language writes it: `2.5` in English, `2,5` in German. */
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** Things in a row as the language says them: "a, b and c". */
  list(items: readonly string[]): string;
  /** A name as it stands within a sentence: with a small letter, but in German, where nouns keep theirs. */
  sentenceCase(name: string): string;
}

/** The one reader of all catalogues. What a catalogue lacks is said by its key. */
export function wordsOf(language: Language, catalogue: Partial<Catalogue>): Words {
  const rules = new Intl.PluralRules(language);
  const said: Readonly<Record<string, string | undefined>> = catalogue;
  const number: Words['number'] = (value, options) => new Intl.NumberFormat(language, options).format(value);
  const fill = (message: string, values: MessageValues) =>
    message.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number(value) : (value ?? place);
    });
  return {
    language,
    text: (id, values = {}) => fill(said[id] ?? id, values),
    plural: (id, count, values = {}) =>
      fill(said[`${id}_${rules.select(count)}`] ?? said[`${id}_other`] ?? id, {
        count,
        ...values,
      }),
    number,
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    sentenceCase: (name) => (language === 'de' ? name : name.charAt(0).toLowerCase() + name.slice(1)),
  };
}

/** The language the page is in, and how it says things. Before the page has come it has no words: nothing is said then. `english.ts` brings the first. */
export const languageStore = createStore<Words>()(() => wordsOf('en', {}));

/**
 * Fetch the words of `language`; `showLanguage` then shows them without waiting.
 * @throws Error when they cannot be fetched.
 */
export async function learnLanguage(language: Language): Promise<Words> {
  return wordsOf(language, await fetchCatalogue(language));
}

/** Say everything in the language of `words` from now on. */
export function showLanguage(words: Words): void {
  languageStore.setState(words);
}

/**
 * In the language of the moment. A component that says something with these renders again with the whole page, see `App`; what keeps words from
 * one render to the next takes them from `useWords` instead.
 */
export const text: Words['text'] = (id, values) => languageStore.getState().text(id, values);
export const plural: Words['plural'] = (id, count, values) =>
  languageStore.getState().plural(id, count, values);
export const number: Words['number'] = (value, options) => languageStore.getState().number(value, options);
export const list: Words['list'] = (items) => languageStore.getState().list(items);
export const sentenceCase: Words['sentenceCase'] = (name) => languageStore.getState().sentenceCase(name);
