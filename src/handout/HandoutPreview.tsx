import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { text } from '../words/text';
import { PAPERS, type Paper, PX_PER_MM } from './paper';

interface HandoutPreviewProps {
  paper: Paper;
  grey: boolean;
  notices: readonly (string | false)[];
  children: ReactNode;
}

/** Pages side by side or below each other, made to fit the window; on paper they have their true size. */
export function HandoutPreview({ paper, grey, notices, children }: HandoutPreviewProps) {
  const frame = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fit = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const free = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      // Printing lays the page out without a frame; that is no size to fit to.
      if (free > 0) setZoom(Math.min(1, free / (PAPERS[paper].widthMm * PX_PER_MM)));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [paper]);
  return (
    <section
      ref={frame}
      className="handout-preview"
      aria-label={text('handout.preview')}
      data-grey={grey || undefined}
      style={{ '--sheet-zoom': zoom } as CSSProperties}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      {notices.map(
        (notice) =>
          notice !== false && (
            <p key={notice} className="handout-notice" role="status">
              {notice}
            </p>
          ),
      )}
      {children}
    </section>
  );
}
