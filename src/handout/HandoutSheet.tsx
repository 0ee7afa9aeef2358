import { FileText } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { viewStore } from '../view/store';
import { viewLink } from '../view/viewLink';
import { text } from '../words/text';
import { useWords } from '../words/useWords';
import type { SheetOptions } from './handoutOptions';
import { SheetFoot } from './SheetFoot';
import { SheetPages } from './SheetPages';
import { sheetBlocks } from './sheetBlocks';
import type { SheetMuscle } from './sheetModel';
import { pointsOf, type SheetPictures, sheetView } from './useSheetPictures';

interface HandoutSheetProps {
  muscles: readonly SheetMuscle[];
  options: SheetOptions;
  pictures: SheetPictures;
  onPages: (count: number) => void;
}

/** The sheet of the chosen muscles, page by page. */
export function HandoutSheet({ muscles, options, pictures, onPages }: HandoutSheetProps) {
  const { content, index } = useStore(contentStore);
  const tone = useStore(viewStore, ({ tuning }) => Math.round(tuning.skinTone));
  const words = useWords();
  const link = useCallback(
    (shown: readonly SheetMuscle[]) => viewLink(sheetView(shown.flatMap(pointsOf))),
    [],
  );
  const blocks = useMemo(
    () => sheetBlocks({ muscles, content, index, options, pictures, tone, link, words }),
    [muscles, content, index, options, pictures, tone, link, words],
  );
  const empty = muscles.length === 0;
  useEffect(() => {
    if (empty) onPages(0);
  }, [empty, onPages]);
  if (empty)
    return (
      <div className="handout-empty">
        <FileText aria-hidden="true" size="2.5em" strokeWidth={1.25} />
        <p className="handout-empty-title">{text('handout.empty')}</p>
        <p>{text('handout.emptyWhat')}</p>
      </div>
    );
  return (
    <SheetPages
      blocks={blocks}
      paper={options.paper}
      onPages={onPages}
      foot={(page, of) => <SheetFoot content={content} page={page} of={of} />}
    />
  );
}
