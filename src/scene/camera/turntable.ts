import { handStore } from '../../view/handStore';
import { prefersReducedMotion } from '../../view/motion';
import { redraw } from '../../view/redraw';

/** Once around in this long, seconds. */
export const TURN_S = 24;

/**
 * Let the leg turn slowly by itself, or no longer: the one thing on the page that draws without being asked, and only while it is on. Who has
 * asked for less motion gets none.
 */
export function setTurntable(on: boolean): void {
  const turning = on && !prefersReducedMotion();
  if (handStore.getState().turning !== turning) handStore.setState({ turning });
  redraw();
}
