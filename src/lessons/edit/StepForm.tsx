import { ArrowDown, ArrowUp, Copy, RefreshCw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import type { LessonStep } from '../lessonSchema';
import { lessonWords, withWords } from '../lessonWords';
import { STEP_SECONDS } from '../play/lessonPlay';
import { Field } from './Field';
import { edit, type LessonEditing, viewAsStep } from './lessonEditor';
import { withCopyOf, withoutStep, withStepChanged, withStepMoved } from './lessonEdits';
import { MarksForm } from './MarksForm';
import { QuestionForm } from './QuestionForm';

interface StepFormProps {
  step: LessonStep;
  editing: LessonEditing;
  language: Language;
}

/** Everything of one step: its view, its words, its time, its marks and its question. */
export function StepForm({ step, editing, language }: StepFormProps) {
  const { at, mine, lesson } = editing;
  const change = (part: Parameters<typeof withStepChanged>[2], stroke: string | null = null) =>
    edit((now) => withStepChanged(now, at, part), stroke && `${step.id} ${stroke}`);
  const move = (to: number) => edit((now) => withStepMoved(now, at, to), null, to);
  return (
    <section className="editor-form" aria-label={text('editor.step', { number: at + 1 })}>
      <div className="editor-row">
        <Tool
          name={text('editor.recapture')}
          isDisabled={!mine}
          onPress={() => change({ view: viewAsStep() })}
          isWide
        >
          <RefreshCw aria-hidden="true" size="1em" />
        </Tool>
        <Tool name={text('editor.up')} isDisabled={!mine || at === 0} onPress={() => move(at - 1)}>
          <ArrowUp aria-hidden="true" size="1em" />
        </Tool>
        <Tool
          name={text('editor.down')}
          isDisabled={!mine || at === lesson.steps.length - 1}
          onPress={() => move(at + 1)}
        >
          <ArrowDown aria-hidden="true" size="1em" />
        </Tool>
        <Tool
          name={text('editor.duplicate')}
          isDisabled={!mine}
          onPress={() => edit((now) => withCopyOf(now, at), null, at + 1)}
        >
          <Copy aria-hidden="true" size="1em" />
        </Tool>
        <Tool
          name={text('editor.delete')}
          isDisabled={!mine || lesson.steps.length === 1}
          onPress={() => edit((now) => withoutStep(now, at), null, Math.max(at - 1, 0))}
        >
          <Trash2 aria-hidden="true" size="1em" />
        </Tool>
      </div>
      <Field
        label={text('editor.stepTitle')}
        isNeeded
        value={lessonWords(step.title, language)}
        maxLength={200}
        isReadOnly={!mine}
        onChange={(words) => change({ title: withWords(step.title, language, words) }, 'title')}
      />
      <Field
        label={text('editor.caption')}
        rows={5}
        value={lessonWords(step.caption, language)}
        maxLength={4000}
        isReadOnly={!mine}
        onChange={(words) => change({ caption: withWords(step.caption, language, words) }, 'caption')}
      />
      <p className="editor-hint">{text('editor.captionHint')}</p>
      <Field
        label={text('editor.notes')}
        rows={3}
        value={step.notes === undefined ? '' : lessonWords(step.notes, language)}
        maxLength={4000}
        isReadOnly={!mine}
        onChange={(words) =>
          change({ notes: words === '' ? undefined : withWords(step.notes ?? '', language, words) }, 'notes')
        }
      />
      <NumberField
        className="editor-field"
        value={step.seconds ?? STEP_SECONDS}
        minValue={3}
        maxValue={600}
        step={1}
        isReadOnly={!mine}
        onChange={(seconds) => {
          if (Number.isFinite(seconds)) change({ seconds }, 'seconds');
        }}
      >
        <Label>{text('editor.seconds')}</Label>
        <Input className="editor-input editor-number-input" />
      </NumberField>
      <MarksForm
        marks={step.marks ?? []}
        isReadOnly={!mine}
        language={language}
        onChange={(marks, stroke) => change({ marks: marks.length === 0 ? undefined : marks }, stroke)}
      />
      <QuestionForm
        question={step.question ?? null}
        isReadOnly={!mine}
        language={language}
        onChange={(question, stroke) => change({ question: question ?? undefined }, stroke)}
      />
    </section>
  );
}

interface ToolProps {
  name: string;
  isDisabled: boolean;
  onPress: () => void;
  children: ReactNode;
  /** With its name beside the icon. */
  isWide?: boolean;
}

function Tool({ name, isDisabled, onPress, children, isWide = false }: ToolProps) {
  return (
    <Button
      className={isWide ? 'tool-button editor-wide' : 'icon-button'}
      aria-label={name}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {children}
      {isWide && <span>{name}</span>}
    </Button>
  );
}
