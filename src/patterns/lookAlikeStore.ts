import { createStore } from 'zustand/vanilla';
import { addNotice } from '../view/actions';
import { causeOf } from '../view/sayError';
import { text } from '../words/text';

/** Whether the look-alikes that are drawn are there; they themselves stand in `contentStore`. */
export interface LookAlikeState {
  status: 'waiting' | 'loading' | 'ready' | 'failed';
  /** Why it failed, in one sentence. */
  cause: string | null;
}

export const lookAlikeStore = createStore<LookAlikeState>()(() => ({ status: 'waiting', cause: null }));

let started: Promise<void> | null = null;

const load = async () => (await import('./loadLookAlikes')).loadLookAlikes();

/**
 * Load the look-alikes in the language of the page, once; after a failure a later call tries again. Never rejects: a failure is in the store.
 * @param loadThem loads and shows them
 */
export function startLookAlikes(loadThem: () => Promise<void> = load): Promise<void> {
  started ??= start(loadThem);
  return started;
}

async function start(loadThem: () => Promise<void>): Promise<void> {
  lookAlikeStore.setState({ status: 'loading', cause: null });
  try {
    await loadThem();
    lookAlikeStore.setState({ status: 'ready' });
  } catch (error) {
    started = null;
    const cause = causeOf(error);
    addNotice(text('alike.failed', { cause }));
    lookAlikeStore.setState({ status: 'failed', cause });
  }
}
