import { Printer, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useStore } from 'zustand';
import { shownIds } from '../leg/shown';
import { againstOf, isAgainstKey, taughtComparisons } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import { startLookAlikes } from '../patterns/lookAlikeStore';
import { startStudy } from '../patterns/studyStore';
import { address, writeAddress } from '../view/address';
import { endGuestView } from '../view/guestView';
import { OPEN, veilStore } from '../view/veilStore';
import { writtenStyle } from '../view/writtenStyle';
import { plural, text } from '../words/text';
import { BodyChart } from './BodyChart';
import { ComparisonPicker } from './ComparisonPicker';
import { ComparisonSheet } from './ComparisonSheet';
import { HandoutOptions } from './HandoutOptions';
import { HandoutPicker } from './HandoutPicker';
import { HandoutPreview } from './HandoutPreview';
import { HandoutSheet } from './HandoutSheet';
import { CHART, readHandout, writeHandout } from './handoutAddress';
import { SHEET_OPTIONS, type SheetOptions } from './handoutOptions';
import { PAPERS, paperOf } from './paper';
import { sheetMuscles } from './sheetModel';
import { useComparisonPictures } from './useComparisonPictures';
import { useSheetPictures } from './useSheetPictures';
import './Handout.css';
import './Sheet.css';

/** Handouts: what is to be printed on the left, what it will look like on the right. `?handout=…` opens it. */
export default function HandoutTool({ onClose }: { onClose: () => void }) {
  const { status, content, index, lookAlikes } = useStore(contentStore);
  const [options, setOptions] = useState<SheetOptions>(firstOptions);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [pages, setPages] = useState(0);
  const asked = useMemo(() => address().handout ?? '', []);
  const read = useMemo(() => readHandout(asked, index), [asked, index]);
  const points = chosen ?? read.points;
  const muscles = useMemo(() => sheetMuscles(points, index), [points, index]);
  const isSheet = options.kind === 'sheet';
  const isComparison = options.kind === 'comparison';
  const [compared, setCompared] = useState(isAgainstKey(asked) ? asked : null);
  const comparisons = useMemo(() => {
    const all = taughtComparisons(index, lookAlikes);
    const other = againstOf(asked, index, lookAlikes);
    return other && !all.some(({ key }) => key === other.key) ? [other, ...all] : all;
  }, [asked, index, lookAlikes]);
  const against = comparisons.find(({ key }) => key === compared) ?? comparisons[0] ?? null;
  const sheetPictures = useSheetPictures(muscles, isSheet && options.include.views);
  const comparisonPictures = useComparisonPictures(against, isComparison && options.include.views);
  const pictures = isComparison ? comparisonPictures : sheetPictures;
  useEffect(() => {
    if (!isComparison) return;
    void startLookAlikes();
    void startStudy();
  }, [isComparison]);

  useEffect(() => {
    // The view is drawn for paper: it is not the one to come back to by the address, and the sheet marks its points itself.
    veilStore.setState({ ...OPEN, signs: true, address: true });
    return () => {
      veilStore.setState(OPEN);
      endGuestView();
    };
  }, []);
  const ready = status === 'ready';
  useEffect(() => {
    if (!ready) return;
    if (isComparison) {
      if (against) writeAddress({ handout: against.key });
    } else writeAddress({ handout: isSheet ? writeHandout(points, index) : CHART });
  }, [ready, isSheet, isComparison, against, points, index]);
  const close = () => {
    writeAddress({ handout: null });
    onClose();
  };

  const waiting = (isSheet || isComparison) && pictures.status === 'drawing';
  const printable = pages > 0 && !waiting;
  const { css } = PAPERS[options.paper];
  useEffect(() => writtenStyle(`@page { size: ${css}; margin: 0 }`), [css]);
  return (
    <ModalOverlay className="handout-overlay" isOpen onOpenChange={(open) => !open && close()}>
      <Modal className="handout-modal">
        <Dialog className="handout">
          <header className="handout-head">
            <Heading slot="title" level={2} className="handout-title">
              {text('handout.title')}
            </Heading>
            <p className="handout-quiet" role="status">
              {waiting
                ? pictures.of === 0
                  ? text('handout.preparing')
                  : text('handout.drawing', { done: pictures.done, of: pictures.of })
                : pages > 0 && plural('handout.pages', pages)}
            </p>
            <Button className="handout-print" isDisabled={!printable} onPress={() => window.print()}>
              <Printer aria-hidden="true" size="1em" />
              {text('handout.print')}
            </Button>
            <Button className="icon-button" aria-label={text('handout.close')} onPress={close}>
              <X aria-hidden="true" size="1em" />
            </Button>
          </header>
          <div className="handout-options">
            <HandoutOptions options={options} onChange={setOptions} />
            {isSheet && <HandoutPicker content={content} chosen={points} onChoose={setChosen} />}
            {isComparison && (
              <ComparisonPicker all={comparisons} chosen={against?.key ?? null} onChoose={setCompared} />
            )}
          </div>
          <HandoutPreview
            paper={options.paper}
            grey={options.kind !== 'chart' && options.grey}
            notices={[
              isSheet &&
                ready &&
                read.unknown.length > 0 &&
                text('handout.unknown', { ids: shownIds(read.unknown) }),
              (isSheet || isComparison) && pictures.status === 'impossible' && text('handout.noPictures'),
              options.kind !== 'chart' && status === 'failed' && text('handout.noContent'),
            ]}
          >
            {isSheet ? (
              <HandoutSheet muscles={muscles} options={options} pictures={sheetPictures} onPages={setPages} />
            ) : isComparison ? (
              <ComparisonSheet
                against={against}
                options={options}
                pictures={comparisonPictures}
                onPages={setPages}
              />
            ) : (
              <BodyChart paper={options.paper} onPages={setPages} />
            )}
          </HandoutPreview>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function firstOptions(): SheetOptions {
  const asked = address().handout ?? '';
  const kind = asked === CHART ? 'chart' : isAgainstKey(asked) ? 'comparison' : 'sheet';
  return { ...SHEET_OPTIONS, paper: paperOf(navigator.languages), kind };
}
