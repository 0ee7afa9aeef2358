import { STRUCTURES } from './structures/structureTable';

/** Structures that a link or the page's API may name. */
export const structureIds: ReadonlySet<string> = new Set(STRUCTURES.map(({ id, muscle }) => muscle ?? id));
