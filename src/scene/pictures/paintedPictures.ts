import type { ViewName } from '../../view/state';
import { viewStore } from '../../view/store';
import { OPEN, veilStore } from '../../view/veilStore';
import { legPictures } from './legPictures';
import { sheetPainted } from './sheetPictures';

/**
 * Pictures of the leg, with what is painted and shown on it, from these sides; transparent around it.
 * @throws Error in one sentence when there is nothing to draw on
 */
export async function paintedPictures(
  views: readonly ViewName[],
  heightPx: number,
  onDrawn: (done: number, of: number) => void,
): Promise<HTMLCanvasElement[]> {
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
}
