import { createStore } from 'zustand/vanilla';
import { EMPTY_CONTENT } from './contentEmpty';
import { type ContentIndex, indexContent } from './contentIndex';
import type { ParsedContent } from './contentParse';
import type { ContentProblem } from './contentProblems';
import { loadContent } from './loadContent';
import type { Content } from './schema';

export interface ContentState {
  status: 'loading' | 'ready' | 'failed';
  /** Empty until `ready`, and when it failed: whoever reads it needs no special case. */
  content: Content;
  index: ContentIndex;
  /** What was wrong in the file, one sentence each; the entries concerned are left out. */
  problems: readonly ContentProblem[];
}

export const contentStore = createStore<ContentState>()(() => ({
  status: 'loading',
  content: EMPTY_CONTENT,
  index: indexContent(EMPTY_CONTENT),
  problems: [],
}));

let started: Promise<void> | null = null;

/** Load the content into the store, once; later calls wait for the first. Never rejects: a failure is in `problems`. */
export function startContent(load: () => Promise<ParsedContent> = loadContent): Promise<void> {
  started ??= load().then(
    ({ content, problems }) =>
      contentStore.setState({ status: 'ready', content, index: indexContent(content), problems }),
    (error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      contentStore.setState({ status: 'failed', problems: [{ entry: 'the file', path: '', text }] });
    },
  );
  return started;
}
