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

/** What is covered and what names beside the leg take: the leg is framed in the rest. */
export function pictureInsets(): ViewInsets {
  const { top, right, bottom, left } = viewInsets.getState();
  const room = namesRoom.getState();
  return { top, right: right + room.right, bottom, left: left + room.left };
}
