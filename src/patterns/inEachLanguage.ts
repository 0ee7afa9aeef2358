import { sayError } from '../view/sayError';
import type { Language } from '../words/languages';
import { languageStore } from '../words/text';
import { loadWords } from './contentLanguages';
import type { ContentWords } from './contentStrings';
import { patient } from './patient';

/** A file of the content whose words come in a file for each language. */
interface Worded<T> {
  /** As the file has it. */
  english: T;
  /** What its files of words are called: `study` for `models/languages/study.de.json`. */
  name: string;
  translate: (english: T, words: ContentWords) => T;
  show: (said: T) => void;
}

/** Show it in the language of the page, now and whenever that changes; without the words it stays English and the page says why. */
export async function inEachLanguage<T>(file: Worded<T>): Promise<void> {
  await say(file, languageStore.getState().language);
  languageStore.subscribe(({ language }, before) => {
    if (language !== before.language) void say(file, language);
  });
}

async function say<T>({ english, name, translate, show }: Worded<T>, language: Language): Promise<void> {
  let words: ContentWords | null = null;
  try {
    words = language === 'en' ? null : await patient((signal) => loadWords(`${name}.${language}`, signal));
  } catch (error) {
    sayError(error);
  }
  // Another language has been chosen meanwhile.
  if (languageStore.getState().language !== language) return;
  show(words === null ? english : translate(english, words));
}
