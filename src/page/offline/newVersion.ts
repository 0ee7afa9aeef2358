import { paintingStore } from '../../scene/skin/paintingStore';
import { addNotice, dismissNotice } from '../../view/actions';
import { address, flushAddress } from '../../view/address';
import { opened } from '../../view/opened';
import { text } from '../../words/text';

/** After the new version is asked to take over the page is loaded anew, at the latest after this, milliseconds. */
const TAKE_OVER_MS = 3000;

/** Puts the new version in the place of the old; null where another window has done it. */
let takeOver: (() => void) | null = null;
let following = false;
let notice: number | null = null;

/**
 * Say that there is a new version of the page, with a button that loads it. Nothing of it happens by itself, and while somebody plays a lesson, answers
 * a quiz, paints or writes nothing is said: what a new page would lose is closed first.
 */
export function announceVersion(take: (() => void) | null): void {
  takeOver = take;
  if (following) return;
  following = true;
  opened.subscribe(look);
  paintingStore.subscribe(look);
  look();
}

function look(): void {
  // A painting lives as long as the page and nowhere else.
  const painted = paintingStore.getState().strokes.length > 0;
  const busy = opened.getState().tool !== null || painted || address().edit;
  if (!busy && notice === null)
    notice = addNotice(text('offline.newVersion'), { label: text('offline.reload'), run: reload });
  if (busy && notice !== null) {
    dismissNotice(notice);
    notice = null;
  }
}

function reload(): void {
  flushAddress();
  const load = () => window.location.reload();
  if (!takeOver) {
    load();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', load, { once: true });
  setTimeout(load, TAKE_OVER_MS);
  takeOver();
}
