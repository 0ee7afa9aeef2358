import type { Mimic, RedFlag } from './schema';

/** How soon to see someone, by the words of the content; each has one name on the page: `card.level.*`. */
export type Level = RedFlag['level'] | Mimic['level'];

const ORDER: readonly Level[] = ['emergency', 'urgent', 'soon', 'caution', 'ordinary'];

/** Sorts what cannot wait first. */
export const byLevel = (a: { level: Level }, b: { level: Level }): number =>
  ORDER.indexOf(a.level) - ORDER.indexOf(b.level);

/** Whether it is a matter of today. */
export const cannotWait = ({ level }: { level: Level }): boolean =>
  level === 'emergency' || level === 'urgent';
