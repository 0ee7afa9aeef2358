import { type Box3, PerspectiveCamera, Vector3 } from 'three';
import { legStore } from '../../leg/legStore';
import type { ViewName } from '../../view/state';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';
import { fitDistance } from '../camera/fit';
import { framingOf } from '../camera/namedViews';
import { LAMPS } from '../lamps';
import { fadeFor } from '../soleFade';
import { viewportHandle } from '../viewportHandle';
import { drawFigure } from './figurePicture';
import type { Area } from './figureTiles';

/** Vertical field of view, degrees: long, as from across a room, so that the sides compare. */
const FOV_DEG = 16;
/** Air around the leg, CSS pixels of the canvas. */
const AIR_PX = 4;

const corner = new Vector3();

/**
 * The leg as it is shown now from other sides, without moving the page's own camera; transparent around it.
 * @param longSidePx of each picture
 * @throws Error in one sentence when there is no leg or no canvas to draw on
 */
export async function legPictures(
  views: readonly ViewName[],
  longSidePx: number,
  onDrawn: (done: number, of: number) => void,
): Promise<HTMLCanvasElement[]> {
  const viewport = viewportHandle();
  const { leg } = legStore.getState();
  if (!viewport || !leg) throw new Error(text('share.noLeg'));
  const { clientWidth: width, clientHeight: height } = viewport.gl.domElement;
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  const lamps = viewport.scene.getObjectByName(LAMPS);
  const pictures: HTMLCanvasElement[] = [];
  for (const view of views) {
    const { box, direction } = framingOf(view, leg, viewStore.getState().view);
    const camera = new PerspectiveCamera(FOV_DEG, width / height, 0.02, 24);
    const distance = fitDistance(box, direction, FOV_DEG, { width, height, insets });
    const centre = box.getCenter(new Vector3());
    camera.position.copy(centre).addScaledVector(direction, distance);
    camera.lookAt(centre);
    camera.updateMatrixWorld();
    const free = seenArea(box, camera, width, height);
    // The lamps stand around whoever looks, and the sole shows the foot alone; the page's next frame takes them back.
    const before = () => {
      lamps?.quaternion.copy(camera.quaternion);
      return fadeFor(view, leg);
    };
    const { picture } = await drawFigure({ ...viewport, camera }, free, longSidePx, null, () => {}, before);
    pictures.push(picture);
    onDrawn(pictures.length, views.length);
  }
  return pictures;
}

/** The part of the canvas in which a box is seen, CSS pixels. */
function seenArea(box: Box3, camera: PerspectiveCamera, width: number, height: number): Area {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let i = 0; i < 8; i++) {
    corner
      .set(i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y, i & 4 ? box.max.z : box.min.z)
      .project(camera);
    const x = ((corner.x + 1) / 2) * width;
    const y = ((1 - corner.y) / 2) * height;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const x = Math.max(left - AIR_PX, 0);
  const y = Math.max(top - AIR_PX, 0);
  return { x, y, width: Math.min(right + AIR_PX, width) - x, height: Math.min(bottom + AIR_PX, height) - y };
}
