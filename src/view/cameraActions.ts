import type { CameraPlace, ViewState } from './state';
import { viewStore } from './store';

/** What of a view says where the camera is. */
type Standing = Pick<ViewState, 'view' | 'camera'>;

/** The person has taken the leg into their hands: it is at no named view any more. Not a step of the history. */
export function leaveNamedView(): void {
  const { view } = viewStore.getState().view;
  if (view !== null) stand({ view: null, camera: null });
}

/** Where the camera has come to rest after the person turned it: for links, and for the way back. Not a step of the history. */
export function restAt(camera: CameraPlace): void {
  stand({ view: null, camera });
}

/**
 * Turning the leg is no step of its own, so it must not come back with a step that was about something else: what was taken
 * before and after on the same standing gets the new one. Only a step that moved the camera itself is undone by moving it.
 */
function stand(standing: Standing): void {
  const { view, history } = viewStore.getState();
  viewStore.setState({
    view: { ...view, ...standing },
    history: history.rewritten((steps) => carried(steps, view, standing)),
  });
}

/** `steps` with the newest last; those that stood where `now` stands are given the new standing. */
function carried(steps: readonly ViewState[], now: Standing, standing: Standing): readonly ViewState[] {
  const next = [...steps];
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (!step || step.view !== now.view || step.camera !== now.camera) break;
    next[at] = { ...step, ...standing };
  }
  return next;
}
