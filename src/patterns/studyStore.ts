import { createStore } from 'zustand/vanilla';
import studyUrl from '../../models/muscle-study.json?url';
import { addNotice } from '../view/actions';
import { causeOf } from '../view/sayError';
import { text } from '../words/text';
import { fetchText, readJson } from './fetchJson';
import { inEachLanguage } from './inEachLanguage';
import { patient } from './patient';
import { sayProblems } from './sayProblems';
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

const loadStudy = () =>
  patient(
    async (signal): Promise<ParsedStudy> =>
      parseStudy(readJson(await fetchText(studyUrl, STUDY_FILE, signal), STUDY_FILE)),
  );

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
    sayProblems(problems);
    await inEachLanguage({
      english: study,
      name: 'study',
      translate: translateStudy,
      show: (said) => studyStore.setState({ status: 'ready', study: said }),
    });
  } catch (error) {
    started = null;
    const cause = causeOf(error);
    addNotice(text('study.failed', { cause }));
    studyStore.setState({ status: 'failed', cause });
  }
}
