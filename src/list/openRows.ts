import type { Key } from 'react-aria-components';

/** Which rows of the list are open. */
export interface OpenRows {
  expanded: Set<Key>;
  /** Those among them that are open because something in them was selected, not because somebody opened them. */
  bySelection: ReadonlySet<Key>;
}

/**
 * Open the rows above what is selected now. Those that only the last selection opened close again: else after a while every row is open,
 * and thousands of parts of the page are kept for them.
 */
export function openFor(rows: OpenRows, above: readonly string[]): OpenRows {
  const { expanded, bySelection } = rows;
  const kept = [...expanded].filter((key) => above.includes(String(key)) || !bySelection.has(key));
  const added = above.filter((key) => !expanded.has(key));
  if (added.length === 0 && kept.length === expanded.size) return rows;
  return {
    expanded: new Set([...kept, ...added]),
    bySelection: new Set([...added, ...[...bySelection].filter((key) => above.includes(String(key)))]),
  };
}

/** Open or close a row by hand; from then on it stays as it was put. */
export function setRows({ bySelection }: OpenRows, expanded: Set<Key>): OpenRows {
  return { expanded, bySelection: new Set([...bySelection].filter((key) => expanded.has(key))) };
}
