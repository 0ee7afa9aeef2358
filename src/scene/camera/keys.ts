/** What a key does to the camera while the canvas has the focus. */
export type CameraKey =
  | { kind: 'turn'; azimuthRad: number; polarRad: number }
  | { kind: 'zoom'; factor: number }
  | { kind: 'home' }
  | { kind: 'frame' };

/** One press of an arrow turns by this much, radians. */
const KEY_TURN_RAD = Math.PI / 18;
/** One press of plus comes this much closer; minus is its inverse. */
const KEY_ZOOM = 0.85;

/** The camera's answer to `key` (`KeyboardEvent.key`); null for keys that are not the camera's. */
export function cameraKey(key: string): CameraKey | null {
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'turn', azimuthRad: -KEY_TURN_RAD, polarRad: 0 };
    case 'ArrowRight':
      return { kind: 'turn', azimuthRad: KEY_TURN_RAD, polarRad: 0 };
    case 'ArrowUp':
      return { kind: 'turn', azimuthRad: 0, polarRad: -KEY_TURN_RAD };
    case 'ArrowDown':
      return { kind: 'turn', azimuthRad: 0, polarRad: KEY_TURN_RAD };
    case '+':
    case '=':
      return { kind: 'zoom', factor: KEY_ZOOM };
    case '-':
    case '_':
      return { kind: 'zoom', factor: 1 / KEY_ZOOM };
    case 'Home':
      return { kind: 'home' };
    case 'f':
    case 'F':
      return { kind: 'frame' };
    default:
      return null;
  }
}
