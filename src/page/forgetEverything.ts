import { forgetKept } from '../view/deviceStorage';
import { KEPT_PREFIX, LESSON_DATABASE, MEMORY_DATABASE } from '../view/keptNames';
import { causeOf } from '../view/sayError';
import { text } from '../words/text';

/**
 * Remove everything this page has kept on the device: settings, databases (lessons, scores), caches and the worker that
 * fills them; nothing of other pages on the same host. Never rejects.
 * @returns one sentence for each thing that could not be removed
 */
export async function forgetEverything(): Promise<string[]> {
  const left: string[] = [];
  const attempt = async (what: () => Promise<unknown> | unknown) => {
    try {
      await what();
    } catch (error) {
      left.push(causeOf(error));
    }
  };
  await attempt(() => forgetKept(window.localStorage));
  await attempt(() => forgetKept(window.sessionStorage));
  for (const name of [LESSON_DATABASE, MEMORY_DATABASE]) await attempt(() => deleteDatabase(name));
  await attempt(async () => {
    if (!('caches' in window)) return;
    for (const key of await window.caches.keys())
      if (key.startsWith(KEPT_PREFIX)) await window.caches.delete(key);
  });
  await attempt(async () => {
    const own = new URL('.', document.baseURI).href;
    for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? [])
      if (worker.scope.startsWith(own)) await worker.unregister();
  });
  return left;
}

/** A database that a window has open goes as soon as that closes it: so long is waited for it, milliseconds. */
const CLOSED_MS = 5000;

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    const fail = () => reject(new Error(text('settings.stillThere', { name })));
    request.onerror = fail;
    // Also when no event comes at all.
    setTimeout(fail, CLOSED_MS);
  });
}
