import type { ViewState } from '../view/state';

/** How one structure is drawn. */
export interface Highlight {
  /** Whether it is there at all: not hidden, and among "Show only" if that is on. */
  shown: boolean;
  /** Faint, because something else is selected. */
  ghost: boolean;
  selected: boolean;
  hovered: boolean;
}

/**
 * How the structure with this listed id is drawn in `view`.
 * What is selected is shown even when hidden or left out: a list that selects something must not answer with nothing.
 */
export function highlightOf(listedId: string, view: ViewState, hover: string | null): Highlight {
  const selected = view.select.includes(listedId);
  const shown =
    selected || (!view.hide.includes(listedId) && (view.only.length === 0 || view.only.includes(listedId)));
  const anySelected = view.select.length > 0;
  return {
    shown,
    ghost: shown && anySelected && !selected,
    selected,
    hovered: shown && hover === listedId,
  };
}

/** With the skin fully opaque nothing under it is drawn. */
export function insideIsSeen(skinOpacity: number): boolean {
  return skinOpacity < 1;
}
