import { Camera, GripVertical } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import type { Lesson } from '../lessonSchema';
import { lessonWords } from '../lessonWords';
import { edit, type LessonEditing, lessonEditor, showEditedStep, viewAsStep } from './lessonEditor';
import { withStepAfter, withStepMoved } from './lessonEdits';

/** The steps in their order, which the grips change: by pointer, or by keyboard (Enter, arrow keys, Enter). */
export function StepList({ editing, language }: { editing: LessonEditing; language: Language }) {
  const { lesson, at, mine } = editing;
  const { steps } = lesson;
  const current = steps[at]?.id;
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !mine,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      edit((now) => moved(now, String(key), String(target.key), target.dropPosition === 'before'));
      const after = lessonEditor.getState().editing?.lesson.steps ?? [];
      showEditedStep(after.findIndex(({ id }) => id === current));
    },
  });
  return (
    <>
      <h2 className="lessons-heading editor-heading">{text('editor.steps')}</h2>
      <GridList
        className="editor-steps"
        aria-label={text('editor.steps')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={current === undefined ? [] : [current]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const next = steps.findIndex(({ id }) => id === key);
          if (next >= 0 && next !== at) showEditedStep(next);
        }}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[steps, language]}
      >
        {steps.map((step, number) => {
          const title = lessonWords(step.title, language);
          return (
            <GridListItem key={step.id} id={step.id} className="editor-step" textValue={title}>
              <Button slot="drag" className="editor-grip" aria-label={text('editor.move', { title })}>
                <GripVertical aria-hidden="true" size="1em" />
              </Button>
              <span className="editor-number">{number + 1}</span>
              <span className="editor-step-title">{title}</span>
            </GridListItem>
          );
        })}
      </GridList>
      <Button
        className="tool-button tool-button-first editor-capture"
        isDisabled={!mine}
        onPress={() =>
          edit(
            (now) =>
              withStepAfter(now, at, {
                title: text('editor.newStep', { number: at + 2 }),
                caption: '',
                view: viewAsStep(),
              }),
            null,
            at + 1,
          )
        }
      >
        <Camera aria-hidden="true" size="1.125em" />
        {text('editor.capture')}
      </Button>
    </>
  );
}

/** Step `id` before or after step `other`. */
function moved(lesson: Lesson, id: string, other: string, before: boolean): Lesson {
  const from = lesson.steps.findIndex((step) => step.id === id);
  const to = lesson.steps.findIndex((step) => step.id === other);
  if (from < 0 || to < 0) return lesson;
  const place = to + (before ? 0 : 1);
  return withStepMoved(lesson, from, place > from ? place - 1 : place);
}
