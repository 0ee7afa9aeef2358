import type { PointerEvent as ReactPointerEvent } from 'react';
import { isShortcut } from '../../view/shortcuts';

/** Controls that have a use for arrow keys themselves. */
const OWN_ARROWS =
  '[role="slider"], [role="radiogroup"], [role="radio"], [role="menu"], [role="menuitem"], [role="listbox"], [role="tree"], [role="treegrid"], [role="grid"], [role="dialog"], [role="tablist"], [role="toolbar"], [role="application"], input';

/** What a press on these does is their own. */
const OWN_PRESS =
  'button, a, [role="button"], [role="menuitem"], [role="switch"], [role="option"], input, summary';

/** How many steps a key goes on: 1, -1, or 0 for keys that are not the lesson's. Clickers send PageDown and PageUp. */
export function stepByKey(event: KeyboardEvent): number {
  const { key, target, defaultPrevented } = event;
  const by = isShortcut(event, 'lesson.next') ? 1 : isShortcut(event, 'lesson.back') ? -1 : 0;
  if (defaultPrevented || by === 0) return 0;
  const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  if (key === ' ') return on(OWN_PRESS) ? 0 : by;
  return key.startsWith('Arrow') && on(OWN_ARROWS) ? 0 : by;
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
