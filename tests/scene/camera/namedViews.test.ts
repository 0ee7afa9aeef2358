import { Box3, Matrix4, PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { type Frame, fitDistance, freeArea, freeCentreOffset } from '../../../src/scene/camera/fit';
import { cameraKey } from '../../../src/scene/camera/keys';
import { boxOnSide, framingOf, NAMED_VIEWS } from '../../../src/scene/camera/namedViews';
import { VIEW_NAMES } from '../../../src/view/state';
import { smallLeg } from '../../leg/smallLeg';

const FRAMES: readonly [string, Frame][] = [
  ['a wide window', { width: 1280, height: 800, insets: { top: 48, right: 350, bottom: 60, left: 290 } }],
  ['a phone', { width: 360, height: 740, insets: { top: 40, right: 0, bottom: 300, left: 0 } }],
  ['nothing open', { width: 500, height: 500, insets: { top: 0, right: 0, bottom: 0, left: 0 } }],
];
const FOV = 24;

describe('where the named views of the right leg look from', () => {
  it.each([
    ['anterior', [0, 0, 1]],
    ['posterior', [0, 0, -1]],
    ['medial', [1, 0, 0]],
    ['lateral', [-1, 0, 0]],
    ['sole', [0, -1, 0]],
    ['knee', [0, 0, -1]],
  ] as const)('%s', (name, axis) => {
    const { direction } = NAMED_VIEWS[name];
    expect(direction.length()).toBeCloseTo(1, 9);
    expect(direction.dot(new Vector3(...axis))).toBeGreaterThan(Math.cos((8 * Math.PI) / 180));
  });

  it('the sole has its toes at the top of the picture', () => {
    const { direction } = NAMED_VIEWS.sole;
    const turned = new Matrix4().lookAt(direction, new Vector3(), new Vector3(0, 1, 0));
    const up = new Vector3(0, 1, 0).transformDirection(turned);
    expect(up.z).toBeGreaterThan(0.9);
  });
});

describe('the named views of the other leg and of both', () => {
  const leg = smallLeg();

  it.each(VIEW_NAMES)('%s of the left leg is the mirror image of the right one', (name) => {
    const right = framingOf(name, leg, { side: 'right', explode: 0 });
    const left = framingOf(name, leg, { side: 'left', explode: 0 });
    expect(left.direction.x).toBeCloseTo(-right.direction.x, 12);
    expect([left.direction.y, left.direction.z]).toEqual([right.direction.y, right.direction.z]);
    expect([left.box.min.x, left.box.max.x]).toEqual([-right.box.max.x, -right.box.min.x]);
    expect([left.box.min.y, left.box.max.z]).toEqual([right.box.min.y, right.box.max.z]);
  });

  it.each(VIEW_NAMES)('%s of both frames the pair, even-handed', (name) => {
    const { box } = framingOf(name, leg, { side: 'both', explode: 0 });
    expect(box.containsBox(framingOf(name, leg, { side: 'right', explode: 0 }).box)).toBe(true);
    expect(box.containsBox(framingOf(name, leg, { side: 'left', explode: 0 }).box)).toBe(true);
    expect(box.min.x).toBeCloseTo(-box.max.x, 12);
  });

  it('both are looked at from the right of the body in the lateral view, from its left in the medial one', () => {
    expect(framingOf('lateral', leg, { side: 'both', explode: 0 }).direction.x).toBeLessThan(-0.9);
    expect(framingOf('medial', leg, { side: 'both', explode: 0 }).direction.x).toBeGreaterThan(0.9);
  });

  it('a box far from the midline is not stretched over to the other leg when one leg is shown', () => {
    const box = new Box3(new Vector3(-0.2, 0, 0), new Vector3(-0.1, 1, 0.1));
    expect(boxOnSide(box, 'right')).toEqual(box);
    expect(boxOnSide(box, 'left').min.x).toBe(0.1);
  });
});

describe.each(FRAMES)('fitting with %s', (_, frame) => {
  it.each(VIEW_NAMES)(
    'keeps every corner of what %s frames in the free part, and touches two of its sides',
    (name) => {
      const view = NAMED_VIEWS[name];
      const box = view.box(smallLeg(), { side: 'right', explode: 0 });
      const camera = new PerspectiveCamera(FOV, frame.width / frame.height, 0.001, 50);
      const centre = box.getCenter(new Vector3());
      camera.position
        .copy(centre)
        .addScaledVector(view.direction, fitDistance(box, view.direction, FOV, frame));
      camera.lookAt(centre);
      const { x, y } = freeCentreOffset(frame);
      camera.setViewOffset(frame.width, frame.height, -x, -y, frame.width, frame.height);
      camera.updateMatrixWorld();

      const { left, right, top, bottom } = frame.insets;
      const free = freeArea(frame);
      let tightest = Infinity;
      for (let i = 0; i < 8; i++) {
        const corner = new Vector3(
          i & 1 ? box.max.x : box.min.x,
          i & 2 ? box.max.y : box.min.y,
          i & 4 ? box.max.z : box.min.z,
        ).project(camera);
        const px = ((corner.x + 1) / 2) * frame.width;
        const py = ((1 - corner.y) / 2) * frame.height;
        expect(px).toBeGreaterThan(left);
        expect(px).toBeLessThan(frame.width - right);
        expect(py).toBeGreaterThan(top);
        expect(py).toBeLessThan(frame.height - bottom);
        tightest = Math.min(
          tightest,
          (px - left) / free.width,
          (frame.width - right - px) / free.width,
          (py - top) / free.height,
          (frame.height - bottom - py) / free.height,
        );
      }
      // Not further away than it must be: the nearest corner is about the margin from a side.
      expect(tightest).toBeLessThan(0.075);
    },
  );
});

it('panels never take the whole window from the leg', () => {
  const frame: Frame = { width: 400, height: 300, insets: { top: 0, right: 400, bottom: 0, left: 400 } };
  expect(freeArea(frame).width).toBeCloseTo(80, 6);
  expect(Math.abs(freeCentreOffset(frame).x)).toBeLessThan(200);
  expect(
    fitDistance(new Box3(new Vector3(-1, -1, -1), new Vector3(1, 1, 1)), new Vector3(0, 0, 1), FOV, frame),
  ).toBeLessThan(200);
});

it('keys turn, zoom and come home; others are left to the page', () => {
  expect(cameraKey('ArrowLeft')).toMatchObject({ kind: 'turn', polarRad: 0 });
  expect(cameraKey('ArrowUp')).toMatchObject({ kind: 'turn', azimuthRad: 0 });
  expect(cameraKey('+')).toMatchObject({ kind: 'zoom' });
  expect(cameraKey('Home')).toEqual({ kind: 'home' });
  expect(cameraKey('5')).toBeNull();
});
