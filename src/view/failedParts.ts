import { text } from '../words/text';
import { addNotice, dismissNotice } from './actions';
import { viewStore } from './store';

/** What has not come, and how each asks anew. */
const failed = new Map<object, () => void>();
let notice: number | null = null;

/**
 * A part of the page has not come, or has failed: one sentence for however many there are, with a way to ask for all of them anew. The rest of the
 * page goes on.
 * @param part what stands for it, the same each time
 * @param retry asks for it anew
 */
export function partFailed(part: object, retry: () => void): void {
  failed.set(part, retry);
  // One that was closed is said again when something else fails.
  if (!viewStore.getState().notices.some(({ id }) => id === notice))
    notice = addNotice(text('part.failed'), { label: text('error.retry'), run: retryAll });
}

/** It is there now, or nobody wants it any more. */
export function partSettled(part: object): void {
  if (!failed.delete(part) || failed.size > 0 || notice === null) return;
  dismissNotice(notice);
  notice = null;
}

/**
 * Do what needs a script that comes later and is no component, a `part` being one: when it does not come, or fails, that is said, and `act` is done
 * anew when the person tries again. Never rejects.
 * @param part what stands for it, the same each time
 * @param gone nobody waits for it any more
 */
export async function asPart(
  part: object,
  act: () => Promise<void>,
  gone: () => boolean = () => false,
): Promise<void> {
  try {
    await act();
    partSettled(part);
  } catch {
    if (!gone()) partFailed(part, () => void asPart(part, act, gone));
  }
}

function retryAll(): void {
  const again = [...failed.values()];
  failed.clear();
  if (notice !== null) dismissNotice(notice);
  notice = null;
  for (const retry of again) retry();
}
