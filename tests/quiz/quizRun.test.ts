import { describe, expect, it } from 'vitest';
import type { QuizQuestion } from '../../src/quiz/questions';
import {
  afterEvent,
  beginRun,
  handsOf,
  type QuizAnswer,
  type QuizEvent,
  type QuizRun,
  scoreByKind,
  scoreOf,
} from '../../src/quiz/quizRun';
import { DEFAULT_SETUP, type QuizSetup } from '../../src/quiz/quizSetup';

const questions: readonly QuizQuestion[] = [
  { kind: 'name', id: 'soleus', choices: ['gastrocnemius', 'soleus'] },
  { kind: 'place', id: 'gas_1', choices: [] },
];
const right: QuizAnswer = { given: 'soleus', score: 1, right: true };
const half: QuizAnswer = { given: null, score: 0.5, right: false, distanceM: 0.05 };

const play = (setup: Partial<QuizSetup>, ...events: readonly QuizEvent[]): QuizRun =>
  events.reduce(afterEvent, beginRun({ ...DEFAULT_SETUP, ...setup }, questions));

describe('a quiz answered by one person', () => {
  it('goes from question to answer to the next question, and ends', () => {
    const next: QuizEvent = { type: 'next' };
    const answer = (given: QuizAnswer): QuizEvent => ({ type: 'answer', answer: given });
    expect(play({}, answer(right))).toMatchObject({ at: 0, phase: 'shown' });
    expect(play({}, answer(right), next)).toMatchObject({ at: 1, phase: 'asking' });
    const over = play({}, answer(right), next, answer(half), next);
    expect(over.phase).toBe('done');
    expect(scoreOf(over)).toEqual({ earned: 1.5, asked: 2 });
    expect(scoreByKind(over)).toEqual([
      { kind: 'name', earned: 1, asked: 1 },
      { kind: 'place', earned: 0.5, asked: 1 },
    ]);
  });

  it('takes the first answer and no other', () => {
    const run = play({}, { type: 'answer', answer: half }, { type: 'answer', answer: right });
    expect(run.answers[0]).toEqual(half);
  });

  it('counts an answer that was asked for as none', () => {
    const run = play({}, { type: 'reveal' });
    expect(run).toMatchObject({ phase: 'shown', answers: [{ given: null, score: 0, right: false }, null] });
  });

  it('does not go on before the answer, and shows no results before the end', () => {
    const begun = play({});
    for (const type of ['next', 'results'] as const) expect(afterEvent(begun, { type })).toBe(begun);
    expect(afterEvent(begun, { type: 'review', at: 1 })).toBe(begun);
    expect(afterEvent(begun, { type: 'tally', choice: 'soleus', hands: 3 })).toBe(begun);
  });

  it('shows any question once more after the end, without changing what was earned', () => {
    const over = play({}, { type: 'reveal' }, { type: 'next' }, { type: 'reveal' }, { type: 'next' });
    const review = afterEvent(over, { type: 'review', at: 1 });
    expect(review).toMatchObject({ at: 1, phase: 'review' });
    expect(afterEvent(review, { type: 'answer', answer: right })).toBe(review);
    expect(afterEvent(review, { type: 'results' })).toEqual({ ...over, at: 1 });
    expect(afterEvent(over, { type: 'review', at: 9 })).toBe(over);
  });

  it('of no questions is over at once', () => {
    expect(beginRun(DEFAULT_SETUP, []).phase).toBe('done');
  });
});

describe('a quiz answered by a class', () => {
  const hands = (choice: string, count: number): QuizEvent => ({ type: 'tally', choice, hands: count });

  it('takes no answer on the page; hands are counted before it is revealed, and after', () => {
    const begun = play({ forClass: true });
    expect(afterEvent(begun, { type: 'answer', answer: right })).toBe(begun);
    const run = play(
      { forClass: true },
      hands('soleus', 11),
      hands('gastrocnemius', 3),
      { type: 'reveal' },
      hands('soleus', 12),
      { type: 'next' },
      { type: 'reveal' },
      hands('right', 4),
      hands('wrong', 6),
      { type: 'next' },
    );
    expect(run.phase).toBe('done');
    expect(handsOf(run)).toEqual({ right: 16, all: 25 });
    expect(run.answers).toEqual([null, null]);
  });

  it('counts no hands below none, no halves and no crowds', () => {
    const tally = (count: number) =>
      play({ forClass: true }, { type: 'reveal' }, hands('soleus', count)).tallies[0]?.soleus;
    expect([-3, 2.4, 1e6, Number.NaN].map(tally)).toEqual([0, 2, 999, 0]);
  });
});
