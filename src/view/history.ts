import type { ViewState } from './state';

/** How many steps can be taken back. */
export const HISTORY_LIMIT = 200;

/** What was on screen before, and what was undone. Newest last in both. */
export interface History {
  past: readonly ViewState[];
  future: readonly ViewState[];
  /** Steps of one group (a slider being dragged) carry the same key, see `stepGroup.ts`, and count once. */
  group: string | null;
}

export const EMPTY_HISTORY: History = { past: [], future: [], group: null };

/** The history after `before` has been left; a step with the same non-null `group` as the last one adds nothing. */
export function remember(history: History, before: ViewState, group: string | null = null): History {
  if (group !== null && group === history.group) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-HISTORY_LIMIT), future: [], group };
}

/** One step back from `now`; null when there is none. */
export function stepBack(history: History, now: ViewState): { view: ViewState; history: History } | null {
  const view = history.past.at(-1);
  if (!view) return null;
  return {
    view,
    history: { past: history.past.slice(0, -1), future: [...history.future, now], group: null },
  };
}

/** One step forward again; null when nothing was undone. */
export function stepForward(history: History, now: ViewState): { view: ViewState; history: History } | null {
  const view = history.future.at(-1);
  if (!view) return null;
  return {
    view,
    history: { past: [...history.past, now], future: history.future.slice(0, -1), group: null },
  };
}
