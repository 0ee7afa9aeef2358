import { createStore } from 'zustand/vanilla';
import { DEFAULT_TUNING, DEFAULT_VIEW, type Tuning, type ViewState } from './state';

/** The page's one store. Slow state only: what changes per frame or per pointer move never enters it, save `hover`. */
export interface ViewStore {
  view: ViewState;
  tuning: Tuning;
  /** The structure, trigger point or nothing under the pointer; set only when it changes. */
  hover: string | null;
}

export const viewStore = createStore<ViewStore>()(() => ({
  view: DEFAULT_VIEW,
  tuning: { ...DEFAULT_TUNING },
  hover: null,
}));
