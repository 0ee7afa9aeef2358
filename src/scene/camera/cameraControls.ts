import { CameraControlsImpl } from '@react-three/drei/core/CameraControls';
import {
  Box3,
  MathUtils,
  Matrix4,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
} from 'three';

// Only what the controls need of three: handing over all of it would put all of it into the page.
CameraControlsImpl.install({
  THREE: {
    Box3,
    MathUtils: { clamp: MathUtils.clamp },
    Matrix4,
    Quaternion,
    Raycaster,
    Sphere,
    Spherical,
    Vector2,
    Vector3,
    Vector4,
  },
});

export const CAMERA_LIMITS = {
  /** Closest the camera comes to what it turns around, metres. */
  minDistanceM: 0.06,
  /** Furthest, as a multiple of the distance from which the whole leg is seen. */
  maxDistanceFits: 1.6,
  /** How far from straight above and straight below the camera stays, radians. */
  polarMarginRad: 0.05,
  /**
   * How fast two fingers bring the leg closer, against the wheel: about as fast as they part, so that what is under them stays
   * there. The controls count half of the way between the fingers, which alone would take three times the way.
   */
  pinchSpeed: 2.1,
  /** Time constant of a flight, seconds; it arrives after about three of these. */
  flightS: 0.13,
  /** Time constant while dragging, seconds. */
  dragS: 0.045,
} as const;

export { CameraControlsImpl };
