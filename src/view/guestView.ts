import { History } from './history';
import { DEFAULT_VIEW, type ViewState } from './state';
import { viewStore } from './store';

/** What a person had before a guest (a lesson) took the view. */
interface KeptView {
  view: ViewState;
  history: History<ViewState>;
}

let kept: KeptView | null = null;

/**
 * Show a guest's view, as a lesson does with each of its steps. The first one keeps what the person had; the history is the
 * guest's as long as it stays, and begins anew with each view: Undo takes back what the person did on it, never the step.
 */
export function showGuestView(view: ViewState): void {
  const { view: before, history } = viewStore.getState();
  kept ??= { view: before, history };
  viewStore.setState({ view, history: History.empty() });
}

/** The guest goes: the person has their view back, and its history, to which the guest's last view is one step. */
export function endGuestView(): void {
  if (!kept) return;
  const { view, history } = kept;
  kept = null;
  viewStore.setState({ view, history: history.record(viewStore.getState().view) });
}

/** What the person will get back; null without a guest. */
export function keptView(): ViewState | null {
  return kept?.view ?? null;
}

/** After a reload the view of the address is the guest's: this is what the person had. */
export function keepView(view: Partial<ViewState>): void {
  kept = { view: { ...DEFAULT_VIEW, ...view }, history: History.empty() };
}
