import type { PatternStrokes } from './referralMessages';

type Edit = (pattern: PatternStrokes) => void;

let edit: Edit = () => {};

/** Whoever holds the fields computes an edited pattern again; returns what undoes that. */
export function registerPatternEdits(compute: Edit): () => void {
  edit = compute;
  return () => {
    if (edit === compute) edit = () => {};
  };
}

/** Show these strokes as the pattern of their trigger point, by the same way as the content's own: nothing else changes. */
export function replacePattern(pattern: PatternStrokes): void {
  edit(pattern);
}
