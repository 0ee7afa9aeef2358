import type { Hand } from '../../view/handStore';
import { CAMERA_LIMITS, CameraControlsImpl } from './cameraControls';

/**
 * What pointers mean: with a brush in the hand one finger and the left button paint, and what turns is two fingers and the
 * right button, save for a drag that began beside the leg.
 */
export function giveHand({ mouseButtons, touches }: CameraControlsImpl, { brush, beside }: Hand): void {
  const { ACTION } = CameraControlsImpl;
  const paints = brush && !beside;
  mouseButtons.left = paints ? ACTION.NONE : ACTION.ROTATE;
  mouseButtons.right = brush ? ACTION.ROTATE : ACTION.TRUCK;
  touches.one = paints ? ACTION.NONE : ACTION.TOUCH_ROTATE;
  touches.two = brush ? ACTION.TOUCH_DOLLY_ROTATE : ACTION.TOUCH_DOLLY_TRUCK;
  touches.three = ACTION.TOUCH_TRUCK;
}

/** Fingers come closer at another speed than the wheel. */
export function setPinching(controls: CameraControlsImpl, on: boolean): void {
  controls.dollySpeed = on ? CAMERA_LIMITS.pinchSpeed : 1;
}
