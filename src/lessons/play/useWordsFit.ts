import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Sizes in which the words of a step may be set, as shares of the stylesheet's; the first that fits is taken. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.81, 0.77, 0.74, 0.71] as const;
/** No words are set smaller than this, CSS pixels. */
const LEAST_PX = 16;

interface WordsFit {
  /** Something stands below what is seen. */
  more: boolean;
  /** Look again: what is scrolled may have reached the end. */
  look: () => void;
}

/**
 * Set the words of a step as large as their room allows, in `--words-size` of `body`, and say whether some of them have to be scrolled to. What
 * grows later, as an answer does, changes no letter: it is below.
 * @param step what the words belong to; another one is measured anew
 */
export function useWordsFit(body: RefObject<HTMLElement | null>, step: string): WordsFit {
  const [more, setMore] = useState(false);
  const look = () => {
    const element = body.current;
    if (!element) return;
    setMore(element.scrollHeight - element.clientHeight - element.scrollTop > 2);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words measure differently
  useLayoutEffect(() => {
    if (body.current) setSize(body.current);
    look();
  }, [step]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` reads the element alone
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const refit = () => {
      setSize(element);
      look();
    };
    let [width, height] = [0, 0];
    const room = new ResizeObserver(() => {
      // Only another room sets the words anew; the words themselves may grow.
      if (element.clientWidth !== width || element.clientHeight !== height) refit();
      else look();
      [width, height] = [element.clientWidth, element.clientHeight];
    });
    room.observe(element);
    for (const child of element.children) room.observe(child);
    document.fonts.addEventListener('loadingdone', refit);
    return () => {
      room.disconnect();
      document.fonts.removeEventListener('loadingdone', refit);
    };
  }, [body, step]);
  return { more, look };
}

function setSize(element: HTMLElement): void {
  const words = element.querySelector('.lesson-caption') ?? element;
  element.style.setProperty('--words-size', '1');
  const full = Number.parseFloat(getComputedStyle(words).fontSize);
  const allowed = SIZES.filter((size) => size === 1 || size * full >= LEAST_PX);
  for (const size of allowed) {
    element.style.setProperty('--words-size', String(size));
    if (element.scrollHeight <= element.clientHeight) return;
  }
}
