import { createStore } from 'zustand/vanilla';

/** What moves the leg, and what a hand does on it: with a brush in it one finger and the left button paint, two fingers and the right button turn. */
export interface Hand {
  brush: boolean;
  /** A drag that began beside the leg, where there is nothing to paint, turns it all the same. */
  beside: boolean;
  /** A stroke is being drawn: the camera rests, whatever the pointer does. */
  stroke: boolean;
  /** No hand is on the leg and it turns slowly by itself, see `scene/camera/turntable.ts`. */
  turning: boolean;
}

export const handStore = createStore<Hand>()(() => ({
  brush: false,
  beside: false,
  stroke: false,
  turning: false,
}));

export function setBrushInHand(brush: boolean): void {
  handStore.setState({ brush, beside: false, stroke: false });
}
