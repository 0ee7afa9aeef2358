import { createStore } from 'zustand/vanilla';

/** What a hand does on the leg: with a brush in it one finger and the left button paint, two fingers and the right button turn. */
export interface Hand {
  brush: boolean;
  /** A drag that began beside the leg, where there is nothing to paint, turns it all the same. */
  beside: boolean;
  /** A stroke is being drawn: the camera rests, whatever the pointer does. */
  stroke: boolean;
}

export const handStore = createStore<Hand>()(() => ({ brush: false, beside: false, stroke: false }));

export function setBrushInHand(brush: boolean): void {
  handStore.setState({ brush, beside: false, stroke: false });
}
