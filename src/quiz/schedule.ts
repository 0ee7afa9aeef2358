import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';

/** What is remembered of one question: when it was asked and when it comes back. Plain data, as it is stored. */
export interface CardMemory {
  /** `which:gmin_p2`. */
  key: string;
  /** Times are milliseconds since 1970, UTC. */
  card: Omit<Card, 'due' | 'last_review'> & { due: number; last_review: number | null };
}

/** From this score on an answer is remembered; below `HARD` it is forgotten. */
const EASY = 0.9;
const HARD = 0.4;

/** No chance in when a question comes back: the same answers give the same days on every device. */
const scheduler = fsrs({ enable_fuzz: false });

export function questionKey(kind: string, id: string): string {
  return `${kind}:${id}`;
}

/**
 * The memory of a question after it was answered with `score`, 0 to 1. Free Spaced Repetition Scheduler (J. Ye et al., "A
 * Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022), as ts-fsrs has it.
 * @param nowMs milliseconds since 1970
 */
export function afterAnswer(
  memory: CardMemory | undefined,
  key: string,
  score: number,
  nowMs: number,
): CardMemory {
  const now = new Date(nowMs);
  const before = memory ? revived(memory.card) : createEmptyCard(now);
  const rating = score >= EASY ? Rating.Good : score >= HARD ? Rating.Hard : Rating.Again;
  const { card } = scheduler.next(before, now, rating);
  const { due, last_review, ...rest } = card;
  return { key, card: { ...rest, due: due.getTime(), last_review: last_review?.getTime() ?? null } };
}

/** Keys of what is due at `nowMs`, the longest due first. */
export function dueKeys(memories: Iterable<CardMemory>, nowMs: number): string[] {
  return [...memories]
    .filter(({ card }) => card.due <= nowMs)
    .sort((a, b) => a.card.due - b.card.due)
    .map(({ key }) => key);
}

function revived({ due, last_review, ...rest }: CardMemory['card']): Card {
  return {
    ...rest,
    due: new Date(due),
    ...(last_review === null ? {} : { last_review: new Date(last_review) }),
  };
}
