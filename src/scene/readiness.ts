import { contentStore } from '../patterns/contentStore';
import { referralStore } from '../patterns/referralStore';
import { letMove } from '../view/motion';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { markPicture } from './pictureMarks';

/** Frames drawn since the page was loaded. */
export const frames = { drawn: 0 };

/** Everything asked for is there; the next frame shows it. */
let complete = false;
/** The first frame, and the first full one, have been drawn. */
let seen = false;
let pictured = false;

let see: () => void = () => {};
let settle: () => void = () => {};
let beReady: () => void = () => {};

/** Resolves after the first frame with the leg in it. */
export const firstSight = new Promise<void>((resolve) => {
  see = resolve;
});

/** Resolves after the first frame that shows everything asked for: the leg, its patterns and their trigger points. As a rule it is the first. */
export const firstFullFrame = new Promise<void>((resolve) => {
  settle = resolve;
});

/** Resolves when `<html data-ready="true">` says that the page is there with its parts. */
export const pageReady = new Promise<void>((resolve) => {
  beReady = resolve;
});

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
  if (!pictured || awaited.size > 0) return;
  document.documentElement.dataset.ready = 'true';
  beReady();
}

/**
 * Called after each frame. The first one with the leg is marked `leg:first-frame`, the first one with everything `leg:full-frame`; once the parts of
 * the page that wait for it are there as well, `<html data-ready="true">` says so to tests, embeds and pictures.
 */
export function markFrame(): void {
  if (frames.drawn === 0) return;
  if (!seen) {
    seen = true;
    markPicture('leg:first-frame');
    letMove(true);
    see();
  }
  if (!complete || pictured) return;
  pictured = true;
  markPicture('leg:full-frame');
  settle();
  sayReady();
}

/** Wait until the patterns that are on are painted, or cannot be, and `others` are there: the next frame is the first full one. */
export async function awaitFullFrame(others: Promise<unknown>): Promise<void> {
  // What could not be fetched has said so itself; the rest is complete without it.
  await Promise.all([others.catch(() => {}), patternsPainted()]);
  complete = true;
  // One that was drawn without them has to be drawn again.
  if (seen) redraw();
}

/** Resolves when the patterns that are on are painted, or cannot be. */
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
