import { type AlikeAsked, type AlikeCase, askedAlike, casesWith } from './alikeCases';
import { seededRandom, shuffled } from './random';

/**
 * `name`: what is this; `click`: where is it; `which`: which trigger point makes this pattern; `paint`: paint its pattern;
 * `place`: put the trigger point where it lies, in depth; `alike`: which finding tells a look-alike from a pattern on the same skin.
 */
export const QUIZ_KINDS = ['name', 'click', 'which', 'paint', 'place', 'alike'] as const;
export type QuizKind = (typeof QUIZ_KINDS)[number];

/** 1: the three groups of the article; 2: all muscles with trigger points; 3: everything that has a name, bones too. */
export const QUIZ_LEVELS = [1, 2, 3] as const;
export type QuizLevel = (typeof QUIZ_LEVELS)[number];

export interface QuizQuestion {
  kind: QuizKind;
  /** What is asked for: a listed structure for `name` and `click`, a trigger point for the others; for `alike` that or a look-alike. */
  id: string;
  /** For `name`, `which` and `alike`: what can be answered, in the order shown; one of them is `id`. For `alike` each stands for a finding of its own. */
  choices: readonly string[];
  /** For `alike`. */
  alike?: AlikeAsked;
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
  /** None before the look-alikes are there. */
  cases: readonly AlikeCase[];
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
  const cases = casesWith(pool.cases, new Set(points.map(({ id }) => id)));
  const decks = plan.kinds.map((kind) => ({
    kind,
    deck: shuffled<Asked>(kind === 'alike' ? cases : asksPoint(kind) ? points : structures, random),
  }));
  const questions: QuizQuestion[] = [];
  while (questions.length < plan.count && decks.some(({ deck }) => deck.length > 0)) {
    for (const { kind, deck } of decks) {
      const next = deck.pop();
      if (!next || questions.length >= plan.count) continue;
      questions.push({
        kind,
        id: next.id,
        ...answersTo(kind, next, { ...askable, cases: pool.cases }, random),
      });
    }
  }
  return questions;
}

type Asked = QuizStructure | QuizPoint | AlikeCase;
type AskedPool = Omit<QuizPool, 'cases'>;

/** What of the pool is asked when only `of` is; null for everything, and where nothing of it is in the pool. */
export function askedOf({ structures, points }: AskedPool, of: readonly string[]): AskedPool | null {
  const askedPoints = points.filter(({ id, muscle }) => of.includes(id) || of.includes(muscle));
  const muscles = new Set([...of, ...askedPoints.map(({ muscle }) => muscle)]);
  const asked = { structures: structures.filter(({ id }) => muscles.has(id)), points: askedPoints };
  return asked.structures.length + asked.points.length === 0 ? null : asked;
}

function asksPoint(kind: QuizKind): boolean {
  return kind !== 'name' && kind !== 'click';
}

function answersTo(
  kind: QuizKind,
  asked: Asked,
  { structures, points, cases }: QuizPool,
  random: () => number,
): Pick<QuizQuestion, 'choices' | 'alike'> {
  if ('findings' in asked) return askedAlike(asked, cases, QUIZ_CHOICES, random);
  if (kind === 'name') return { choices: mixIn(asked, structures, random) };
  if (kind === 'which' && 'pattern' in asked)
    return { choices: mixIn(asked, differing(asked, points, random), random) };
  return { choices: [] };
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
