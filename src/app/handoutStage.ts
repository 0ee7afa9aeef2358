import type { Leg } from '../anatomy/Leg';
import { legStore } from '../anatomy/legStore';
import { legUrl } from '../anatomy/legUrl';
import { loadLeg } from '../anatomy/loadLeg';
import type { HandoutStage } from '../teaching/handout/handoutStage';
import { sheetPainted, sheetPictures } from './sharing/sheetPictures';
import { viewLink } from './sharing/viewLink';

/** The page as the handouts need it. */
export const HANDOUT_STAGE: HandoutStage = {
  async leg() {
    const { status } = legStore.getState();
    // Without WebGL2 the page has not asked for the leg; its outlines can be drawn all the same.
    if (status === 'idle' || status === 'error') await loadLeg(legUrl);
    return arrivedLeg();
  },
  painted: sheetPainted,
  pictures: sheetPictures,
  link: (view) => viewLink(view),
};

function arrivedLeg(): Promise<Leg> {
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
