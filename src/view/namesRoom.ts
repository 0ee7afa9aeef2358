import { createStore } from 'zustand/vanilla';

/** What of the free part of the canvas the names beside the leg take at each edge, CSS pixels. */
export interface NamesRoom {
  left: number;
  right: number;
}

export const NO_ROOM: NamesRoom = { left: 0, right: 0 };

/** Set by the names, read by the camera, which puts the leg between them. */
export const namesRoom = createStore<NamesRoom>()(() => NO_ROOM);

let wanted = NO_ROOM;

/** Said in the next turn: what asks for a frame from within one is not heard. */
export function setNamesRoom({ left, right }: NamesRoom): void {
  if (wanted.left === left && wanted.right === right) return;
  wanted = { left, right };
  queueMicrotask(() => {
    const now = namesRoom.getState();
    if (now.left !== wanted.left || now.right !== wanted.right) namesRoom.setState(wanted);
  });
}
