import { createStore } from 'zustand/vanilla';
import type { Vessels } from './vesselSchema';

/** The vessels in the language of the page; empty until they have come. `loadVessels` brings them. */
export const vesselStore = createStore<{ vessels: Vessels }>()(() => ({
  vessels: { vessels: [], places: [] },
}));
