import { createStore } from 'zustand/vanilla';
import { namesRoom } from '../view/namesRoom';

/** How much of each edge of the canvas is covered by open panels, in CSS pixels. The page sets it, the camera fits into the rest. */
export interface ViewInsets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const viewInsets = createStore<ViewInsets>()(() => ({ top: 0, right: 0, bottom: 0, left: 0 }));

/** The same of panels alone: caption, legend and sliders beside the leg lie within it. Names count their room from here. */
export const freeInsets = createStore<Pick<ViewInsets, 'left' | 'right'>>()(() => ({ left: 0, right: 0 }));

/** What is covered and what names beside the leg take: the leg is framed in the rest. */
export function pictureInsets(): ViewInsets {
  const { top, right, bottom, left } = viewInsets.getState();
  const room = namesRoom.getState();
  const free = freeInsets.getState();
  return {
    top,
    right: Math.max(right, free.right + room.right),
    bottom,
    left: Math.max(left, free.left + room.left),
  };
}
