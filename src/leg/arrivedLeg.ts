import type { Leg } from './Leg';
import { legStore } from './legStore';
import { legUrl } from './legUrl';
import { loadLeg } from './loadLeg';

/** The leg, fetched if it is not there: without WebGL2 the page has not asked for it. Rejects with a sentence when it cannot be had. */
export async function arrivedLeg(): Promise<Leg> {
  const { status } = legStore.getState();
  if (status === 'idle' || status === 'error') await loadLeg(legUrl);
  return new Promise((resolve, reject) => {
    const look = () => {
      const { leg, error } = legStore.getState();
      if (leg === null && error === null) return;
      stop();
      if (leg) resolve(leg);
      else reject(new Error(error ?? ''));
    };
    const stop = legStore.subscribe(look);
    look();
  });
}
