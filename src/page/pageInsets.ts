import { type RefObject, useEffect } from 'react';
import { type Insets, legRoom } from '../view/legRoom';

/** Part of the height of the page that a sheet may take from the leg; a taller sheet lies over it. */
const MOST_BOTTOM = 0.78;

/**
 * Tell the camera how much of the canvas is covered, whenever panels open or fold and the window changes.
 * What is free is measured on the page itself, `[data-fit]`, so there is no second table of panel sizes.
 */
export function usePageInsets(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = frame.current;
    const fit = page?.querySelector('[data-fit]');
    const free = page?.querySelector('[data-free]');
    if (!page || !fit || !free) return;
    const update = () => {
      const whole = page.getBoundingClientRect();
      const panels = insetsOf(whole, free.getBoundingClientRect());
      const covered = insetsOf(whole, fit.getBoundingClientRect());
      if (panels && covered) legRoom.setState({ panels, covered });
    };
    const observer = new ResizeObserver(update);
    observer.observe(page);
    observer.observe(free);
    observer.observe(fit);
    update();
    return () => observer.disconnect();
  }, [frame]);
}

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
