import { contentStore } from '../patterns/contentStore';
import type { KnownIds } from '../view/viewKeys';
import { structureIds } from './structureIds';

/** Ids that a link or the page's API may name; trigger points and cards are not known before the content is there, nor without it. */
export function knownIds(): KnownIds {
  const { status, index } = contentStore.getState();
  const ready = status === 'ready';
  return {
    structures: structureIds,
    trps: ready ? new Set(index.points.keys()) : null,
    cards: ready ? new Set(index.topics.keys()) : null,
  };
}
