import { MASTERY_SCORE } from './packaged';

/** How far somebody has come with what is in a package; kept by the platform from one session to the next. */
export interface Progress {
  /** The step of a lesson, from 0. */
  at: number;
  /** Everything was seen: the last step of the lesson, the end of the quiz. */
  completed: boolean;
  /** Whether each question of a lesson was answered right at first try, by step; null where there is none or no answer yet. */
  firstTries: readonly (boolean | null)[];
  /** The best quiz, as share of what was right, 0 to 1; null before one has ended. */
  best: number | null;
}

/** What a platform is told. */
export interface Result {
  completed: boolean;
  /** 0 to 1; null where nothing is asked, and before anything can be said. */
  score: number | null;
  /** Null as long as it is not judged, and where nothing is asked. */
  passed: boolean | null;
}

export const NO_PROGRESS: Progress = { at: 0, completed: false, firstTries: [], best: null };

const TRIES = { '1': true, '0': false } as const;

/** Progress as a short text: SCORM 1.2 keeps 4096 characters (`cmi.suspend_data`), and a lesson has at most 200 steps. */
export function writeProgress({ at, completed, firstTries, best }: Progress): string {
  const tries = firstTries.map((right) => (right === null ? '-' : right ? '1' : '0')).join('');
  return JSON.stringify({ at, completed, tries, best });
}

/** Progress from that text. What cannot be read is none: it may come from another version of the package. */
export function readProgress(kept: string): Progress {
  try {
    const { at, completed, tries, best } = JSON.parse(kept) as Record<string, unknown>;
    return {
      at: Number.isInteger(at) ? (at as number) : 0,
      completed: completed === true,
      firstTries: [...String(tries ?? '')].map((sign) => TRIES[sign as keyof typeof TRIES] ?? null),
      best: typeof best === 'number' && best >= 0 && best <= 1 ? best : null,
    };
  } catch {
    return NO_PROGRESS;
  }
}

/** The progress with step `at` shown, and its question answered: only the first answer counts. */
export function afterStep(before: Progress, at: number, steps: number, right: boolean | null): Progress {
  const firstTries = Array.from({ length: steps }, (_, step) => before.firstTries[step] ?? null);
  if (right !== null) firstTries[at] ??= right;
  return { ...before, at, completed: before.completed || at === steps - 1, firstTries };
}

/** The progress when a quiz has ended of which `share`, 0 to 1, was right. */
export function afterQuiz(before: Progress, share: number): Progress {
  return { ...before, completed: true, best: Math.max(before.best ?? 0, share) };
}

/**
 * What a lesson has come to: its score is the share of its questions that were answered right at first try, and it is judged once the last step was
 * reached and every question has its answer, or when it is left after that.
 * @param asked the steps that have a question, from 0
 * @param leaving whether the session ends
 */
export function lessonResult(
  { completed, firstTries }: Progress,
  asked: readonly number[],
  leaving: boolean,
  mastery = MASTERY_SCORE,
): Result {
  if (asked.length === 0) return { completed, score: null, passed: null };
  const tries = asked.map((step) => firstTries[step] ?? null);
  const score = tries.filter((right) => right === true).length / asked.length;
  const all = tries.every((right) => right !== null);
  return { completed, score, passed: completed && (all || leaving) ? score >= mastery : null };
}

/** What a quiz has come to. */
export function quizResult({ completed, best }: Progress, mastery = MASTERY_SCORE): Result {
  return { completed, score: best, passed: best === null ? null : best >= mastery };
}
