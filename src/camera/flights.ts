import { Vector3 } from 'three';

type Fly = (listedIds: readonly string[]) => void;

let fly: Fly = () => {};

/** Frame these structures (listed ids) from where the person looks now; an empty list frames the whole leg. */
export function flyTo(listedIds: readonly string[]): void {
  fly(listedIds);
}

/** The controls say how a flight is made; returns what undoes that. */
export function connectFlights(make: Fly): () => void {
  fly = make;
  return () => {
    if (fly === make) fly = () => {};
  };
}

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
