import { addNotice } from '../../view/actions';
import { handStore } from '../../view/handStore';
import { onSlice } from '../../view/onSlice';
import { settings } from '../../view/settings';
import { bindShortcuts } from '../../view/shortcuts';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';
import type { CameraRig } from './CameraRig';
import { type GuidedStep, stepGuided } from './guidedViews';
import { cameraKey } from './keys';
import { setTurntable } from './turntable';

/** A press that goes further than this wanted to turn the leg, CSS pixels. */
const DRAG_PX = 12;

const STEPS: Readonly<Record<string, GuidedStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * What keys and hands on the canvas mean for the camera besides turning and zooming: the keys, what stops the turntable, and
 * the guided views, in which a drag turns nothing and says why. Returns what stops it.
 */
export function listenToHands(rig: CameraRig, canvas: HTMLElement): () => void {
  const byKey = (event: KeyboardEvent) => {
    const action = cameraKey(event.key);
    if (!action) return false;
    setTurntable(false);
    const step = STEPS[event.key];
    if (action.kind === 'home') rig.flyToStructures([]);
    else if (action.kind === 'frame') rig.flyToStructures(viewStore.getState().view.select);
    else if (action.kind === 'zoom') rig.zoom(action.factor);
    else if (settings.getState().guided && step) stepGuided(step);
    else rig.turn(action.azimuthRad, action.polarRad, true);
    return true;
  };
  // They reach the leg from wherever nothing else wants them.
  const fromNowhere = (event: KeyboardEvent) => {
    const nowhere = event.target === document.body || event.target === document.documentElement;
    return nowhere && byKey(event);
  };
  const unbind = [
    bindShortcuts(
      { 'leg.turn': byKey, 'leg.zoom': byKey, 'page.frame': byKey, 'page.whole': byKey },
      { on: canvas },
    ),
    bindShortcuts({
      'leg.turn': fromNowhere,
      'leg.zoom': fromNowhere,
      'page.frame': fromNowhere,
      'page.whole': fromNowhere,
    }),
  ];

  let press: { x: number; y: number } | null = null;
  const onDown = (event: PointerEvent) => {
    setTurntable(false);
    rig.setTouch(event.pointerType === 'touch');
    press = { x: event.clientX, y: event.clientY };
  };
  const onMove = (event: PointerEvent) => {
    if (!press || !settings.getState().guided) return;
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < DRAG_PX) return;
    press = null;
    addNotice(text('guided.hint'));
  };
  const onUp = () => {
    press = null;
  };
  const onWheel = () => {
    setTurntable(false);
    rig.setTouch(false);
  };

  const follow = () => rig.setFree(!settings.getState().guided);
  follow();
  const unsubscribe = onSlice(settings, ({ guided }) => guided, follow);
  canvas.addEventListener('pointerdown', onDown);
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  canvas.addEventListener('wheel', onWheel, { passive: true });
  return () => {
    unsubscribe();
    if (handStore.getState().turning) setTurntable(false);
    for (const stop of unbind) stop();
    canvas.removeEventListener('pointerdown', onDown);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    canvas.removeEventListener('wheel', onWheel);
  };
}
