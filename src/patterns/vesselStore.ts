import { createStore } from 'zustand/vanilla';
import { addNotice } from '../view/actions';
import { causeOf } from '../view/sayError';
import { text } from '../words/text';
import type { Vessels } from './vesselSchema';

export interface VesselState {
  status: 'waiting' | 'loading' | 'ready' | 'failed';
  /** In the language of the page. Empty until `ready`, and when it failed. */
  vessels: Vessels;
}

export const vesselStore = createStore<VesselState>()(() => ({
  status: 'waiting',
  vessels: { vessels: [], places: [] },
}));

let started: Promise<void> | null = null;

const load = async () => (await import('./loadVessels')).loadVessels();

/** Load the vessels in the language of the page, once; after a failure a later call tries again. Never rejects: a failure is said, and in the store. */
export function startVessels(loadThem: () => Promise<void> = load): Promise<void> {
  started ??= start(loadThem);
  return started;
}

async function start(loadThem: () => Promise<void>): Promise<void> {
  vesselStore.setState({ status: 'loading' });
  try {
    await loadThem();
    vesselStore.setState({ status: 'ready' });
  } catch (error) {
    started = null;
    addNotice(text('courses.failed', { cause: causeOf(error) }));
    vesselStore.setState({ status: 'failed' });
  }
}
