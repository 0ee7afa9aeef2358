import { type Camera, MathUtils, OrthographicCamera, PerspectiveCamera, type Vector3 } from 'three';

export interface ScaleBar {
  lengthM: number;
  /** In pixels of the picture. */
  lengthPx: number;
}

/**
 * Metres that one pixel spans at the depth of `target`, of a picture `heightPx` tall.
 * In parallel projection it is the same at every depth.
 */
export function metresPerPixel(camera: Camera, target: Vector3, heightPx: number): number {
  if (camera instanceof OrthographicCamera) return (camera.top - camera.bottom) / camera.zoom / heightPx;
  if (!(camera instanceof PerspectiveCamera))
    throw new Error('sharing: this camera has no scale; use a perspective or a parallel one.');
  const depth = -target.clone().applyMatrix4(camera.matrixWorldInverse).z;
  return (2 * depth * Math.tan(MathUtils.degToRad(camera.fov / 2))) / camera.zoom / heightPx;
}

/** The longest of 1, 2, 5, 10, 20, 50 ... millimetres that fits into `mostPx`. */
export function scaleBar(metresPerPx: number, mostPx: number): ScaleBar {
  const most = metresPerPx * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((one) => one * power <= most) ?? 1;
  const lengthM = step * power;
  return { lengthM, lengthPx: lengthM / metresPerPx };
}
