import type { Camera } from 'three';

type Listener = (camera: Camera) => void;

const listeners = new Set<Listener>();

/**
 * Hear of every picture of the leg before it is drawn, the page's as that of a figure, with the camera that draws it: for what depends on
 * where one looks from. Once per picture, however many legs are in it. Returns what stops it.
 */
export function beforePicture(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whoever draws says so, when all matrices are up to date and nothing is uploaded yet. */
export function tellPicture(camera: Camera): void {
  for (const listener of listeners) listener(camera);
}
