import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useStore } from 'zustand';
import { copyText } from '../../view/clipboard';
import { saveFile } from '../../view/saveFile';
import { causeOf } from '../../view/sayError';
import { viewStore } from '../../view/store';
import { viewLink } from '../../view/viewLink';
import { text } from '../../words/text';
import { PageDialog } from '../PageDialog';
import { drawnRows, makeFigure } from './figureFile';
import { figureFonts } from './figureFonts';
import { legendSvg } from './legendDrawing';
import { ShareCode } from './ShareCode';
import { useFigurePreview } from './useFigurePreview';

const SIZES = ['1024', '2048', '4096'] as const;

/** The view as a link, a code and a figure. */
export default function ShareDialog({ onClose }: { onClose: () => void }) {
  const view = useStore(viewStore, (state) => state.view);
  const link = viewLink(view);
  return (
    <PageDialog title={text('share.title')} onClose={onClose}>
      <ShareLink link={link} />
      <ShareFigure link={link} />
    </PageDialog>
  );
}

function ShareLink({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    if (await copyText(link)) {
      setSaid(text('share.copied'));
      return;
    }
    field.current?.select();
    setSaid(text('share.copyByHand'));
  };
  return (
    <section className="dialog-part">
      <h3 className="dialog-subtitle">{text('share.link')}</h3>
      <input
        ref={field}
        className="dialog-field"
        readOnly
        value={link}
        aria-label={text('share.link')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="dialog-row">
        <Button className="dialog-button dialog-button-first" onPress={() => void copy()}>
          {text('share.copy')}
        </Button>
        <p className="dialog-quiet" role="status">
          {said}
        </p>
      </div>
      <ShareCode link={link} />
    </section>
  );
}

function ShareFigure({ link }: { link: string }) {
  const none = useStore(viewStore, ({ view }) => view.show.length === 0);
  const [size, setSize] = useState<string>('2048');
  const [legend, setLegend] = useState(true);
  const [transparent, setTransparent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const preview = useFigurePreview({ legend, transparent }, link, setSaid);

  const savePng = async () => {
    setBusy(true);
    try {
      const figure = await makeFigure({ longSidePx: Number(size), legend, transparent }, link, (done, of) =>
        setSaid(text('share.drawing', { done, of })),
      );
      saveFile('leg-trigger-points.png', figure.png);
      const { width, height } = figure;
      const shown = { width: String(width), height: String(height) };
      setSaid(text(figure.smaller ? 'share.savedSmaller' : 'share.saved', shown));
    } catch (error) {
      setSaid(text('share.failed', { cause: causeOf(error) }));
    } finally {
      setBusy(false);
    }
  };
  const saveLegend = async () => {
    const words = {
      title: text('legend.title'),
      alikes: text('legend.alikes'),
      essential: text('legend.essential'),
      spillover: text('legend.spillover'),
    };
    const tone = viewStore.getState().tuning.skinTone;
    try {
      const svg = legendSvg(drawnRows(), words, '#22262b', tone, await figureFonts());
      saveFile('leg-trigger-points-legend.svg', new Blob([svg], { type: 'image/svg+xml' }));
    } catch (error) {
      setSaid(text('share.failed', { cause: causeOf(error) }));
    }
  };

  return (
    <section className="dialog-part">
      <h3 className="dialog-subtitle">{text('share.figure')}</h3>
      <div className="share-preview" data-clear={transparent || undefined} aria-busy={preview === null}>
        {preview && (
          <img src={preview.url} alt={text('share.preview')} width={preview.width} height={preview.height} />
        )}
      </div>
      <RadioGroup className="dialog-part" value={size} onChange={setSize} orientation="horizontal">
        <Label className="dialog-quiet">{text('share.size')}</Label>
        <div className="dialog-options">
          {SIZES.map((pixels) => (
            <Radio key={pixels} value={pixels} className="option">
              {text('share.pixels', { count: pixels })}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <Checkbox className="check" isSelected={legend} onChange={setLegend}>
        {text('share.withLegend')}
      </Checkbox>
      <Checkbox className="check" isSelected={transparent} onChange={setTransparent}>
        {text('share.transparent')}
      </Checkbox>
      <div className="dialog-row">
        <Button
          className="dialog-button dialog-button-first"
          // Disabled, it would lose the focus, and with it the keys of the dialog.
          isPending={busy}
          onPress={() => void savePng()}
        >
          {text('share.savePng')}
        </Button>
        <Button className="dialog-button" isDisabled={none} onPress={() => void saveLegend()}>
          {text('share.saveLegend')}
        </Button>
      </div>
      <p className="dialog-quiet" role="status">
        {said}
      </p>
    </section>
  );
}
