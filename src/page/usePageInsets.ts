import { type RefObject, useEffect } from 'react';
import { legRoom } from '../view/legRoom';
import { insetsOf } from './pageInsets';

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
