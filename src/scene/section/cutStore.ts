import { createStore } from 'zustand/vanilla';
import type { SlicePlane } from '../../geometry/slice';
import type { CutArea } from './LegCut';
import type { Level } from './levels';

/** What the cross-section has found in the leg that is shown: for its panel, its labels and the pointer. */
export interface CutStore {
  /** Leg space, metres; null while nothing is cut. */
  plane: SlicePlane | null;
  areas: readonly CutArea[];
  /** From proximal to distal; empty until the leg is there. */
  levels: readonly Level[];
  /** From the sole to the top of the model, metres. */
  heightM: number;
}

export const cutStore = createStore<CutStore>()(() => ({
  plane: null,
  areas: [],
  levels: [],
  heightM: 1,
}));
