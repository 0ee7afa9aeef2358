import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { lostContext } from '../../scene/lostContext';
import { causeOf } from '../../view/sayError';
import { text } from '../../words/text';
import { type FigureOptions, makeFigure } from './figureFile';

/** Long side of the preview, pixels: what is written on the figure can be read in it. */
const PREVIEW_PX = 900;

/**
 * The figure that will be saved, small: drawn again when an option changes, and when the graphics card has given the leg back. One drawing at a time has the canvas.
 * @param onProblem hears why it cannot be drawn, and nothing once it can
 * @returns its address and size; null before it is there, and where it cannot be drawn
 */
export function useFigurePreview(
  { legend, transparent }: Omit<FigureOptions, 'longSidePx'>,
  link: string,
  onProblem: (problem: string) => void,
): { url: string; width: number; height: number } | null {
  const [preview, setPreview] = useState<{ url: string; width: number; height: number } | null>(null);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const failed = useRef(false);
  const lost = useStore(lostContext, (state) => state.lost);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is lost is drawn again
  useEffect(() => {
    let gone = false;
    let url: string | null = null;
    const draw = async () => {
      if (gone) return;
      const { png, width, height } = await makeFigure(
        { longSidePx: PREVIEW_PX, legend, transparent },
        link,
        () => {},
      );
      if (gone) return;
      url = URL.createObjectURL(png);
      setPreview({ url, width, height });
      if (failed.current) onProblem('');
      failed.current = false;
    };
    before.current = before.current.then(draw).catch((error: unknown) => {
      if (gone) return;
      setPreview(null);
      failed.current = true;
      onProblem(text('share.failed', { cause: causeOf(error) }));
    });
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [legend, transparent, link, onProblem, lost]);
  return preview;
}
