import type { Insets } from '../view/legRoom';

/** Part of the height of the page that a sheet may take from the leg; a taller sheet lies over it. */
const MOST_BOTTOM = 0.78;

/** Both rectangles in CSS pixels of the window; null while the page has no size. */
export function insetsOf(page: DOMRect, free: DOMRect): Insets | null {
  if (page.width <= 0 || page.height <= 0) return null;
  const inset = (value: number) => Math.max(Math.round(value), 0);
  return {
    top: inset(free.top - page.top),
    right: inset(page.right - free.right),
    bottom: Math.min(inset(page.bottom - free.bottom), Math.round(page.height * MOST_BOTTOM)),
    left: inset(free.left - page.left),
  };
}
