import { createStore } from 'zustand/vanilla';

/** Whether the skin shows how many patterns meet on a spot instead of which. A way of looking, not part of a link. */
export const overlapView = createStore<{ on: boolean }>()(() => ({ on: false }));
