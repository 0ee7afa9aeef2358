import { type PerspectiveCamera, Vector3 } from 'three';
import type { Leg } from '../../leg/Leg';
import type { ViewState } from '../../view/state';
import { sphericalOf } from './cameraPlace';
import { type Frame, fitDistance, fitParts, freeCentreOffset } from './fit';
import { partsOf } from './framing';
import { framingOf } from './namedViews';

/** Put the camera where the view looks from, with the leg in what is free of the canvas: where the page's own camera will begin. */
export function standAt(
  camera: PerspectiveCamera,
  leg: Leg,
  view: Pick<ViewState, 'view' | 'camera' | 'side' | 'explode'>,
  frame: Frame,
): void {
  const { x, y } = freeCentreOffset(frame);
  camera.aspect = frame.width / frame.height;
  if (x === 0 && y === 0) camera.clearViewOffset();
  else camera.setViewOffset(frame.width, frame.height, -x, -y, frame.width, frame.height);
  camera.updateProjectionMatrix();
  if (view.camera) {
    const { theta, phi, radius, target } = sphericalOf(view.camera);
    camera.position.setFromSphericalCoords(radius, phi, theta).add(target);
    camera.lookAt(target);
  } else {
    const { box, direction } = framingOf(view.view ?? 'posterior', leg, view);
    const { parts } = partsOf(box, leg, view);
    const { centre, distance } = parts
      ? fitParts(box, parts, direction, camera.fov, frame)
      : { centre: box.getCenter(new Vector3()), distance: fitDistance(box, direction, camera.fov, frame) };
    camera.position.copy(centre).addScaledVector(direction, distance);
    camera.lookAt(centre);
  }
  camera.updateMatrixWorld();
}
