import { Vector3 } from 'three';
import type { Point } from '../leg/Leg';
import { type LegSide, onSide } from '../leg/legSides';
import { LEGS_SHOWN } from '../view/sides';
import { viewStore } from '../view/store';
import { inFirst, shownHalves } from './halves';
import { viewportHandle } from './viewportHandle';

const place = new Vector3();

/**
 * Where a point of the leg as modelled (leg space, metres) is seen, CSS pixels of the window: on the right one where both legs
 * are shown and none is named, in the first half of a picture that is divided. Null when it lies behind the camera, and while nothing is drawn.
 */
export function placeOnPage(
  point: Point,
  side: LegSide = LEGS_SHOWN[viewStore.getState().view.side][0] ?? 'right',
): { x: number; y: number } | null {
  const viewport = viewportHandle();
  if (!viewport) return null;
  const { left, top, width, height } = viewport.gl.domElement.getBoundingClientRect();
  const { x, y, z } = place.set(...onSide(point, side)).project(viewport.camera);
  if (z > 1) return null;
  const halves = shownHalves({ width, height });
  const alone = { x: (x + 1) / 2, y: (1 - y) / 2 };
  const spot = halves ? inFirst(halves, alone) : alone;
  return { x: left + spot.x * width, y: top + spot.y * height };
}
