import { Vector3 } from 'three';

let target: () => Vector3 = () => new Vector3();

/** What the camera looks at: the middle of the picture, leg space, metres. */
export function pictureTarget(): Vector3 {
  return target();
}

/** The controls say what the camera looks at; returns what undoes that. */
export function connectTarget(tell: () => Vector3): () => void {
  target = tell;
  return () => {
    if (target === tell) target = () => new Vector3();
  };
}
