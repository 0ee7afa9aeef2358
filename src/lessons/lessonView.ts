import { DEFAULT_VIEW, type ViewState } from '../view/state';
import { VIEW_KEYS } from '../view/viewKeys';

/** What a step's view starts from: the first-sight view without a pattern on. */
export const LESSON_BASE: ViewState = { ...DEFAULT_VIEW, show: [] };

/** A step says the whole view: what it does not name is as in `LESSON_BASE`, whatever was on screen before. */
export function viewOfStep(patch: Partial<ViewState>): ViewState {
  const view = { ...LESSON_BASE, ...patch };
  // A camera with a place of its own is at no named view; the place wins where both are given, as in `setViewState`.
  return patch.camera ? { ...view, view: null } : view;
}

/** A view as a step keeps it: only what differs from `LESSON_BASE`. */
export function stepOfView(view: ViewState): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const keep = <K extends keyof ViewState>(key: K) => {
    const { print } = VIEW_KEYS[key];
    if (print(view[key]) !== print(LESSON_BASE[key])) kept[key] = view[key];
  };
  for (const key of Object.keys(LESSON_BASE) as (keyof ViewState)[]) keep(key);
  return kept;
}
