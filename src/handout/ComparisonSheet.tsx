import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Against } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import { studyStore } from '../patterns/studyStore';
import { viewStore } from '../view/store';
import { viewLink } from '../view/viewLink';
import { text } from '../words/text';
import { useWords } from '../words/useWords';
import { comparisonBlocks } from './comparisonBlocks';
import type { SheetOptions } from './handoutOptions';
import { SheetFoot } from './SheetFoot';
import { SheetPages } from './SheetPages';
import type { ComparisonPictures } from './useComparisonPictures';
import { sheetView } from './useSheetPictures';

interface ComparisonSheetProps {
  against: Against | null;
  options: SheetOptions;
  pictures: ComparisonPictures;
  onPages: (count: number) => void;
}

/** The sheet of a pattern beside a look-alike: one page, where its words allow. */
export function ComparisonSheet({ against, options, pictures, onPages }: ComparisonSheetProps) {
  const { content, index, lookAlikes } = useStore(contentStore);
  const study = useStore(studyStore, (state) => state.study);
  const tone = useStore(viewStore, ({ tuning }) => Math.round(tuning.skinTone));
  const words = useWords();
  const blocks = useMemo(
    () =>
      against
        ? comparisonBlocks({
            against,
            content,
            index,
            lookAlikes,
            study,
            options,
            pictures,
            tone,
            words,
            link: viewLink({
              ...sheetView([against.entry.point.id]),
              alike: [against.lookAlike.id],
              card: against.key,
            }),
          })
        : [],
    [against, content, index, lookAlikes, study, options, pictures, tone, words],
  );
  const empty = against === null;
  useEffect(() => {
    if (empty) onPages(0);
  }, [empty, onPages]);
  if (empty)
    return (
      <p className="handout-empty" role="status">
        {text('against.loading')}
      </p>
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
