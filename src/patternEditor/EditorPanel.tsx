import { ClipboardCopy, Download, Plus, RotateCcw } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { PointEntry } from '../patterns/contentIndex';
import type { Stroke } from '../patterns/schema';
import { copyText } from '../view/clipboard';
import { saveJson } from '../view/saveFile';
import { bindShortcuts } from '../view/shortcuts';
import { UndoButtons } from '../view/UndoButtons';
import { Choice } from './Choice';
import {
  addStroke,
  type EditorState,
  openPoint,
  openZone,
  redoEdit,
  resetPoint,
  undoEdit,
  type ZoneName,
  type ZoneStrokes,
} from './editorStore';
import { say } from './editorText';
import { editedEntry, entryJson } from './exportEntry';
import { StrokeFields } from './StrokeFields';
import type { StrokePlace } from './strokePlaces';

interface EditorPanelProps {
  entries: readonly PointEntry[];
  entry: PointEntry;
  zone: ZoneName;
  drafts: ZoneStrokes;
  strokes: readonly Stroke[];
  places: readonly StrokePlace[];
  current: number;
  history: EditorState['history'];
}

/** The editor's sheet: which pattern, its strokes as numbers, and the way out as JSON. */
export function EditorPanel(props: EditorPanelProps) {
  const { entries, entry, zone, drafts, strokes, places, current, history } = props;
  const { point } = entry;
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLElement>(null);
  const undo = useCallback(() => void (undoEdit() !== null && setSaid(say('undone'))), []);
  const redo = useCallback(() => void (redoEdit() !== null && setSaid(say('redone'))), []);
  useEffect(() => {
    const on = panel.current;
    return on ? bindShortcuts({ 'editor.undo': undo, 'editor.redo': redo }, { on }) : undefined;
  }, [undo, redo]);
  const json = () => entryJson(editedEntry(point, drafts));

  const copy = async () =>
    setSaid((await copyText(json())) ? say('copied', { id: point.id }) : say('notCopied'));
  return (
    <section ref={panel} className="edit-panel" aria-label={say('title')}>
      <header className="edit-head">
        <h2>{say('title')}</h2>
        <p>{say('lead')}</p>
      </header>
      <Choice
        label={say('point')}
        value={point.id}
        options={entries.map(({ point: { id, label } }) => ({ id, name: `${label} (${id})` }))}
        onChange={(id) => {
          const chosen = entries.find((other) => other.point.id === id);
          if (chosen) openPoint(chosen.point);
        }}
      />
      <RadioGroup
        className="edit-zones"
        orientation="horizontal"
        value={zone}
        onChange={(name) => openZone(name === 'spillover' ? 'spillover' : 'essential')}
      >
        <Label className="edit-label">{say('zone')}</Label>
        {(['essential', 'spillover'] as const).map((name) => (
          <Radio key={name} className="edit-zone" value={name}>
            {say(name)}
          </Radio>
        ))}
      </RadioGroup>
      <p className="edit-words">{point.referral[zone].words}</p>
      <div className="edit-strokes">
        {strokes.length === 0 && <p>{say('none')}</p>}
        {strokes.map((stroke, at) => (
          <StrokeFields
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no identity but their place
            key={`${point.id}.${zone}.${strokes.length}.${at}`}
            stroke={stroke}
            at={at}
            current={at === current}
            problem={places[at]?.problem ?? null}
          />
        ))}
        <Button className="edit-button" onPress={() => addStroke(point.surfacePoint)}>
          <Plus aria-hidden="true" size="1em" />
          {say('add')}
        </Button>
      </div>
      <footer className="edit-foot">
        <UndoButtons
          className="edit-button"
          worded
          undo={{
            words: say('undo'),
            shortcut: 'editor.undo',
            isDisabled: history.past.length === 0,
            onPress: undo,
          }}
          redo={{
            words: say('redo'),
            shortcut: 'editor.redo',
            isDisabled: history.future.length === 0,
            onPress: redo,
          }}
        />
        <Button
          className="edit-button"
          onPress={() => {
            resetPoint(point);
            setSaid(say('wasReset', { id: point.id }));
          }}
        >
          <RotateCcw aria-hidden="true" size="1em" />
          {say('reset')}
        </Button>
        <Button className="edit-button" onPress={() => void copy()}>
          <ClipboardCopy aria-hidden="true" size="1em" />
          {say('copy')}
        </Button>
        <Button
          className="edit-button"
          data-main
          onPress={() => {
            saveJson(`${point.id}.json`, json());
            setSaid(say('downloaded', { id: point.id }));
          }}
        >
          <Download aria-hidden="true" size="1em" />
          {say('download')}
        </Button>
        <p className="edit-said" role="status">
          {said}
        </p>
      </footer>
    </section>
  );
}
