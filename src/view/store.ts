import { createStore } from 'zustand/vanilla';
import type { LegSide } from '../leg/legSides';
import { History } from './history';
import { DEFAULT_TUNING, DEFAULT_VIEW, type Tuning, type ViewState } from './state';

/** One sentence for the person: something in the link or a file was not as expected, and what happened instead. */
interface Notice {
  id: number;
  text: string;
  /** What the person can do about it. */
  act?: NoticeAct;
}

/** A button of a notice. */
export interface NoticeAct {
  label: string;
  run: () => void;
}

/** What is reported at a spot of the skin, in short. */
export interface SkinAnswer {
  /** Of the content's pain regions. */
  region: string | null;
  /** How many patterns are reported there. */
  patterns: number;
}

/** The page's one store. Slow state only: what changes per frame or per pointer move never enters it, save `hover`. */
export interface ViewStore {
  view: ViewState;
  tuning: Tuning;
  /** The structure, trigger point or nothing under the pointer; set only when it changes. */
  hover: string | null;
  /** The leg that it is on; null where none is meant, as in the list, and for what lies in the midline. */
  hoverSide: LegSide | null;
  /** Whether the pointer is on the leg itself, and not on a row or a label that means the same. */
  hoverOnLeg: boolean;
  /** What a click on the skin under the pointer would answer; null elsewhere. */
  hoverSkin: SkinAnswer | null;
  history: History<ViewState>;
  notices: readonly Notice[];
}

export const viewStore = createStore<ViewStore>()(() => ({
  view: DEFAULT_VIEW,
  tuning: { ...DEFAULT_TUNING },
  hover: null,
  hoverSide: null,
  hoverOnLeg: false,
  hoverSkin: null,
  history: History.empty(),
  notices: [],
}));
