import { shortened, shownIds } from '../leg/shown';
import { type AddressChange, parseAddress } from '../view/address';
import { text } from '../words/text';
import { QUIZ_KINDS, QUIZ_LEVELS, type QuizKind, type QuizLevel, type QuizPlan } from './questions';

/** Everything that is chosen before a quiz begins. */
export interface QuizSetup extends QuizPlan {
  /** Empty for everything. */
  of: readonly string[];
  /** A class answers, and the teacher counts hands; else one person answers on the page. */
  forClass: boolean;
  /** What is due comes first, whatever the seed. */
  practice: boolean;
}

export const COUNT_MOST = 50;
export const SEED_MOST = 999_999;

export const DEFAULT_SETUP: QuizSetup = {
  kinds: QUIZ_KINDS,
  level: 1,
  of: [],
  count: 10,
  seed: 1,
  forClass: false,
  practice: false,
};

/**
 * The quiz of an address, `?quiz=name,click&of=gastrocnemius,gmin_p2&level=1&count=10&seed=7`, and a sentence for each thing in it that cannot be used;
 * null when the address asks for none. An empty `quiz=` means all kinds.
 */
export function setupOfAddress(search: string): { setup: QuizSetup; notices: string[] } | null {
  const asked = parseAddress(search);
  if (asked.quiz === null) return null;
  const notices: string[] = [];
  const wanted = asked.quiz.split(',').flatMap((kind) => kind.trim() || []);
  const kinds = QUIZ_KINDS.filter((kind) => wanted.includes(kind));
  const unknown = wanted.filter((kind) => !QUIZ_KINDS.some((known) => known === kind));
  if (unknown.length > 0)
    notices.push(
      text('quiz.badKinds', {
        value: shownIds(unknown),
        allowed: QUIZ_KINDS.join(', '),
      }),
    );
  const whole = (key: 'level' | 'count' | 'seed', least: number, most: number): number => {
    const said = asked[key];
    const fallback = DEFAULT_SETUP[key];
    if (said === null) return fallback;
    const value = said.trim() === '' ? Number.NaN : Number(said);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    notices.push(text('quiz.badNumber', { key, value: `"${shortened(said)}"`, least, most, used: fallback }));
    return fallback;
  };
  const level = whole('level', 1, 3);
  return {
    setup: {
      kinds: kinds.length > 0 ? kinds : QUIZ_KINDS,
      level: QUIZ_LEVELS.find((known) => known === level) ?? DEFAULT_SETUP.level,
      of: asked.of,
      count: whole('count', 1, COUNT_MOST),
      seed: whole('seed', 1, SEED_MOST),
      forClass: asked.class,
      practice: false,
    },
    notices,
  };
}

const NO_QUIZ = { quiz: null, of: null, level: null, count: null, seed: null, class: null } as const;

/** The keys of an address that opens the quiz of `setup`; null takes the quiz out. */
export function keysOfSetup(setup: QuizSetup | null): AddressChange {
  if (!setup) return NO_QUIZ;
  return {
    quiz: setup.kinds.join(','),
    of: setup.of.length > 0 ? setup.of.join(',') : null,
    level: String(setup.level),
    count: String(setup.count),
    seed: String(setup.seed),
    class: setup.forClass ? '1' : null,
  };
}

/** The kinds in their own order, with `kind` added or taken out; the last one stays. */
export function toggledKind(kinds: readonly QuizKind[], kind: QuizKind, on: boolean): readonly QuizKind[] {
  const next = QUIZ_KINDS.filter((known) => (known === kind ? on : kinds.includes(known)));
  return next.length > 0 ? next : kinds;
}

export function levelFrom(text: string): QuizLevel {
  return QUIZ_LEVELS.find((level) => String(level) === text) ?? DEFAULT_SETUP.level;
}

/** A quiz number short enough to be called across a room, other than `seed`. */
export function otherSeed(seed: number): number {
  const next = 1 + Math.floor(Math.random() * 999);
  return next === seed ? next + 1 : next;
}
