import { KEPT_PREFIX as PREFIX } from './keptNames';

/** A setting kept on this device, or null when there is none or storage is switched off. */
export function readSetting(key: string): string | null {
  try {
    return window.localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keep a setting on this device; where storage is switched off or full the setting lasts as long as the page. */
export function writeSetting(key: string, value: string): void {
  try {
    window.localStorage.setItem(PREFIX + key, value);
  } catch {
    // A private window or a full disk must not take the page down with it.
  }
}

/** Forget a setting. */
export function forgetSetting(key: string): void {
  try {
    window.localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing is kept where nothing can be.
  }
}

/** Forget all that this page keeps in a storage, and nothing of other pages on the same host. Throws what storage throws. */
export function forgetKept(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
  for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key);
}

/** Whether settings outlast the page: not in some private windows, nor where storage is switched off or full. */
export function storageWorks(): boolean {
  try {
    const key = `${PREFIX}probe`;
    window.localStorage.setItem(key, '1');
    window.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

let asked = false;

/** Ask the browser, once, not to clear what is kept when it needs room or has not seen the page for a while: for what a person has made. */
export function askToStay(): void {
  if (asked) return;
  asked = true;
  // Not in every browser, and not without HTTPS; where it is refused all is kept as long as before.
  void globalThis.navigator?.storage?.persist?.().catch(() => {});
}

/** Whether the browser may clear what is kept without asking, as Safari does with a page not seen for seven days. Never rejects. */
export async function mayBeCleared(): Promise<boolean> {
  try {
    return !(await globalThis.navigator?.storage?.persisted?.());
  } catch {
    return true;
  }
}
