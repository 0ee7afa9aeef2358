import { createStore } from 'zustand/vanilla';
import { knownIds } from '../../scene/knownIds';
import { writeAddress } from '../../view/address';
import { checkPatch } from '../../view/checkPatch';
import { showGuestView } from '../../view/guestView';
import { History } from '../../view/history';
import { groupKey } from '../../view/stepGroup';
import { viewStore } from '../../view/store';
import type { Lesson, LessonStep } from '../lessonSchema';
import { stepOfView, viewOfStep } from '../lessonView';
import { namedFrom, placedIn, roomOf } from '../play/lessonCamera';
import { keepLesson } from '../play/lessonLibrary';
import { LessonSaver, type SaveState } from './LessonSaver';

/** A lesson being edited. */
export interface LessonEditing {
  lesson: Lesson;
  /** The step shown, from 0. */
  at: number;
  /** Typing in one field counts as one change until it rests. */
  history: History<Lesson>;
  save: SaveState;
  /** False while another tab edits the lesson. */
  mine: boolean;
}

export const lessonEditor = createStore<{ editing: LessonEditing | null }>()(() => ({ editing: null }));

let saver: LessonSaver | null = null;

/** Open a lesson to edit at step `at`, from 0; `kept` says whether it is on the device as it stands. */
export function openEditor(lesson: Lesson, kept: boolean, at = 0): void {
  const own = new LessonSaver(
    (changed) => keepLesson(changed),
    (save) => {
      if (saver === own) patch({ save });
    },
  );
  saver = own;
  lessonEditor.setState({
    editing: { lesson, at: 0, history: History.empty(), save: { kind: 'saved' }, mine: true },
  });
  if (!kept) own.save(lesson);
  showEditedStep(at);
}

export function closeEditor(): void {
  if (lessonEditor.getState().editing) writeAddress({ write: null, step: null });
  saver = null;
  lessonEditor.setState({ editing: null });
}

/** Resolves when every change is on the device, or has failed to get there. */
export function editsSettled(): Promise<void> {
  return saver?.settled() ?? Promise.resolve();
}

/**
 * Change the lesson and keep it; one step to take back. Changes about one `subject` are taken back together until the hand lets go.
 * @param at the step to show afterwards, when it is another one
 */
export function edit(change: (lesson: Lesson) => Lesson, subject: string | null = null, at?: number): void {
  const { editing } = lessonEditor.getState();
  if (!editing?.mine) return;
  const lesson = change(editing.lesson);
  if (lesson === editing.lesson) return;
  patch({ lesson, history: editing.history.record(editing.lesson, groupKey(subject)) });
  saver?.save(lesson);
  if (at !== undefined) showEditedStep(at);
}

export function undoEdit(): void {
  travel('undo');
}

export function redoEdit(): void {
  travel('redo');
}

function travel(way: 'undo' | 'redo'): void {
  const { editing } = lessonEditor.getState();
  const step = editing?.mine ? editing.history[way](editing.lesson) : null;
  if (!editing || !step) return;
  patch({ lesson: step.value, history: step.history });
  saver?.save(step.value);
  showEditedStep(editing.at);
}

/** Write once more what could not be kept. */
export function saveAgain(): void {
  const { editing } = lessonEditor.getState();
  if (editing) saver?.save(editing.lesson);
}

/** This tab has the lesson now, or another has it; `fresh` is the lesson as that one left it. */
export function setMine(mine: boolean, fresh: Lesson | null = null): void {
  patch(fresh ? { mine, lesson: fresh, history: History.empty() } : { mine });
}

/** Show step `at`, or the nearest there is. */
export function showEditedStep(at: number): void {
  const { editing } = lessonEditor.getState();
  if (!editing) return;
  const next = Math.min(Math.max(at, 0), editing.lesson.steps.length - 1);
  patch({ at: next, history: editing.history.endGroup() });
  // A reload finds the editor open where it was: `?write=my-calf&step=2`.
  writeAddress({ write: editing.lesson.id, step: String(next + 1) });
  const step = editing.lesson.steps[next];
  if (!step) return;
  const view = viewOfStep(checkPatch(step.view, knownIds()).patch);
  const room = roomOf();
  showGuestView(view.camera && room ? { ...view, camera: placedIn(room, view.camera) } : view);
}

/** What is on screen, as a step keeps it. */
export function viewAsStep(): LessonStep['view'] {
  const { view } = viewStore.getState();
  const room = roomOf();
  return stepOfView(view.camera && room ? { ...view, camera: namedFrom(room, view.camera) } : view);
}

function patch(change: Partial<LessonEditing>): void {
  lessonEditor.setState(({ editing }) => ({ editing: editing && { ...editing, ...change } }));
}
