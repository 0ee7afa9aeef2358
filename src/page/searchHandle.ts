import { createStore } from 'zustand/vanilla';
import type { Search } from '../search/searchEngine';

/** The search, once its part of the page has come; before that nothing is found. */
export const searchHandle = createStore<{ search: Search }>()(() => ({ search: () => [] }));
