import { FileDown, FileUp, Link2, PersonStanding } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useStore } from 'zustand';
import { LINK_DABS_MOST } from '../scene/skin/painting';
import { paintingStore } from '../scene/skin/paintingStore';
import { addNotice } from '../view/actions';
import { currentAddress } from '../view/address';
import { copyText } from '../view/clipboard';
import { textOf } from '../view/fileText';
import { saveFile } from '../view/saveFile';
import { causeOf, sayError } from '../view/sayError';
import { viewStore } from '../view/store';
import { viewLink } from '../view/viewLink';
import { text } from '../words/text';
import { bodyChart } from './bodyChart';
import { FinderFold } from './FinderFold';
import { finderStore } from './finderStore';
import { FILE_BYTES_MOST, linkKeys, paintingFile, readPaintingFile } from './paintingLink';
import { takeBrought } from './takeAddress';

/** A link, a body chart to print, a file: only what the person makes leaves the page. */
export function FinderKeep() {
  const [said, setSaid] = useState('');
  const [link, setLink] = useState('');
  const [drawing, setDrawing] = useState(false);
  const strokes = useStore(paintingStore, (state) => state.strokes);
  const ticked = useStore(finderStore, (state) => state.ticked);
  const nothing = strokes.length === 0 && ticked.length === 0;

  const keepFile = () =>
    saveFile('painting.json', new Blob([paintingFile(strokes, ticked)], { type: 'application/json' }));
  const copyLink = async () => {
    const keys = linkKeys(strokes, ticked);
    if (keys === null) {
      keepFile();
      setSaid(text('finder.linkTooLarge', { count: strokes.flat().length, most: LINK_DABS_MOST }));
      return;
    }
    const made = viewLink(viewStore.getState().view, currentAddress(), keys);
    const copied = await copyText(made);
    setLink(copied ? '' : made);
    setSaid(text(copied ? 'finder.linkCopied' : 'finder.linkByHand'));
  };
  const saveChart = async () => {
    setDrawing(true);
    try {
      saveFile(
        'body-chart.png',
        await bodyChart((done, of) => setSaid(text('finder.chartDrawing', { done, of }))),
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
        <Button
          className="action-button"
          isDisabled={nothing}
          isPending={drawing}
          onPress={() => void saveChart()}
        >
          <PersonStanding aria-hidden="true" size="1em" />
          {text('finder.chart')}
        </Button>
        <Button className="action-button" isDisabled={nothing} onPress={keepFile}>
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
