import { canvasBox, freeBox } from '../../scene/canvas';
import type { CameraPlace } from '../../view/state';

/**
 * A camera of a lesson frames what matters within a window of this size, as shares of the canvas's height: a leg is tall and
 * narrow. On a canvas with less room the camera stands further away, so that nothing of it is cut off.
 */
const LESSON_WINDOW = { width: 0.55, height: 0.86 } as const;

/** The free part of the canvas as shares of the canvas's height. */
export interface FreeRoom {
  width: number;
  height: number;
}

/** How much further away the camera stands than the lesson says, 1 where there is room enough. */
export function roomFactor({ width, height }: FreeRoom): number {
  if (width <= 0 || height <= 0) return 1;
  return Math.max(1, LESSON_WINDOW.width / width, LESSON_WINDOW.height / height);
}

/** Where the camera stands on this canvas for a place that a lesson names. */
export function placedIn(room: FreeRoom, place: CameraPlace): CameraPlace {
  return { ...place, distanceM: rounded(place.distanceM * roomFactor(room)) };
}

/** The other way round: how a lesson names the place where the camera stands on this canvas. */
export function namedFrom(room: FreeRoom, place: CameraPlace): CameraPlace {
  return { ...place, distanceM: rounded(place.distanceM / roomFactor(room)) };
}

function rounded(length: number): number {
  return Number(length.toFixed(3));
}

/** The room that the leg has now; null before its canvas is there. */
export function roomOf(): FreeRoom | null {
  const canvas = canvasBox();
  const free = freeBox();
  if (!canvas || !free || canvas.height <= 0) return null;
  return { width: free.width / canvas.height, height: free.height / canvas.height };
}
