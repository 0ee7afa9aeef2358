import { createStore } from 'zustand/vanilla';
import type { Leg } from './Leg';

type LegStatus = 'idle' | 'loading' | 'ready' | 'error';

/** Where the leg is on its way to the screen. The list and the card work in every state; the picture needs `ready`. */
export interface LegStore {
  status: LegStatus;
  /** Bytes of the file that have arrived. */
  bytesLoaded: number;
  /** Size of the file in bytes, 0 while the server has not said. */
  bytesTotal: number;
  leg: Leg | null;
  /** What is wrong and what to do, in words for a person; null unless `status` is `error`. */
  error: string | null;
}

export const legStore = createStore<LegStore>()(() => ({
  status: 'idle',
  bytesLoaded: 0,
  bytesTotal: 0,
  leg: null,
  error: null,
}));
