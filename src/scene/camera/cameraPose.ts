/** How the camera is turned in leg space: a unit quaternion, as three's `camera.quaternion`. */
export interface CameraPose {
  x: number;
  y: number;
  z: number;
  w: number;
}

type Listener = (pose: CameraPose) => void;

/** Turns smaller than this are not told: the compass is a hundred pixels wide. */
const SMALLEST_TURN = 1e-4;

const listeners = new Set<Listener>();
let last: CameraPose = { x: 0, y: 1, z: 0, w: 0 };

/** The controls tell how the camera is turned, after each step of a movement; listeners hear it only when it has changed. */
export function publishPose({ x, y, z, w }: CameraPose): void {
  const change = Math.abs(x - last.x) + Math.abs(y - last.y) + Math.abs(z - last.z) + Math.abs(w - last.w);
  if (change < SMALLEST_TURN) return;
  last = { x, y, z, w };
  for (const listener of listeners) listener(last);
}

/** Hear how the camera is turned, now and after every change, outside React. Returns what stops it. */
export function followPose(listener: Listener): () => void {
  listeners.add(listener);
  listener(last);
  return () => {
    listeners.delete(listener);
  };
}
