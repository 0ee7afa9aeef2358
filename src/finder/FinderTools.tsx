import { Brush, CircleDot, Eraser, Rotate3d, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useStore } from 'zustand';
import { BRUSH_RADIUS_M, brushStore, setBrushRadius, setErasing } from '../scene/skin/brushStore';
import { clearPainting, paintingStore, redoStroke, undoStroke } from '../scene/skin/paintingStore';
import { handStore, setBrushInHand } from '../view/handStore';
import { SliderRow } from '../view/SliderRow';
import { UndoButtons } from '../view/UndoButtons';
import { text } from '../words/text';
import '../list/LayersPanel.css';

const HANDS = [
  { id: 'brush', icon: Brush },
  { id: 'erase', icon: Eraser },
  { id: 'turn', icon: Rotate3d },
] as const;

/** What a drag on the leg does, how large the brush is, and the way back; in the sheet of a phone all in one row. */
export function FinderTools({ sheet }: { sheet: boolean }) {
  const brush = useStore(handStore, (hand) => hand.brush);
  const erase = useStore(brushStore, (state) => state.erase);
  const back = useStore(paintingStore, ({ history }) => history.past.length > 0);
  const forward = useStore(paintingStore, ({ history }) => history.future.length > 0);
  const anything = useStore(paintingStore, ({ strokes }) => strokes.length > 0);
  const hand = brush ? (erase ? 'erase' : 'brush') : 'turn';
  const take = (id: unknown) => {
    setBrushInHand(id !== 'turn');
    if (id !== 'turn') setErasing(id === 'erase');
  };
  const steps = (
    <div className="finder-steps">
      <UndoButtons
        undo={{
          words: text('finder.undo'),
          shortcut: 'finder.undo',
          isDisabled: !back,
          onPress: undoStroke,
        }}
        redo={{
          words: text('finder.redo'),
          shortcut: 'finder.redo',
          isDisabled: !forward,
          onPress: redoStroke,
        }}
      />
      <Button
        className="icon-button"
        aria-label={text('finder.clear')}
        isDisabled={!anything}
        onPress={clearPainting}
      >
        <Trash2 aria-hidden="true" size="1.125em" />
      </Button>
    </div>
  );
  return (
    <section className="finder-tools" data-sheet={sheet || undefined} aria-label={text('finder.tools')}>
      <div className="finder-row">
        <ToggleButtonGroup
          className="finder-hands"
          aria-label={text('finder.hand')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[hand]}
          onSelectionChange={(keys) => take([...keys][0])}
        >
          {HANDS.map(({ id, icon: Icon }) => (
            <ToggleButton key={id} id={id} className="finder-hand">
              <Icon aria-hidden="true" size="1em" />
              <span className={sheet ? 'visually-hidden' : undefined}>{text(`finder.${id}`)}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {sheet && <BrushSizeButton />}
        {sheet && steps}
      </div>
      {!sheet && (
        <div className="finder-row">
          <BrushSize />
          {steps}
        </div>
      )}
    </section>
  );
}

function BrushSizeButton() {
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={text('finder.size')}>
        <CircleDot aria-hidden="true" size="1.125em" />
      </Button>
      <Popover className="menu-popover" placement="top">
        <Dialog className="finder-size-popover" aria-label={text('finder.size')}>
          <BrushSize />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The brush's diameter: people think of how wide a pen draws. */
function BrushSize() {
  const radiusM = useStore(brushStore, (state) => state.radiusM);
  const millimetres = Math.round(2000 * radiusM);
  return (
    <SliderRow
      className="share-slider finder-size"
      label={text('finder.size')}
      words={text('finder.millimetres', { count: millimetres })}
      minValue={2000 * BRUSH_RADIUS_M.least}
      maxValue={2000 * BRUSH_RADIUS_M.most}
      step={2}
      value={millimetres}
      onChange={(mm) => setBrushRadius(mm / 2000)}
    />
  );
}
