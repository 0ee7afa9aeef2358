import { ArrowLeft, Play } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { showListBeside } from '../../view/opened';
import { bindShortcuts } from '../../view/shortcuts';
import { UndoButtons } from '../../view/UndoButtons';
import { text } from '../../words/text';
import { useLanguage } from '../../words/useWords';
import type { Lesson } from '../lessonSchema';
import { lessonWords, withWords } from '../lessonWords';
import { keptLesson } from '../play/lessonLibrary';
import { Field } from './Field';
import { LessonHandOn } from './LessonHandOn';
import { edit, type LessonEditing, redoEdit, saveAgain, setMine, undoEdit } from './lessonEditor';
import { holdLesson } from './lessonLock';
import { StepForm } from './StepForm';
import { StepList } from './StepList';
import './LessonEditor.css';

interface LessonEditorProps {
  editing: LessonEditing;
  onPlay: (lesson: Lesson, at: number) => void;
  onBack: () => void;
}

/** Writes a lesson beside the leg: what is on screen becomes a step. Every change is kept as it is made. */
export default function LessonEditor({ editing, onPlay, onBack }: LessonEditorProps) {
  const language = useLanguage();
  const { lesson, at, history, save, mine } = editing;
  const step = lesson.steps[at];
  useLesson(lesson.id);
  useEditKeys();
  useEffect(() => {
    // Patterns are switched on in the list while a step is made.
    showListBeside(true);
    return () => showListBeside(false);
  }, []);
  useLastWarning(save.kind !== 'saved');
  return (
    <section className="tool-panel lesson-editor" aria-label={text('editor.title')}>
      <header className="tool-head">
        <Button className="icon-button" aria-label={text('editor.back')} onPress={onBack}>
          <ArrowLeft aria-hidden="true" size="1.125em" />
        </Button>
        <SaveState editing={editing} />
        <UndoButtons
          undo={{
            words: text('editor.undo'),
            shortcut: 'editor.undo',
            isDisabled: history.past.length === 0 || !mine,
            onPress: undoEdit,
          }}
          redo={{
            words: text('editor.redo'),
            shortcut: 'editor.redo',
            isDisabled: history.future.length === 0 || !mine,
            onPress: redoEdit,
          }}
        />
        <Button className="icon-button" aria-label={text('editor.play')} onPress={() => onPlay(lesson, at)}>
          <Play aria-hidden="true" size="1.125em" />
        </Button>
      </header>
      <div className="tool-body">
        {!mine && (
          <p className="editor-other" role="status">
            {text('editor.otherTab')}
          </p>
        )}
        <Field
          label={text('editor.lessonTitle')}
          isNeeded
          value={lessonWords(lesson.title, language)}
          maxLength={200}
          isReadOnly={!mine}
          onChange={(words) =>
            edit((now) => ({ ...now, title: withWords(now.title, language, words) }), 'lesson-title')
          }
        />
        <StepList editing={editing} language={language} />
        {step && <StepForm key={step.id} step={step} editing={editing} language={language} />}
        <LessonHandOn lesson={lesson} language={language} />
      </div>
    </section>
  );
}

function SaveState({ editing: { save, mine } }: { editing: LessonEditing }) {
  if (!mine) return <p className="tool-title">{text('editor.readOnly')}</p>;
  return (
    <div className="tool-title" role="status">
      {save.kind === 'failed' ? text('editor.failed', { cause: save.cause }) : text(`editor.${save.kind}`)}
      {save.kind === 'failed' && (
        <Button className="editor-again" onPress={saveAgain}>
          {text('editor.again')}
        </Button>
      )}
    </div>
  );
}

/** Hold the lesson for this tab; when another lets go of it, go on with what that one has left. */
function useLesson(id: string): void {
  useEffect(() => {
    let waited = false;
    return holdLesson(id, (held) => {
      if (!held) {
        waited = true;
        setMine(false);
      } else if (waited)
        void keptLesson(id).then(
          (fresh) => setMine(true, fresh),
          () => setMine(true),
        );
      else setMine(true);
    });
  }, [id]);
}

/** Undo means the lesson while it is being written, not the view. */
function useEditKeys(): void {
  useEffect(() => bindShortcuts({ 'editor.undo': undoEdit, 'editor.redo': redoEdit }, { first: true }), []);
}

/** Who leaves before all is kept is asked first. */
function useLastWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
