import type { Content, Muscle, TriggerPoint } from '../patterns/schema';
import { list, sentenceCase } from '../words/text';

/**
 * One line of the ranking: a muscle with all its points together, or the muscles whose points have the very same patterns, since no
 * painting can tell them apart.
 */
export interface SuspectRow {
  /** That of its first muscle. */
  id: string;
  muscles: readonly Muscle[];
  points: readonly TriggerPoint[];
}

/** All muscles of the content in its order, those with the same patterns in one row. */
export function suspectRows({ muscles }: Pick<Content, 'muscles'>): SuspectRow[] {
  const rows = new Map<string, Muscle[]>();
  for (const muscle of muscles) {
    const key = [...new Set(muscle.points.map(patternKey))].sort().join('\n');
    rows.set(key, [...(rows.get(key) ?? []), muscle]);
  }
  return [...rows.values()].map((muscles) => ({
    id: muscles[0]?.id ?? '',
    muscles,
    points: muscles.flatMap(({ points }) => points),
  }));
}

/** The same for points with the same zones. */
export function patternKey({ referral: { essential, spillover } }: TriggerPoint): string {
  return JSON.stringify([essential.strokes, spillover.strokes]);
}

/** "Semitendinosus and semimembranosus"; "Biceps femoris: long head and short head". */
export function rowName({ muscles }: Pick<SuspectRow, 'muscles'>): string {
  const names = muscles.map(({ english }) => english);
  const [first = ''] = names;
  if (names.length === 1) return first;
  const common = first.slice(0, first.indexOf(', ') + 2);
  if (common.length > 2 && names.every((name) => name.startsWith(common)))
    return `${common.slice(0, -2)}: ${list(names.map((name) => name.slice(common.length)))}`;
  return list([first, ...names.slice(1).map(sentenceCase)]);
}
