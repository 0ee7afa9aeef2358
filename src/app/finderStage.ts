import type { FinderStage } from '../finder/finderStage';
import { currentAddress } from '../view/address';
import { copyText } from '../view/clipboard';
import { readCard } from '../view/finderOpen';
import { saveFile } from '../view/saveFile';
import { viewStore } from '../view/store';
import { OPEN, veilStore } from '../view/veilStore';
import { layoutStore, openPanel } from './layoutStore';
import { legPictures } from './legPictures';
import { skinSpotAt } from './pickAt';
import { sheetPainted } from './sharing/sheetPictures';
import { viewLink } from './sharing/viewLink';
import { viewportHandle } from './viewportHandle';

/** The canvas and the page as "Where does it hurt?" needs them. */
export const FINDER_STAGE: FinderStage = {
  canvas: () => viewportHandle()?.gl.domElement ?? null,
  skinAt(clientX, clientY) {
    const point = skinSpotAt(clientX, clientY)?.point;
    return point ? [point.x, point.y, point.z] : null;
  },
  readCard() {
    readCard(true);
    if (layoutStore.getState().mode !== 'sides') openPanel('card', true);
  },
  link: (keys) => viewLink(viewStore.getState().view, currentAddress(), keys),
  copy: copyText,
  save: saveFile,
  async draw(views, heightPx, onDrawn) {
    const { view } = viewStore.getState();
    // On paper there is skin and what lies on it: no window to a trigger point, which would be seen through the leg from each side.
    veilStore.setState({ ...OPEN, signs: true, address: true });
    viewStore.setState({ view: { ...view, skin: 1, depth: 'skin', explode: 0, trp: null, select: [] } });
    try {
      await sheetPainted();
      return await legPictures(views, heightPx, onDrawn);
    } finally {
      viewStore.setState({ view });
      veilStore.setState(OPEN);
    }
  },
};
