import { createStore } from 'zustand/vanilla';
import { contentStore } from '../patterns/contentStore';
import { writeAddress } from '../view/address';
import { memoryStore, remember } from './memoryStore';
import type { Placing } from './placing';
import { keyOf, practiceQuestions } from './practice';
import { quizQuestions } from './questions';
import { quizPool } from './quizPool';
import { afterEvent, beginRun, type QuizEvent, type QuizRun } from './quizRun';
import { endScene, showRun } from './quizScene';
import { keysOfSetup, type QuizSetup } from './quizSetup';

export interface QuizState {
  /** The quiz on its way; null before it begins and after it was left. */
  run: QuizRun | null;
  /** The trigger point that is being placed on the leg, see `placing.ts`; null before the first tap. */
  placing: Placing | null;
}

export const quizStore = createStore<QuizState>()(() => ({ run: null, placing: null }));

/** Begin the quiz of `setup`; the address says it from then on, save for a practice, which is one person's own. */
export function beginQuiz(setup: QuizSetup): void {
  const { original, lookAlikes } = contentStore.getState();
  const pool = quizPool(original, lookAlikes);
  const questions = setup.practice
    ? practiceQuestions(pool, setup, memoryStore.getState().memories, Date.now())
    : quizQuestions(pool, setup);
  const run = beginRun(setup, questions);
  quizStore.setState({ run });
  showRun(run);
  writeAddress(keysOfSetup(setup.practice ? null : setup));
}

/** Something has happened in the quiz: the leg shows it, and an answer is remembered. */
export function tellQuiz(event: QuizEvent): void {
  const { run } = quizStore.getState();
  if (!run) return;
  const next = afterEvent(run, event);
  if (next === run) return;
  quizStore.setState({ run: next });
  if (next.phase !== run.phase || next.at !== run.at) showRun(next);
  const question = next.questions[next.at];
  const answer = next.answers[next.at];
  if (run.phase === 'asking' && question && answer) void remember(keyOf(question), answer.score, Date.now());
}

/** Leave the quiz: the person has their own view again. */
export function leaveQuiz(): void {
  if (!quizStore.getState().run) return;
  quizStore.setState({ run: null });
  endScene();
  writeAddress(keysOfSetup(null));
}

/** The quiz is closed: the address asks for none any more. */
export function closeQuiz(): void {
  leaveQuiz();
  writeAddress(keysOfSetup(null));
}

/** Answer the question shown with a structure or a trigger point. */
export function chooseAnswer(given: string): void {
  const { run } = quizStore.getState();
  const right = run?.questions[run.at]?.id === given;
  tellQuiz({ type: 'answer', answer: { given, score: right ? 1 : 0, right } });
}
