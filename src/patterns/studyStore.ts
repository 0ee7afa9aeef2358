import { createStore } from 'zustand/vanilla';
import studyUrl from '../../models/muscle-study.json?url';
import { addNotice } from '../view/actions';
import { causeOf, sayError } from '../view/sayError';
import type { Language } from '../words/languages';
import { languageStore, text } from '../words/text';
import { loadWords } from './contentLanguages';
import type { ContentWords } from './contentStrings';
import { fetchText, readJson } from './fetchJson';
import { type ParsedStudy, parseStudy, STUDY_FILE } from './studyParse';
import { EMPTY_STUDY, type Study } from './studySchema';
import { translateStudy } from './studyStrings';

export interface StudyState {
  status: 'waiting' | 'loading' | 'ready' | 'failed';
  /** In the language of the page. Empty until `ready`, and when it failed: whoever reads it needs no special case. */
  study: Study;
  /** Why it failed, in one sentence. */
  cause: string | null;
}

export const studyStore = createStore<StudyState>()(() => ({
  status: 'waiting',
  study: EMPTY_STUDY,
  cause: null,
}));

/** A file that has not come by then is given up, milliseconds. */
const PATIENCE_MS = 20_000;

/** Give up what has not come in time. */
async function patient<T>(load: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await load(patience.signal);
  } finally {
    clearTimeout(timer);
  }
}

const loadStudy = () =>
  patient(
    async (signal): Promise<ParsedStudy> =>
      parseStudy(readJson(await fetchText(studyUrl, STUDY_FILE, signal), STUDY_FILE)),
  );

let english: Study = EMPTY_STUDY;
let started: Promise<void> | null = null;

/** Load the study in the language of the page, once; after a failure a later call tries again. Never rejects: a failure is in the store. */
export function startStudy(load: () => Promise<ParsedStudy> = loadStudy): Promise<void> {
  started ??= start(load);
  return started;
}

async function start(load: () => Promise<ParsedStudy>): Promise<void> {
  studyStore.setState({ status: 'loading', cause: null });
  try {
    const { study, problems } = await load();
    for (const { text } of problems) addNotice(text);
    english = study;
    await say(languageStore.getState().language);
    languageStore.subscribe(({ language }, before) => {
      if (language !== before.language) void say(language);
    });
  } catch (error) {
    started = null;
    const cause = causeOf(error);
    addNotice(text('study.failed', { cause }));
    studyStore.setState({ status: 'failed', cause });
  }
}

/** Say it in `language`; without the words it stays in English and the page says why. */
async function say(language: Language): Promise<void> {
  let words: ContentWords | null = null;
  try {
    words = language === 'en' ? null : await patient((signal) => loadWords(`study.${language}`, signal));
  } catch (error) {
    sayError(error);
  }
  // Another language has been chosen meanwhile.
  if (languageStore.getState().language !== language) return;
  studyStore.setState({
    status: 'ready',
    study: words === null ? english : translateStudy(english, words),
  });
}
