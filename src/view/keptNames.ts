/**
 * Names of everything that this page keeps on the device. A host may serve other pages too: what does not begin so, or is not in this list, is
 * theirs.
 */

/** Begins the key of every setting and the name of every cache. */
export const KEPT_PREFIX = 'leg-viewer.';

/** Lessons that a person has made or brought. */
export const LESSON_DATABASE = 'leg-viewer.lessons';

/** How well the quiz's questions are known, one record per question. */
export const MEMORY_DATABASE = 'leg-viewer-quiz';
