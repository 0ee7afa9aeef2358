import type { PointerEvent as ReactPointerEvent } from 'react';
import { bindShortcuts } from '../../view/shortcuts';

/** Controls that have a use for arrow keys themselves. */
const OWN_ARROWS =
  '[role="slider"], [role="radiogroup"], [role="radio"], [role="menu"], [role="menuitem"], [role="listbox"], [role="tree"], [role="treegrid"], [role="grid"], [role="dialog"], [role="tablist"], [role="toolbar"], [role="application"], input';

/** What a press on these does is their own. */
const OWN_PRESS =
  'button, a, [role="button"], [role="menuitem"], [role="switch"], [role="option"], input, summary';

/** Whether what has the focus has a use for this key itself. */
function isItsOwn({ key, target }: KeyboardEvent): boolean {
  const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  if (key === ' ') return on(OWN_PRESS);
  return key.startsWith('Arrow') && on(OWN_ARROWS);
}

/**
 * The keys that go from step to step, from anywhere on the page; clickers send PageDown and PageUp. Returns what stops it.
 * @param goOn by 1 or -1
 * @param first see `bindShortcuts`
 */
export function bindStepKeys(goOn: (by: number) => void, first = false): () => void {
  const step = (by: number) => (event: KeyboardEvent) => {
    if (isItsOwn(event)) return false;
    goOn(by);
    return true;
  };
  return bindShortcuts({ 'lesson.next': step(1), 'lesson.back': step(-1) }, { first });
}

/** A swipe is at least this long, and mostly sideways, CSS pixels. */
const SWIPE_PX = 48;

/** Handlers that turn a sideways swipe of a finger into a step: to the left goes on, as a page is turned. */
export function swipeOf(goOn: (by: number) => void) {
  let start: { id: number; x: number; y: number } | null = null;
  return {
    onPointerDown(event: ReactPointerEvent) {
      start =
        event.pointerType === 'mouse' ? null : { id: event.pointerId, x: event.clientX, y: event.clientY };
    },
    onPointerUp(event: ReactPointerEvent) {
      const from = start;
      start = null;
      if (!from || from.id !== event.pointerId) return;
      const x = event.clientX - from.x;
      const y = event.clientY - from.y;
      if (Math.abs(x) >= SWIPE_PX && Math.abs(x) > 2 * Math.abs(y)) goOn(x < 0 ? 1 : -1);
    },
  };
}
