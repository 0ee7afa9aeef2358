import { createStore } from 'zustand/vanilla';
import { prefersReducedMotion } from '../../view/motion';
import { redraw } from '../../view/redraw';

/** Once around in this long, seconds. */
export const TURN_S = 24;

/** The leg turning slowly by itself: the one thing on the page that draws without being asked, and only while it is on. */
export const turntable = createStore<{ on: boolean }>()(() => ({ on: false }));

/** Who has asked for less motion gets none. */
export function setTurntable(on: boolean): void {
  turntable.setState({ on: on && !prefersReducedMotion() });
  redraw();
}
