import { PerspectiveCamera, Spherical, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { placeOf, sphericalOf } from '../../../src/scene/camera/cameraPlace';
import { FlatCamera } from '../../../src/scene/camera/FlatCamera';

test('a place is where it was taken, to a millimetre and a tenth of a degree', () => {
  const target = new Vector3(-0.09, 0.51, 0.012);
  for (const [theta, phi, radius] of [
    [0, Math.PI / 2, 2],
    [Math.PI, 1.2, 0.4],
    [-2.5, 2.9, 3.3],
    [7.1, 0.3, 0.08],
  ] as const) {
    const back = sphericalOf(placeOf(new Spherical(radius, phi, theta), target));
    const at = (s: { theta: number; phi: number; radius: number }, to: Vector3) =>
      new Vector3().setFromSphericalCoords(s.radius, s.phi, s.theta).add(to);
    const error = at(back, back.target).distanceTo(at({ theta, phi, radius }, target));
    expect(error).toBeLessThan(0.002 + radius * 0.002);
  }
  expect(placeOf(new Spherical(1, Math.PI / 2, -Math.PI / 2), target).azimuthDeg).toBe(-90);
});

test('in parallel projection what is looked at keeps its place and size', () => {
  const eye = new PerspectiveCamera(24, 1.6, 0.02, 12);
  eye.position.set(0.4, 0.9, -1.7);
  eye.lookAt(-0.1, 0.5, 0);
  eye.setViewOffset(800, 500, -40, 12, 800, 500);
  eye.updateMatrixWorld();
  const target = new Vector3(-0.1, 0.5, 0);
  const flat = new FlatCamera();
  flat.follow(eye, target, 1.6);

  // Points of the plane through the target that faces the camera.
  const right = new Vector3().setFromMatrixColumn(eye.matrixWorld, 0);
  const up = new Vector3().setFromMatrixColumn(eye.matrixWorld, 1);
  for (const [x, y] of [
    [0, 0],
    [0.2, 0],
    [-0.1, 0.3],
  ] as const) {
    const point = target.clone().addScaledVector(right, x).addScaledVector(up, y);
    const inPerspective = point.clone().project(eye);
    const inParallel = point.clone().project(flat);
    expect(inParallel.x).toBeCloseTo(inPerspective.x, 5);
    expect(inParallel.y).toBeCloseTo(inPerspective.y, 5);
    expect(Math.abs(inParallel.z)).toBeLessThan(1);
  }
});
