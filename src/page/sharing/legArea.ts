import { drawFigureAtOnce } from '../../scene/pictures/figurePicture';
import type { Area } from '../../scene/pictures/figureTiles';
import type { ViewportHandle } from '../../scene/viewportHandle';
import { cropTo, drawnBox } from './figureCrop';

/** Long side of the drawing on which the leg is looked for, pixels. */
const LOOK_PX = 480;

/**
 * The part of the canvas that no panel covers and where something is drawn, CSS pixels from the canvas's corner: found on a small drawing with nothing
 * behind it. Null without a page around the leg.
 */
export function legArea(viewport: ViewportHandle): Area | null {
  const free = document.querySelector('[data-free]')?.getBoundingClientRect();
  if (!free) return null;
  const canvas = viewport.gl.domElement.getBoundingClientRect();
  const room = {
    x: free.left - canvas.left,
    y: free.top - canvas.top,
    width: free.width,
    height: free.height,
  };
  const { picture, plan } = drawFigureAtOnce(viewport, room, LOOK_PX);
  const { width, height } = picture;
  const seen = picture.getContext('2d')?.getImageData(0, 0, width, height);
  return cropTo(seen ? drawnBox(seen.data, width, height) : null, plan.scale, room);
}
