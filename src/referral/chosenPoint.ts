import { createStore } from 'zustand/vanilla';

/** Whether the sign of the trigger point whose card is open is drawn on any leg; null when no card is open. Set only when it changes. */
export const chosenPoint = createStore<{ seen: boolean | null }>()(() => ({ seen: null }));
