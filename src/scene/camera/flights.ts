import { Vector3 } from 'three';
import type { CameraRig } from './CameraRig';

/** A place to look from and what is to fill the picture then; on the leg as modelled, and mirrored for the left one. */
export interface Look {
  /** Bearing from which to look, degrees, 0 in front and 90 on the subject's left; null for the one looked from now. */
  azimuthDeg: number | null;
  /** Above the horizon, degrees, -90 to 90. */
  elevationDeg: number;
  /** Corners of what is framed, metres. */
  box: { min: readonly [number, number, number]; max: readonly [number, number, number] };
}

/** The page's camera; null while there is no canvas, and then nothing flies. */
let rig: CameraRig | null = null;

/** This is the page's camera from now on; returns what takes it away again. */
export function takeRig(next: CameraRig): () => void {
  rig = next;
  return () => {
    if (rig === next) rig = null;
  };
}

/** Frame these structures (listed ids) from where the person looks now; an empty list frames the whole leg. */
export function flyTo(listedIds: readonly string[]): void {
  rig?.flyToStructures(listedIds);
}

/** Fly there. What is looked at from a named view goes through the view instead. */
export function lookFrom(look: Look): void {
  rig?.flyToLook(look);
}

/** What the camera looks at: the middle of the picture, leg space, metres. */
export function pictureTarget(): Vector3 {
  return rig?.target() ?? new Vector3();
}
