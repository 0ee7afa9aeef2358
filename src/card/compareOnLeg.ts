import type { Against } from '../patterns/against';
import { viewOfStrokes } from '../patterns/strokeView';
import { openCard } from '../view/actions';
import { DEFAULT_VIEW, type ViewState } from '../view/state';
import { viewStore } from '../view/store';

/** Fainter than this the skin hardly shows what is on it. */
const FAINT = 0.5;

/** Open the comparison and put the two on the leg, and nothing else, where both are seen. One step of the history. */
export function openAgainst(against: Against): void {
  openCard(against.key, withBoth(against, viewStore.getState().view));
}

/** What of the view shows the two and nothing else. */
function withBoth(against: Against, { skin }: ViewState): Partial<ViewState> {
  const { essential, spillover } = against.entry.point.referral;
  const { core, wider } = against.lookAlike.area;
  const strokes = [essential, core].flatMap((zone) => zone.strokes);
  const all = [...strokes, ...[spillover, wider].flatMap((zone) => zone.strokes)];
  return {
    ...pairOf(against),
    view: viewOfStrokes(strokes.length > 0 ? strokes : all),
    depth: 'skin',
    explode: 0,
    section: null,
    overlap: false,
    skin: skin < FAINT ? DEFAULT_VIEW.skin : skin,
  };
}

/** The two alone. */
function pairOf({ entry, lookAlike }: Against): Pick<ViewState, 'show' | 'alike'> {
  return { show: [entry.point.id], alike: [lookAlike.id] };
}
