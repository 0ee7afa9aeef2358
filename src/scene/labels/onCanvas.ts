import type { Camera, OrthographicCamera, PerspectiveCamera, Vector3 } from 'three';

/** Where `place` is on the canvas, CSS pixels; leaves it in device coordinates. */
export function onCanvas(
  place: Vector3,
  camera: Camera,
  { width, height }: { width: number; height: number },
): { x: number; y: number } {
  place.project(camera);
  return { x: ((place.x + 1) / 2) * width, y: ((1 - place.y) / 2) * height };
}

/** CSS pixels that a metre at `at` takes on screen. */
export function pixelsPerMetre(camera: Camera, at: Vector3, height: number): number {
  const known = camera as PerspectiveCamera | OrthographicCamera;
  const scale = (known.projectionMatrix.elements[5] ?? 1) * height * 0.5;
  if ('isOrthographicCamera' in known) return scale;
  const depth = -at.clone().applyMatrix4(known.matrixWorldInverse).z;
  return scale / Math.max(depth, 1e-3);
}
