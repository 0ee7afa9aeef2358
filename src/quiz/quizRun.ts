import type { QuizQuestion } from './questions';
import type { QuizSetup } from './quizSetup';

/** What somebody answered, and what it earned. */
export interface QuizAnswer {
  /** What was chosen or tapped: a listed structure or a trigger point; null for nothing, and for what was painted or placed. */
  given: string | null;
  /** 0 to 1. */
  score: number;
  right: boolean;
  /** Of a placed point, from where it belongs, metres. */
  distanceM?: number;
  /** Of a painting: how much of the pattern was found, and how much of the paint lies beside it, 0 to 1. */
  found?: number;
  beside?: number;
}

/** Hands counted in a class: by choice, or `right` and `wrong` where there are no choices. */
type QuizTally = Readonly<Record<string, number>>;

/** A quiz on its way: plain data, all that has to be kept of it. */
export interface QuizRun {
  setup: QuizSetup;
  questions: readonly QuizQuestion[];
  /** The question shown, from 0. */
  at: number;
  /** `asking`: to be answered, `shown`: the answer is on the leg, `done`: over, `review`: one more look at a question after the end. */
  phase: 'asking' | 'shown' | 'done' | 'review';
  /** One per question; null while it has not been answered, and in a class. */
  answers: readonly (QuizAnswer | null)[];
  /** One per question; empty outside of a class. */
  tallies: readonly QuizTally[];
}

export type QuizEvent =
  | { type: 'answer'; answer: QuizAnswer }
  /** Show the answer without one: in a class, and by whoever gives up. */
  | { type: 'reveal' }
  /** A class holds up its hands before the answer is shown; they can be counted again after it. */
  | { type: 'tally'; choice: string; hands: number }
  | { type: 'next' }
  | { type: 'review'; at: number }
  | { type: 'results' };

/** Most hands that can be counted for one choice. */
export const HANDS_MOST = 999;

export function beginRun(setup: QuizSetup, questions: readonly QuizQuestion[]): QuizRun {
  return {
    setup,
    questions,
    at: 0,
    phase: questions.length > 0 ? 'asking' : 'done',
    answers: questions.map(() => null),
    tallies: questions.map(() => ({})),
  };
}

/** The quiz after `event`; the same object when the event means nothing now. */
export function afterEvent(run: QuizRun, event: QuizEvent): QuizRun {
  const { phase, at, setup } = run;
  switch (event.type) {
    case 'answer':
      if (phase !== 'asking' || setup.forClass) return run;
      return { ...run, phase: 'shown', answers: replaced(run.answers, at, event.answer) };
    case 'reveal':
      if (phase !== 'asking') return run;
      if (setup.forClass) return { ...run, phase: 'shown' };
      return { ...run, phase: 'shown', answers: replaced(run.answers, at, GIVEN_UP) };
    case 'tally': {
      if ((phase !== 'asking' && phase !== 'shown') || !setup.forClass) return run;
      const hands = Math.min(Math.max(Math.round(event.hands) || 0, 0), HANDS_MOST);
      const tally = { ...run.tallies[at], [event.choice]: hands };
      return { ...run, tallies: replaced(run.tallies, at, tally) };
    }
    case 'next':
      if (phase !== 'shown') return run;
      if (at + 1 >= run.questions.length) return { ...run, phase: 'done' };
      return { ...run, at: at + 1, phase: 'asking' };
    case 'review':
      if ((phase !== 'done' && phase !== 'review') || !run.questions[event.at]) return run;
      return { ...run, at: event.at, phase: 'review' };
    case 'results':
      return phase === 'review' ? { ...run, phase: 'done' } : run;
  }
}

const GIVEN_UP: QuizAnswer = { given: null, score: 0, right: false };

/** What was earned so far, of how many questions answered. */
export function scoreOf({ answers }: QuizRun): { earned: number; asked: number } {
  const given = answers.filter((answer) => answer !== null);
  return { earned: given.reduce((sum, { score }) => sum + score, 0), asked: given.length };
}

/** The same by kind, in the order in which the kinds were asked first. */
export function scoreByKind({ questions, answers }: QuizRun) {
  const rows = new Map<QuizQuestion['kind'], { earned: number; asked: number }>();
  questions.forEach(({ kind }, at) => {
    const answer = answers[at];
    if (!answer) return;
    const { earned, asked } = rows.get(kind) ?? { earned: 0, asked: 0 };
    rows.set(kind, { earned: earned + answer.score, asked: asked + 1 });
  });
  return [...rows].map(([kind, score]) => ({ kind, ...score }));
}

/** The hands of a class over the whole quiz: how many were right, of how many. */
export function handsOf({ questions, tallies }: QuizRun): { right: number; all: number } {
  let [right, all] = [0, 0];
  questions.forEach((question, at) => {
    const tally = tallies[at] ?? {};
    right += tally[rightChoice(question)] ?? 0;
    for (const hands of Object.values(tally)) all += hands;
  });
  return { right, all };
}

/** What is counted for a question: its choices, or who had it right and who had not. */
export function tallyChoices({ choices }: QuizQuestion): readonly string[] {
  return choices.length > 0 ? choices : ['right', 'wrong'];
}

/** Whether hands are held up for choices, before the answer; where there are none, after it, for who had it right. */
export function countsFirst({ choices }: QuizQuestion): boolean {
  return choices.length > 0;
}

export function rightChoice({ id, choices }: QuizQuestion): string {
  return choices.length > 0 ? id : 'right';
}

function replaced<T>(items: readonly T[], at: number, item: T): T[] {
  return items.map((old, i) => (i === at ? item : old));
}
