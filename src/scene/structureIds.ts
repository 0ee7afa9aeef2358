import { courseIds } from '../leg/courseIds';
import { STRUCTURES } from './structures/structureTable';

/** Structures that a link or the page's API may name, nerves and vessels among them. */
export const structureIds: ReadonlySet<string> = new Set([
  ...STRUCTURES.map(({ id, muscle }) => muscle ?? id),
  ...courseIds,
]);
