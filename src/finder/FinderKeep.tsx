import { FileDown, FileUp, Link2, PersonStanding } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useStore } from 'zustand';
import { LINK_DABS_MOST } from '../skin/painting';
import { paintingStore } from '../skin/paintingStore';
import { addNotice } from '../view/actions';
import { textOf } from '../view/fileText';
import { causeOf, sayError } from '../view/sayError';
import { text } from '../words/text';
import { bodyChart } from './bodyChart';
import { FinderFold } from './FinderFold';
import type { FinderStage } from './finderStage';
import { finderStore } from './finderStore';
import { FILE_BYTES_MOST, linkKeys, paintingFile, readPaintingFile } from './paintingLink';
import { takeBrought } from './takeAddress';

/** A link, a body chart to print, a file: only what the person makes leaves the page. */
export function FinderKeep({ stage }: { stage: FinderStage }) {
  const [said, setSaid] = useState('');
  const [link, setLink] = useState('');
  const [drawing, setDrawing] = useState(false);
  const strokes = useStore(paintingStore, (state) => state.strokes);
  const ticked = useStore(finderStore, (state) => state.ticked);
  const nothing = strokes.length === 0 && ticked.length === 0;

  const saveFile = () =>
    stage.save('painting.json', new Blob([paintingFile(strokes, ticked)], { type: 'application/json' }));
  const copyLink = async () => {
    const keys = linkKeys(strokes, ticked);
    if (keys === null) {
      saveFile();
      setSaid(text('finder.linkTooLarge', { count: strokes.flat().length, most: LINK_DABS_MOST }));
      return;
    }
    const made = stage.link(keys);
    const copied = await stage.copy(made);
    setLink(copied ? '' : made);
    setSaid(text(copied ? 'finder.linkCopied' : 'finder.linkByHand'));
  };
  const saveChart = async () => {
    setDrawing(true);
    try {
      stage.save(
        'body-chart.png',
        await bodyChart(stage, (done, of) => setSaid(text('finder.chartDrawing', { done, of }))),
      );
      setSaid('');
    } catch (error) {
      setSaid(text('finder.chartFailed', { cause: causeOf(error) }));
    } finally {
      setDrawing(false);
    }
  };
  const openFile = async (file: File | null) => {
    if (!file) return;
    try {
      const brought = file.size > FILE_BYTES_MOST ? null : readPaintingFile(await textOf(file));
      if (brought) takeBrought(brought);
      else addNotice(text('finder.fileBad'));
    } catch (error) {
      sayError(error);
    }
  };

  return (
    <FinderFold title={text('finder.keep')}>
      <div className="finder-keep">
        <Button className="action-button" isDisabled={nothing} onPress={() => void copyLink()}>
          <Link2 aria-hidden="true" size="1em" />
          {text('finder.link')}
        </Button>
        <Button className="action-button" isDisabled={nothing || drawing} onPress={() => void saveChart()}>
          <PersonStanding aria-hidden="true" size="1em" />
          {text('finder.chart')}
        </Button>
        <Button className="action-button" isDisabled={nothing} onPress={saveFile}>
          <FileDown aria-hidden="true" size="1em" />
          {text('finder.save')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => void openFile(files?.[0] ?? null)}
        >
          <Button className="action-button">
            <FileUp aria-hidden="true" size="1em" />
            {text('finder.open')}
          </Button>
        </FileTrigger>
      </div>
      {link !== '' && (
        <input
          className="finder-link"
          aria-label={text('finder.link')}
          readOnly
          value={link}
          ref={(input) => input?.select()}
        />
      )}
      <p className="finder-quiet" role="status">
        {said}
      </p>
    </FinderFold>
  );
}
