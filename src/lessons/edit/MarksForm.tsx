import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { onSkinTap } from '../../leg/skinTaps';
import { contentStore } from '../../patterns/contentStore';
import { viewStore } from '../../view/store';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import type { LessonMark } from '../lessonSchema';
import { lessonWords, withWords } from '../lessonWords';
import { Field } from './Field';

interface MarksFormProps {
  marks: readonly LessonMark[];
  isReadOnly: boolean;
  language: Language;
  onChange: (marks: LessonMark[], stroke: string | null) => void;
}

/** What the step points at. A new mark goes where the skin is touched next, or to a trigger point whose pattern is on. */
export function MarksForm({ marks, isReadOnly, language, onChange }: MarksFormProps) {
  const [waiting, setWaiting] = useState(false);
  const show = useStore(viewStore, ({ view }) => view.show);
  const points = useStore(contentStore, ({ index }) => index.points);
  useEffect(() => {
    if (!waiting) return;
    return onSkinTap(({ point: [x, y, z] }) => {
      const at = { point: [x, y, z].map((metres) => Number(metres.toFixed(3))) as [number, number, number] };
      onChange([...marks, { at, text: text('editor.markText') }], null);
      setWaiting(false);
    });
  }, [waiting, marks, onChange]);
  const marked = new Set(marks.flatMap(({ at }) => ('trp' in at ? at.trp : [])));
  return (
    <fieldset className="editor-part">
      <legend className="lessons-heading">{text('editor.marks')}</legend>
      {marks.map((mark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no names; one that goes takes its place with it
        <div key={at} className="editor-line">
          <Field
            label={text('editor.mark', { number: at + 1 })}
            value={lessonWords(mark.text, language)}
            maxLength={200}
            isReadOnly={isReadOnly}
            isNeeded
            onChange={(words) =>
              onChange(marks.with(at, { ...mark, text: withWords(mark.text, language, words) }), `mark ${at}`)
            }
          />
          <Button
            className="icon-button"
            aria-label={text('editor.deleteMark', { number: at + 1 })}
            isDisabled={isReadOnly}
            onPress={() => onChange(marks.toSpliced(at, 1), null)}
          >
            <Trash2 aria-hidden="true" size="1em" />
          </Button>
        </div>
      ))}
      <div className="editor-row">
        <Button
          className="tool-button"
          isDisabled={isReadOnly || marks.length >= 20}
          onPress={() => setWaiting(!waiting)}
        >
          <Plus aria-hidden="true" size="1em" />
          {text(waiting ? 'editor.markWaiting' : 'editor.addMark')}
        </Button>
        {show
          .filter((id) => !marked.has(id))
          .slice(0, 4)
          .map((id) => {
            const label = points.get(id)?.point.label ?? id;
            return (
              <Button
                key={id}
                className="tool-button"
                isDisabled={isReadOnly || marks.length >= 20}
                onPress={() => onChange([...marks, { at: { trp: id }, text: label }], null)}
              >
                <Plus aria-hidden="true" size="1em" />
                {label}
              </Button>
            );
          })}
      </div>
    </fieldset>
  );
}
