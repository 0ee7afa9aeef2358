import { createStore } from 'zustand/vanilla';
import { knownIds } from '../../scene/knownIds';
import { addNotice } from '../../view/actions';
import { address, writeAddress } from '../../view/address';
import { checkPatch } from '../../view/checkPatch';
import { endGuestView, keepView, keptView, showGuestView } from '../../view/guestView';
import type { ViewState } from '../../view/state';
import { viewStore } from '../../view/store';
import type { LessonStep } from '../lessonSchema';
import type { ReadLesson } from '../readLesson';
import { placedIn, roomOf } from './lessonCamera';

/** A lesson being played. */
export interface LessonPlay {
  read: ReadLesson;
  /** The step shown, from 0. */
  at: number;
  /** Whether it goes on by itself. */
  playing: boolean;
  /** The choices made, by step id: the question of that step has been answered. */
  answers: Readonly<Record<string, number>>;
}

export const lessonPlay = createStore<{ play: LessonPlay | null }>()(() => ({ play: null }));

/** Seconds a step stays that names no time of its own. */
export const STEP_SECONDS = 25;

const BEFORE = 'leg-viewer.before-lesson';

/** The view of the step as it was shown. */
let shown: ViewState | null = null;

/** Begin a lesson at step `at`, from 0; what it could not be shown of is said. */
export function startLesson(read: ReadLesson, at = 0): void {
  recallBefore(read.lesson.id);
  for (const notice of read.notices) addNotice(notice);
  lessonPlay.setState({ play: { read, at: 0, playing: false, answers: {} } });
  goToStep(at);
  noteBefore(read.lesson.id);
}

/** Show step `at`, or the nearest there is. The camera flies there and patterns fade by what moves them always. */
export function goToStep(at: number): void {
  const { play } = lessonPlay.getState();
  if (!play) return;
  const last = play.read.lesson.steps.length - 1;
  const next = Math.min(Math.max(Math.round(at) || 0, 0), last);
  lessonPlay.setState({ play: { ...play, at: next, playing: play.playing && next < last } });
  showStep();
  // A lesson that the address carries whole is in its fragment already.
  const carried = address()['#lesson'] !== null;
  writeAddress({ lesson: carried ? null : play.read.lesson.id, step: String(next + 1) });
}

/** Show the view of the step, with whatever room there is for it. */
function showStep(): void {
  const { play } = lessonPlay.getState();
  const view = play?.read.views[play.at];
  if (!view) return;
  shown = viewHere(view);
  showGuestView(shown);
}

/** The room for the leg has changed: frame the step anew, unless the person has made something else of it. */
export function reframeStep(): void {
  if (shown !== null && viewStore.getState().view === shown) showStep();
}

function viewHere(view: ViewState): ViewState {
  const room = roomOf();
  return view.camera && room ? { ...view, camera: placedIn(room, view.camera) } : { ...view };
}

export function goOn(by: number): void {
  const { play } = lessonPlay.getState();
  if (play) goToStep(play.at + by);
}

export function setPlaying(playing: boolean): void {
  const { play } = lessonPlay.getState();
  if (play && play.playing !== playing) lessonPlay.setState({ play: { ...play, playing } });
}

/** Choose an answer to the question of the step; a second choice replaces the first. */
export function answer(choice: number): void {
  const { play } = lessonPlay.getState();
  const step = play?.read.lesson.steps[play.at];
  if (!play || !step) return;
  lessonPlay.setState({ play: { ...play, answers: { ...play.answers, [step.id]: choice } } });
}

/** End the lesson: the person has their own view again. */
export function endLesson(): void {
  if (!lessonPlay.getState().play) return;
  lessonPlay.setState({ play: null });
  endGuestView();
  writeAddress({ lesson: null, step: null, '#lesson': null });
  try {
    window.sessionStorage.removeItem(BEFORE);
  } catch {
    // Where nothing can be kept nothing was.
  }
}

/** The step shown, and the one after it. */
export function stepsOf(play: LessonPlay): { step: LessonStep; next: LessonStep | null } | null {
  const step = play.read.lesson.steps[play.at];
  return step ? { step, next: play.read.lesson.steps[play.at + 1] ?? null } : null;
}

/** A reload in the middle of a lesson finds the step in the address: what the person had before is kept for the tab. */
function recallBefore(id: string): void {
  try {
    const kept = window.sessionStorage.getItem(BEFORE);
    const before = kept === null ? null : (JSON.parse(kept) as { id?: unknown; view?: unknown } | null);
    // Another version of the page may have written it.
    if (before?.id === id && before.view && keptView() === null)
      keepView(checkPatch(before.view, knownIds()).patch);
  } catch {
    // Without storage the view before a reload is lost, and nothing else.
  }
}

function noteBefore(id: string): void {
  try {
    window.sessionStorage.setItem(BEFORE, JSON.stringify({ id, view: keptView() }));
  } catch {
    // As above.
  }
}
