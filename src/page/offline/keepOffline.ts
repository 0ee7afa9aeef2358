import { Workbox } from 'workbox-window';
import { whenIdle } from '../../gpu/idle';
import { packaged } from '../../platform/packaged';
import { firstFullFrame } from '../../scene/readiness';
import { trustedScript } from '../../view/trusted';
import { announceVersion } from './newVersion';
import { offlineStore } from './offlineStore';

/** Where no leg is drawn the copy is begun all the same, this long after the start, milliseconds. */
const LATEST_MS = 20_000;
/** From the leg to the copy, milliseconds. */
const REST_MS = 2000;
/** A page that stays open for days asks for a new version when it is looked at again, not more often than this, milliseconds. */
const ASK_AGAIN_MS = 3_600_000;

/**
 * Have a worker keep a whole copy of the page on this device, once the leg is drawn and the page has nothing to do; from then on everything works without a
 * network. Where there can be none (no HTTPS, a private window, a frame without an origin) the page goes on without. Never rejects.
 */
export async function keepOffline(): Promise<void> {
  // `npm run dev` has no worker; a picture of the page within the page needs none, and a package has none.
  if (!import.meta.env.PROD || window.top !== window || packaged()) return;
  try {
    await Promise.race([firstFullFrame, passed(LATEST_MS)]);
    // What the page itself fetches after the leg comes first.
    await passed(REST_MS);
    await whenIdle();
    await register();
  } catch {
    offlineStore.setState({ copy: 'none' });
  }
}

async function register(): Promise<void> {
  if (!navigator.serviceWorker) throw new Error('keepOffline: this browser has no workers to keep a copy.');
  const workbox = new Workbox(trustedScript('./sw.js'), { scope: './' });
  workbox.addEventListener('activated', () => offlineStore.setState({ copy: 'there' }));
  workbox.addEventListener('redundant', ({ isUpdate }) => {
    if (!isUpdate) offlineStore.setState({ copy: 'none' });
  });
  // The first copy comes to a page that had none: it is no other version, even if another window, or this one before it was loaded again, began it.
  let controlled = navigator.serviceWorker.controller !== null;
  // Beside one in use it waits; taking it over means a new page. Some browsers have the very first one wait for a moment, too.
  workbox.addEventListener('waiting', () => {
    if (controlled) announceVersion(() => workbox.messageSkipWaiting());
  });
  workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    // Another window has taken the new one over: what this one has not fetched yet is no longer to be had.
    if (controlled && (isUpdate || isExternal)) announceVersion(null);
    controlled = true;
    offlineStore.setState({ copy: 'there' });
  });
  const registration = await workbox.register({ immediate: true });
  if (!registration) throw new Error('keepOffline: the browser took no worker.');
  offlineStore.setState({ copy: registration.active ? 'there' : 'coming' });
  let askedMs = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - askedMs < ASK_AGAIN_MS) return;
    askedMs = performance.now();
    // Without a network there is nothing new.
    registration.update().catch(() => {});
  });
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
