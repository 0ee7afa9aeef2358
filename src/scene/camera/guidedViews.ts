import { setView } from '../../view/actions';
import type { ViewName, ViewState } from '../../view/state';
import { viewStore } from '../../view/store';

// Stepping between the named views only. Turning an object freely costs learners with little spatial ability more than it
// gives them; the steps do not.

/** The four sides, in the order in which one walks around a right leg; around a left one the walk is the mirror image. */
const AROUND: readonly (ViewName | null)[] = ['anterior', 'lateral', 'posterior', 'medial'];

/** Arrow keys by where they lead. */
export type GuidedStep = 'left' | 'right' | 'up' | 'down';

/**
 * The named view one step from `view`: left and right walk around the leg as the arrows turn it, down goes to the sole and
 * up comes back from it, and up from behind goes to the hollow of the knee.
 * @param view the view now; null, turned by hand, counts as the back
 */
export function nextGuided(view: ViewName | null, step: GuidedStep, side: ViewState['side']): ViewName {
  if (step === 'down') return view === 'knee' ? 'posterior' : 'sole';
  if (step === 'up') return view === 'sole' ? 'anterior' : 'knee';
  const at = AROUND.indexOf(view);
  const here = at >= 0 ? at : view === 'sole' ? AROUND.indexOf('anterior') : AROUND.indexOf('posterior');
  // To the right the camera goes towards the body's left, which is medial of a right leg.
  const onwards = (step === 'right') === (side === 'left');
  return AROUND[(here + (onwards ? 1 : AROUND.length - 1)) % AROUND.length] ?? 'posterior';
}

export function stepGuided(step: GuidedStep): void {
  const { view, side } = viewStore.getState().view;
  setView(nextGuided(view, step, side));
}
