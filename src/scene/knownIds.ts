import { isAgainstKey, isCardKey } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import { lookAlikeStore } from '../patterns/lookAlikeStore';
import type { KnownIds } from '../view/viewKeys';
import { structureIds } from './structureIds';

/** Ids that a link or the page's API may name; trigger points and cards are not known before the content is there, nor without it, and drawn look-alikes not before they are. */
export function knownIds(): KnownIds {
  const { status, index } = contentStore.getState();
  const ready = status === 'ready';
  const drawn = lookAlikeStore.getState().status === 'ready';
  const isCard = (key: string) =>
    isCardKey(key, index) || (!drawn && (key.startsWith('alike:') || isAgainstKey(key)));
  return {
    structures: structureIds,
    trps: ready ? new Set(index.points.keys()) : null,
    cards: ready ? { has: isCard } : null,
    alikes: drawn ? new Set(index.drawings.keys()) : null,
  };
}
