import { describe, expect, it } from 'vitest';
import { isoDuration, scormTimespan } from '../../src/platform/duration';
import {
  afterQuiz,
  afterStep,
  lessonResult,
  NO_PROGRESS,
  quizResult,
  readProgress,
  writeProgress,
} from '../../src/platform/progress';

describe('time spans', () => {
  it.each([
    [0, '0000:00:00.00', 'PT0S'],
    [4, '0000:00:00.00', 'PT0S'],
    [995, '0000:00:01.00', 'PT1S'],
    [61_230, '0000:01:01.23', 'PT1M1.23S'],
    [59_999, '0000:01:00.00', 'PT1M'],
    [3_600_000, '0001:00:00.00', 'PT1H'],
    [90_061_500, '0025:01:01.50', 'PT25H1M1.5S'],
    [-5, '0000:00:00.00', 'PT0S'],
  ])('%d ms as SCORM and as ISO 8601 have them', (ms, scorm, iso) => {
    expect(scormTimespan(ms)).toBe(scorm);
    expect(isoDuration(ms)).toBe(iso);
  });

  it('of more than SCORM can say are the longest that it can', () => {
    expect(scormTimespan(1e15)).toBe('9999:00:00.00');
  });
});

describe('a lesson of five steps, with questions in the second and the last', () => {
  const asked = [1, 4];
  const play = (...steps: [number, boolean | null][]) =>
    steps.reduce((progress, [at, right]) => afterStep(progress, at, 5, right), NO_PROGRESS);

  it('is neither completed nor judged on its way', () => {
    const progress = play([0, null], [1, true]);
    expect(lessonResult(progress, asked, false)).toEqual({ completed: false, score: 0.5, passed: null });
    expect(lessonResult(progress, asked, true).passed).toBeNull();
  });

  it('is completed at its last step, and judged with its last answer', () => {
    const before = play([1, true], [4, null]);
    expect(lessonResult(before, asked, false)).toEqual({ completed: true, score: 0.5, passed: null });
    expect(lessonResult(afterStep(before, 4, 5, true), asked, false)).toEqual({
      completed: true,
      score: 1,
      passed: true,
    });
  });

  it('is judged as it stands when it is left after its last step', () => {
    expect(lessonResult(play([1, true], [4, null]), asked, true).passed).toBe(false);
    expect(lessonResult(play([1, true], [4, null]), asked, true, 0.5).passed).toBe(true);
  });

  it('counts the first answer to each question and no other', () => {
    const progress = play([1, false], [1, true], [4, true]);
    expect(progress.firstTries).toEqual([null, false, null, null, true]);
    expect(lessonResult(progress, asked, false)).toEqual({ completed: true, score: 0.5, passed: false });
  });

  it('stays completed when somebody goes back', () => {
    expect(play([4, null], [2, null])).toMatchObject({ at: 2, completed: true });
  });

  it('without a question has no score and is not judged', () => {
    expect(lessonResult(play([4, null]), [], true)).toEqual({ completed: true, score: null, passed: null });
  });
});

describe('a quiz', () => {
  it('has the share that was right as its score, the best of several', () => {
    expect(quizResult(NO_PROGRESS)).toEqual({ completed: false, score: null, passed: null });
    const once = afterQuiz(NO_PROGRESS, 0.7);
    expect(quizResult(once)).toEqual({ completed: true, score: 0.7, passed: false });
    const twice = afterQuiz(once, 0.9);
    expect(quizResult(twice)).toEqual({ completed: true, score: 0.9, passed: true });
    expect(afterQuiz(twice, 0.2)).toEqual(twice);
  });
});

describe('what a platform keeps', () => {
  it('comes back as it was, and fits where SCORM 1.2 keeps it', () => {
    const firstTries = Array.from({ length: 100 }, (_, at) => [true, false, null][at % 3] ?? null);
    const progress = { at: 99, completed: true, firstTries, best: 1 / 3 };
    const kept = writeProgress(progress);
    expect(kept.length).toBeLessThan(4096);
    expect(readProgress(kept)).toEqual(progress);
  });

  it.each(['', 'null', '{"at":', '[]', '{"at":"2","best":7}'])(
    'is none when it cannot be read: %s',
    (kept) => {
      expect(readProgress(kept)).toEqual(NO_PROGRESS);
    },
  );
});
