import { fadeOf, setFade } from '../leg/cutPlane';
import type { Leg } from '../leg/Leg';
import { tween } from '../view/motion';
import { onSlice } from '../view/onSlice';
import { redraw } from '../view/redraw';
import type { ViewName } from '../view/state';
import { viewStore } from '../view/store';

/** The leg goes and comes over this long. */
const FADE_MS = 260;
/** The foot ends this far above the middle of the ankle, metres; without a landmark, this far above the sole. */
const ABOVE_ANKLE_M = 0.012;
const ANKLE_M = 0.08;

/** Height above which the leg fades while one looks at the sole, metres above the floor. */
export function soleFadeM(leg: Leg): number {
  return (leg.landmarks.ankle_centre?.[1] ?? leg.bounds.min.y + ANKLE_M) + ABOVE_ANKLE_M;
}

/** A picture of a named view that is not the page's: fade as it does; what is returned lets the page have its own again. */
export function fadeFor(view: ViewName, leg: Leg): () => void {
  const page = fadeOf();
  setFade(view === 'sole' ? soleFadeM(leg) : null);
  return () => setFade(page);
}

/**
 * The view of the sole shows the foot: what lies above the ankle stands behind it, and would be taken for a part of it. It fades from the top
 * down, and comes back as soon as one looks from elsewhere. Returns what stops it.
 */
export function followSole(leg: Leg): () => void {
  const footM = soleFadeM(leg);
  const topM = leg.bounds.max.y;
  let alone = false;
  let heightM = topM;
  let stop = () => {};
  const follow = () => {
    const sole = viewStore.getState().view.view === 'sole';
    if (sole === alone) return;
    alone = sole;
    stop();
    const [from, to] = [heightM, sole ? footM : topM];
    stop = tween(FADE_MS, (t) => {
      heightM = from + t * (to - from);
      setFade(t === 1 && !sole ? null : heightM);
    });
    redraw();
  };
  follow();
  const unsubscribe = onSlice(viewStore, ({ view }) => view.view, follow);
  return () => {
    unsubscribe();
    stop();
    setFade(null);
  };
}
