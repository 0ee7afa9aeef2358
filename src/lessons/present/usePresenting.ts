import { useEffect, useState } from 'react';
import type { Presenting } from './Presenting';

/**
 * This window's end of a presentation: opened when it is first shown, closed when it goes or the page is left, opened again when the browser brings
 * the page back as it was.
 * @param open opens one; another function stands for another presentation
 * @returns null until it is open
 */
export function usePresenting(open: () => Presenting): Presenting | null {
  const [presenting, setPresenting] = useState<Presenting | null>(null);
  useEffect(() => {
    let opened = open();
    setPresenting(opened);
    const leave = () => opened.close();
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      opened = open();
      setPresenting(opened);
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      opened.close();
    };
  }, [open]);
  return presenting;
}
