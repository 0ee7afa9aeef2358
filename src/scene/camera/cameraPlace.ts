import { MathUtils, type Spherical, Vector3 } from 'three';
import type { CameraPlace } from '../../view/state';

/** Where a camera stands that turns around `target` at `spherical` (three's: theta from +Z towards +X, phi from above), metres. */
export function placeOf({ theta, phi, radius }: Spherical, target: Vector3): CameraPlace {
  const turn = MathUtils.euclideanModulo(MathUtils.radToDeg(theta) + 180, 360) - 180;
  return {
    azimuthDeg: rounded(turn, 1),
    elevationDeg: rounded(90 - MathUtils.radToDeg(phi), 1),
    distanceM: rounded(radius, 3),
    target: [rounded(target.x, 3), rounded(target.y, 3), rounded(target.z, 3)],
  };
}

/** The other way round: angles in radians, target as a vector. */
export function sphericalOf({ azimuthDeg, elevationDeg, distanceM, target }: CameraPlace): {
  theta: number;
  phi: number;
  radius: number;
  target: Vector3;
} {
  return {
    theta: MathUtils.degToRad(azimuthDeg),
    phi: MathUtils.degToRad(90 - elevationDeg),
    radius: distanceM,
    target: new Vector3(...target),
  };
}

/** As a link writes it, so that the view and the link say the same; never -0. */
function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}
