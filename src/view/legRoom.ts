import { createStore } from 'zustand/vanilla';

/** How much of each edge of the canvas is taken, CSS pixels. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What names take at each side of the leg. */
export type NamesRoom = Pick<Insets, 'left' | 'right'>;

/** What of the canvas the leg does not have. */
export interface LegRoom {
  /** By open panels, and by caption, legend and sliders beside the leg. Set by the page. */
  covered: Insets;
  /** The same of panels alone; names count their room from here. Set by the page. */
  panels: Pick<Insets, 'left' | 'right'>;
  /** By names beside the leg. Set by the names. */
  names: NamesRoom;
}

export const NO_ROOM: NamesRoom = { left: 0, right: 0 };

/** Read by the camera, which puts the leg into the rest. */
export const legRoom = createStore<LegRoom>()(() => ({
  covered: { top: 0, right: 0, bottom: 0, left: 0 },
  panels: { left: 0, right: 0 },
  names: NO_ROOM,
}));

/** The leg is framed within these. */
export function pictureInsets({ covered, panels, names }: LegRoom): Insets {
  return {
    top: covered.top,
    right: Math.max(covered.right, panels.right + names.right),
    bottom: covered.bottom,
    left: Math.max(covered.left, panels.left + names.left),
  };
}

let wanted = NO_ROOM;

/** Said in the next turn: what asks for a frame from within one is not heard. */
export function setNamesRoom({ left, right }: NamesRoom): void {
  if (wanted.left === left && wanted.right === right) return;
  wanted = { left, right };
  queueMicrotask(() => legRoom.setState({ names: wanted }));
}
