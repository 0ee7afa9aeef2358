import { createStore } from 'zustand/vanilla';

/** How much of each edge of the canvas is covered by open panels, in CSS pixels. The page sets it, the camera fits into the rest. */
export interface ViewInsets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const viewInsets = createStore<ViewInsets>()(() => ({ top: 0, right: 0, bottom: 0, left: 0 }));
