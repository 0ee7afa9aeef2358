import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DialogTrigger } from 'react-aria-components/Dialog';

/**
 * A button and what it opens beside the page, which goes when the page under it scrolls.
 * It opens with the next frame: a scroll that focusing the button caused is told before that frame
 * and would close it at once.
 */
export function BesideTrigger({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const frame = useRef(0);
  const change = (wanted: boolean) => {
    cancelAnimationFrame(frame.current);
    if (wanted) frame.current = requestAnimationFrame(() => setOpen(true));
    else setOpen(false);
  };
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      {children}
    </DialogTrigger>
  );
}
