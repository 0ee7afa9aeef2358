import { type QuizPlan, type QuizPool, type QuizQuestion, quizQuestions } from './questions';
import { type CardMemory, dueKeys, questionKey } from './schedule';

export function keyOf({ kind, id }: QuizQuestion): string {
  return questionKey(kind, id);
}

/**
 * What to practise: what is due, the longest due first, then what was never asked, in the order of the seed, then what would
 * come back soonest. At most `plan.count`.
 * @param nowMs milliseconds since 1970
 */
export function practiceQuestions(
  pool: QuizPool,
  plan: QuizPlan,
  memories: ReadonlyMap<string, CardMemory>,
  nowMs: number,
): QuizQuestion[] {
  const all = quizQuestions(pool, { ...plan, count: Number.POSITIVE_INFINITY });
  const byKey = new Map(all.map((question) => [keyOf(question), question]));
  const known = [...memories.values()].filter(({ key }) => byKey.has(key));
  const due = dueKeys(known, nowMs);
  const fresh = [...byKey.keys()].filter((key) => !memories.has(key));
  const later = known
    .filter(({ key }) => !due.includes(key))
    .sort((a, b) => a.card.due - b.card.due)
    .map(({ key }) => key);
  return [...due, ...fresh, ...later].slice(0, plan.count).flatMap((key) => byKey.get(key) ?? []);
}

/** How many questions of this plan are due. */
export function dueCount(
  pool: QuizPool,
  plan: QuizPlan,
  memories: ReadonlyMap<string, CardMemory>,
  nowMs: number,
): number {
  const asked = quizQuestions(pool, { ...plan, count: Number.POSITIVE_INFINITY });
  const keys = new Set(asked.map(keyOf));
  return dueKeys(memories.values(), nowMs).filter((key) => keys.has(key)).length;
}
