import { STRUCTURES } from '../muscles/structureTable';
import { contentStore } from '../referral/contentStore';
import type { KnownIds } from '../view/viewKeys';

const structures: ReadonlySet<string> = new Set(STRUCTURES.map(({ id, muscle }) => muscle ?? id));

/** Ids that a link or the page's API may name; trigger points are not known before the content is there, nor without it. */
export function knownIds(): KnownIds {
  const { status, index } = contentStore.getState();
  return { structures, trps: status === 'ready' ? new Set(index.points.keys()) : null };
}
