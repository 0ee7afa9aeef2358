import { shortened } from '../leg/shown';
import { loadWords } from '../patterns/contentLanguages';
import { setContentWords } from '../patterns/contentStore';
import { nameStructures } from '../scene/structures/structureTable';
import { addNotice } from '../view/actions';
import { address, currentAddress, writeAddress } from '../view/address';
import { readSetting, writeSetting } from '../view/deviceStorage';
import { sayError } from '../view/sayError';
import { LANGUAGES, type Language, languageName } from '../words/languages';
import { languageStore, learnLanguage, showLanguage, text } from '../words/text';
import { firstLanguage } from './firstLanguage';

/** The language last asked for; an answer to an older question comes too late. */
let wanted: Language = 'en';

/** Put the page into its first language. Never rejects: without its words the page is in English and says so. */
export async function startLanguage(): Promise<void> {
  const { language, unknown } = firstLanguage(
    currentAddress().search,
    readSetting('language'),
    navigator.languages,
  );
  if (unknown !== null)
    addNotice(
      text('language.unknown', { asked: shortened(unknown), names: LANGUAGES.map(languageName).join(', ') }),
    );
  await putInto(language);
}

/** Put the page into `language` and keep nothing: another page asks for it. Never rejects: a failure becomes a notice. */
export function speak(language: Language): Promise<void> {
  return putInto(language);
}

/** Put the page into `language` and keep the choice on this device. Never rejects: a failure becomes a notice. */
export async function chooseLanguage(language: Language): Promise<void> {
  writeSetting('language', language);
  await putInto(language);
  // An address that asks for another language would win over the choice at the next visit.
  if (address().lang !== null) writeAddress({ lang: languageStore.getState().language });
}

async function putInto(language: Language): Promise<void> {
  wanted = language;
  // The content comes later than the page anyway, and names itself again when its words are there.
  const content = language === 'en' ? null : loadWords(language);
  content?.then((words) => {
    if (wanted !== language) return;
    nameStructures(words);
    setContentWords(words);
  }, sayError);
  try {
    const words = await learnLanguage(language);
    if (wanted !== language) return;
    if (content === null) {
      nameStructures(null);
      setContentWords(null);
    }
    showLanguage(words);
  } catch {
    const kept = languageStore.getState().language;
    if (wanted === language) wanted = kept;
    addNotice(text('language.failed', { language: languageName(language), kept: languageName(kept) }));
  }
}

/** What of the document is outside React: the language of the root, the title of the tab, the description. */
function nameDocument(): void {
  document.documentElement.lang = languageStore.getState().language;
  document.title = text('page.headTitle');
  document.querySelector('meta[name="description"]')?.setAttribute('content', text('page.description'));
}
languageStore.subscribe(nameDocument);
