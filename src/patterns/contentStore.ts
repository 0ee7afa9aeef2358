import { createStore } from 'zustand/vanilla';
import { causeOf } from '../view/sayError';
import { EMPTY_CONTENT } from './contentEmpty';
import { type ContentIndex, indexContent } from './contentIndex';
import type { ParsedContent } from './contentParse';
import type { ContentProblem } from './contentProblems';
import { type ContentWords, translateContent } from './contentStrings';
import { loadContent } from './loadContent';
import type { LookAlikes } from './lookAlikeSchema';
import { NO_LOOK_ALIKES } from './lookAlikesEmpty';
import type { Content } from './schema';

export interface ContentState {
  status: 'loading' | 'ready' | 'failed';
  /** In the language of the page. Empty until `ready`, and when it failed: whoever reads it needs no special case. */
  content: Content;
  /** As the file has it, in English: for what is told from words (a search in either language, the name of a part). */
  original: Content;
  /** In the language of the page; empty before somebody asked for them, see `lookAlikeStore`. */
  lookAlikes: LookAlikes;
  index: ContentIndex;
  /** What was wrong in the file, one sentence each; the entries concerned are left out. */
  problems: readonly ContentProblem[];
}

export const contentStore = createStore<ContentState>()(() => ({
  status: 'loading',
  content: EMPTY_CONTENT,
  original: EMPTY_CONTENT,
  lookAlikes: NO_LOOK_ALIKES,
  index: indexContent(EMPTY_CONTENT),
  problems: [],
}));

let words: ContentWords | null = null;

/** Say the content in these words from now on, null in English. Before it has been loaded they wait for it. */
export function setContentWords(next: ContentWords | null): void {
  if (next === words) return;
  words = next;
  const { status, original } = contentStore.getState();
  if (status === 'ready') contentStore.setState(worded(original));
}

/** These look-alikes are there from now on, in the language of the page. */
export function setLookAlikes(lookAlikes: LookAlikes): void {
  contentStore.setState(({ content }) => ({ lookAlikes, index: indexContent(content, lookAlikes) }));
}

/** Resolves when the content is there. While it cannot be had nothing is read against it: what it is missing is said once, by whoever asked for it first. */
export async function contentReady(): Promise<void> {
  if (contentStore.getState().status === 'loading') await startContent();
  if (contentStore.getState().status === 'ready') return;
  await new Promise<void>((resolve) => {
    const stop = contentStore.subscribe(({ status }) => {
      if (status !== 'ready') return;
      stop();
      resolve();
    });
  });
}

function worded(original: Content): Pick<ContentState, 'content' | 'index'> {
  const content = words === null ? original : translateContent(original, words);
  return { content, index: indexContent(content, contentStore.getState().lookAlikes) };
}

let started: Promise<void> | null = null;

/** Load the content into the store, once; later calls wait for the first, and after a failure begin anew. Never rejects: a failure is in `problems`. */
export function startContent(load: () => Promise<ParsedContent> = loadContent): Promise<void> {
  started ??= load().then(
    ({ content, problems }) =>
      contentStore.setState({ status: 'ready', original: content, problems, ...worded(content) }),
    (error: unknown) => {
      const text = causeOf(error);
      started = null;
      contentStore.setState({ status: 'failed', problems: [{ entry: 'the file', path: '', text }] });
    },
  );
  return started;
}
