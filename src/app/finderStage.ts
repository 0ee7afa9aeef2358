import type { FinderStage } from '../finder/finderStage';
import { viewStore } from '../view/store';
import { legPictures } from './legPictures';
import { skinSpotAt } from './pickAt';
import { copyText, saveFile, viewLink } from './sharing/viewLink';
import { viewportHandle } from './viewportHandle';

/** The canvas and the page as "Where does it hurt?" needs them. */
export const FINDER_STAGE: FinderStage = {
  canvas: () => viewportHandle()?.gl.domElement ?? null,
  skinAt(clientX, clientY) {
    const point = skinSpotAt(clientX, clientY)?.point;
    return point ? [point.x, point.y, point.z] : null;
  },
  link(keys) {
    const view = viewLink(viewStore.getState().view, window.location);
    const own = Object.entries(keys).map(([key, value]) => `${key}=${value}`);
    return own.length === 0 ? view : `${view}${view.includes('?') ? '&' : '?'}${own.join('&')}`;
  },
  copy: copyText,
  save: saveFile,
  draw: legPictures,
};
