import { contentStore } from '../referral/contentStore';
import { referralStore } from '../referral/referralStore';
import { tween } from '../view/motion';
import { viewStore } from '../view/store';

/** Frames drawn since the page was loaded. */
export const frames = { drawn: 0 };

/** A little longer than any fade of the first picture. */
const SETTLE_MS = 260;

let settle: () => void = () => {};
let complete = false;

/** Resolves after the first frame that shows everything asked for: the leg, its patterns and their trigger points. */
export const firstFullFrame = new Promise<void>((resolve) => {
  settle = resolve;
});

/** Called as a frame with the leg in it is about to be drawn. */
export function countFrame(): void {
  frames.drawn++;
}

/**
 * Called after each frame. The first one with the leg is marked `leg:first-frame`; the first one with everything makes the
 * page ready, for tests, embeds and pictures.
 */
export function markFrame(): void {
  if (frames.drawn === 0) return;
  if (frames.drawn === 1) performance.mark('leg:first-frame');
  const { dataset } = document.documentElement;
  if (complete && dataset.ready !== 'true') {
    dataset.ready = 'true';
    settle();
  }
}

/** Wait until the patterns that are on are painted, or cannot be, and `others` are there; the frame after that is the first full one. */
export async function awaitFullFrame(others: Promise<unknown>): Promise<void> {
  // What could not be fetched has said so itself; the rest is complete without it.
  await Promise.all([others.catch(() => {}), patternsPainted()]);
  // Fades end, and the last step of this asks for the frame that shows it.
  tween(SETTLE_MS, (t) => {
    if (t === 1) complete = true;
  });
}

function patternsPainted(): Promise<void> {
  return new Promise((resolve) => {
    const undo: (() => void)[] = [];
    const look = () => {
      const { status } = contentStore.getState();
      const { hearts, dots, problem } = referralStore.getState();
      const painted = dots && viewStore.getState().view.show.every((id) => hearts.has(id));
      if (status === 'loading' || (status === 'ready' && problem === null && !painted)) return;
      for (const stop of undo) stop();
      resolve();
    };
    undo.push(contentStore.subscribe(look), referralStore.subscribe(look), viewStore.subscribe(look));
    look();
  });
}
