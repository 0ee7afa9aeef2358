import { contentStore } from '../referral/contentStore';
import { referralStore } from '../referral/referralStore';
import { tween } from '../view/motion';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';

/** Frames drawn since the page was loaded. */
export const frames = { drawn: 0 };

/** A little longer than any fade of the first picture. */
const SETTLE_MS = 260;

/**
 * The first sight of the leg waits this long, from the canvas on, for its patterns and signs, so that one frame shows everything: a second one
 * costs as much again where there is no graphics card. What takes longer than that comes after the leg.
 */
const TOGETHER_MS = 900;
/** After the first sight of the leg nothing is drawn before the first full frame, for at most this long. */
const HOLD_MS = 3000;
/** What a person does ends that. */
const INPUTS = ['pointerdown', 'wheel', 'keydown', 'resize'] as const;

let settle: () => void = () => {};
/** Everything asked for is there; the next frame shows it. */
let complete = false;
let released = false;
let together = true;
let marked = false;
let startHold: () => void = () => {};
/** The first full frame has been drawn. */
let pictured = false;

let see: () => void = () => {};

/** Resolves after the first frame with the leg in it. */
export const firstSight = new Promise<void>((resolve) => {
  see = resolve;
});

/** Resolves after the first frame that shows everything asked for: the leg, its patterns and their trigger points. */
export const firstFullFrame = new Promise<void>((resolve) => {
  settle = resolve;
});

/**
 * Whether a frame that is asked for may be drawn. The leg is shown with its patterns, or by itself when they take long; then patterns, signs and
 * dots arrive one after the other, and a frame for each would only put off the full one (a second each without a graphics
 * card). A person who does something, or a view that changes, is never kept waiting.
 */
export function mayDraw(): boolean {
  return complete || released || (frames.drawn === 0 && !together);
}

function holdUntilTouched(): void {
  const release = () => {
    if (released) return;
    released = true;
    for (const kind of INPUTS) window.removeEventListener(kind, release, true);
    unsubscribe();
    if (!complete) redraw();
  };
  for (const kind of INPUTS) window.addEventListener(kind, release, { capture: true, passive: true });
  const unsubscribe = viewStore.subscribe((now, before) => {
    if (frames.drawn > 0 && now.view !== before.view) release();
  });
  void firstFullFrame.then(release);
  // From the first sight on: where that comes late, a frame too many costs most.
  startHold = () => setTimeout(release, HOLD_MS);
  if (marked) startHold();
}

/** Called as a frame with the leg in it is about to be drawn. */
export function countFrame(): void {
  frames.drawn++;
}

/** Parts of the page that come after the first picture; the page is ready when they are there too. */
const awaited = new Set<string>();

/** A part is to come. */
export function expectPart(id: string): void {
  awaited.add(id);
}

/** It has come, or cannot. */
export function partArrived(id: string): void {
  awaited.delete(id);
  sayReady();
}

function sayReady(): void {
  if (pictured && awaited.size === 0) document.documentElement.dataset.ready = 'true';
}

/**
 * Called after each frame. The first one with the leg is marked `leg:first-frame`, the first one with everything `leg:full-frame`; once the parts of
 * the page that wait for it are there as well, `<html data-ready="true">` says so to tests, embeds and pictures.
 */
export function markFrame(): void {
  if (frames.drawn === 0) return;
  if (!marked) {
    marked = true;
    performance.mark('leg:first-frame');
    see();
    startHold();
  }
  if (!complete || pictured) return;
  pictured = true;
  performance.mark('leg:full-frame');
  settle();
  sayReady();
}

/** Wait until the patterns that are on are painted, or cannot be, and `others` are there; the frame after that is the first full one. */
export async function awaitFullFrame(others: Promise<unknown>): Promise<void> {
  holdUntilTouched();
  setTimeout(() => {
    together = false;
    if (frames.drawn === 0) redraw();
  }, TOGETHER_MS);
  // What could not be fetched has said so itself; the rest is complete without it.
  await Promise.all([others.catch(() => {}), patternsPainted()]);
  // Fades end, and the last step of this asks for the frame that shows it.
  tween(SETTLE_MS, (t) => {
    if (t === 1) complete = true;
  });
}

/** Resolves when the patterns that are on are computed, or cannot be. */
export function patternsPainted(): Promise<void> {
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
