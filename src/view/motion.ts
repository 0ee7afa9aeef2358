import { redraw } from './redraw';
import { settings } from './settings';

/** Whether the person has asked for less motion, on this page or of the system. */
export function prefersReducedMotion(): boolean {
  if (settings.getState().lessMotion) return true;
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Nothing has been drawn yet: what is drawn first is where it is to be, and nothing is waited for. */
let still = false;

/** Whether fades and flights take their time from now on. */
export function letMove(move: boolean): void {
  still = !move;
}

/** Ease-out of the fades and flights of the whole page; `t` and the result run from 0 to 1. */
function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

/** Whether what changes takes its time. */
function moves(): boolean {
  return !still && !prefersReducedMotion();
}

/**
 * Call `step(t)` with eased t in (0, 1] once per frame for `durationMs`, asking for a redraw each time; at once with 1 under reduced motion and before the first picture.
 * @param moving whether it takes its time; what is on the screen already may move before the page draws its first picture
 * @returns a function that stops it where it is.
 */
export function tween(durationMs: number, step: (t: number) => void, moving = moves()): () => void {
  if (durationMs <= 0 || !moving) {
    step(1);
    redraw();
    return () => {};
  }
  let handle = 0;
  let start: number | null = null;
  const tick = (now: number) => {
    start ??= now;
    const t = Math.min((now - start) / durationMs, 1);
    step(easeOut(t));
    redraw();
    if (t < 1) handle = requestAnimationFrame(tick);
  };
  handle = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(handle);
}
