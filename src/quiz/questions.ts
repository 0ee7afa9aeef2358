import { seededRandom, shuffled } from './random';

/**
 * `name`: what is this; `click`: where is it; `which`: which trigger point makes this pattern; `paint`: paint its pattern;
 * `place`: put the trigger point where it lies, in depth.
 */
export const QUIZ_KINDS = ['name', 'click', 'which', 'paint', 'place'] as const;
export type QuizKind = (typeof QUIZ_KINDS)[number];

/** 1: the three groups of the article; 2: all muscles with trigger points; 3: everything that has a name, bones too. */
export const QUIZ_LEVELS = [1, 2, 3] as const;
export type QuizLevel = (typeof QUIZ_LEVELS)[number];

export interface QuizQuestion {
  kind: QuizKind;
  /** What is asked for: a listed structure for `name` and `click`, a trigger point for the others. */
  id: string;
  /** For `name` and `which`: what can be answered, in the order shown; one of them is `id`. */
  choices: readonly string[];
}

/** A structure that can be asked for. */
interface QuizStructure {
  id: string;
  group: string;
  /** The first level it is asked at. */
  level: QuizLevel;
}

/** A trigger point that can be asked for. */
interface QuizPoint {
  id: string;
  muscle: string;
  group: string;
  level: QuizLevel;
  /** Points with the same text are drawn with the same pattern: one is no wrong answer for the other. */
  pattern: string;
}

export interface QuizPool {
  structures: readonly QuizStructure[];
  points: readonly QuizPoint[];
}

export interface QuizPlan {
  kinds: readonly QuizKind[];
  level: QuizLevel;
  /**
   * Only these are asked: muscles with all of their points, and points with their muscle.
   * @default everything
   */
  of?: readonly string[];
  /** How many questions; fewer come when the pool has fewer. */
  count: number;
  seed: number;
}

const QUIZ_CHOICES = 4;

/**
 * The questions of a quiz: the same for everyone with the same plan and the same content. Kinds take turns; nothing is asked
 * twice in the same way. Wrong answers come from the same group first, since telling neighbours apart is what is learned.
 */
export function quizQuestions(pool: QuizPool, plan: QuizPlan): QuizQuestion[] {
  const random = seededRandom(plan.seed);
  const asked = askedOf(pool, plan.of ?? []);
  // What is asked for can be answered too, whatever its level.
  const askable = {
    structures: pool.structures.filter((one) => one.level <= plan.level || asked?.structures.includes(one)),
    points: pool.points.filter((one) => one.level <= plan.level || asked?.points.includes(one)),
  };
  const { structures, points } = asked ?? askable;
  const decks = plan.kinds.map((kind) => ({
    kind,
    deck: asksPoint(kind) ? shuffled(points, random) : shuffled(structures, random),
  }));
  const questions: QuizQuestion[] = [];
  while (questions.length < plan.count && decks.some(({ deck }) => deck.length > 0)) {
    for (const { kind, deck } of decks) {
      const next = deck.pop();
      if (!next || questions.length >= plan.count) continue;
      questions.push({ kind, id: next.id, choices: choicesFor(kind, next, askable, random) });
    }
  }
  return questions;
}

/** What of the pool is asked when only `of` is; null for everything, and where nothing of it is in the pool. */
export function askedOf({ structures, points }: QuizPool, of: readonly string[]): QuizPool | null {
  const askedPoints = points.filter(({ id, muscle }) => of.includes(id) || of.includes(muscle));
  const muscles = new Set([...of, ...askedPoints.map(({ muscle }) => muscle)]);
  const asked = { structures: structures.filter(({ id }) => muscles.has(id)), points: askedPoints };
  return asked.structures.length + asked.points.length === 0 ? null : asked;
}

function asksPoint(kind: QuizKind): boolean {
  return kind !== 'name' && kind !== 'click';
}

function choicesFor(
  kind: QuizKind,
  asked: QuizStructure | QuizPoint,
  { structures, points }: QuizPool,
  random: () => number,
): string[] {
  if (kind === 'name') return mixIn(asked, structures, random);
  if (kind === 'which' && 'pattern' in asked) return mixIn(asked, differing(asked, points, random), random);
  return [];
}

/** One point for each pattern that is not `asked`'s own, in random order. */
function differing(asked: QuizPoint, points: readonly QuizPoint[], random: () => number): QuizPoint[] {
  const taken = new Set([asked.pattern]);
  return shuffled(points, random).filter(({ pattern }) => {
    const fresh = !taken.has(pattern);
    taken.add(pattern);
    return fresh;
  });
}

function mixIn(
  asked: { id: string; group: string },
  others: readonly { id: string; group: string }[],
  random: () => number,
): string[] {
  const wrong = shuffled(
    others.filter(({ id }) => id !== asked.id),
    random,
  ).sort((a, b) => Number(b.group === asked.group) - Number(a.group === asked.group));
  const chosen = [asked, ...wrong.slice(0, QUIZ_CHOICES - 1)];
  return shuffled(chosen, random).map(({ id }) => id);
}
