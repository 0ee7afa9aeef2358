import { Matrix4, Quaternion, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { directionsOf, facing, legDirection, seenFrom } from '../../../src/scene/camera/compassAxes';

/** How three turns a camera at `from` that looks at the origin. */
function cameraAt(x: number, y: number, z: number): Quaternion {
  const matrix = new Matrix4().lookAt(new Vector3(x, y, z), new Vector3(), new Vector3(0, 1, 0));
  return new Quaternion().setFromRotationMatrix(matrix);
}

describe('the compass of a right leg', () => {
  test.each([
    ['anterior', cameraAt(0, 0, 1)],
    ['posterior', cameraAt(0, 0, -1)],
    ['lateral', cameraAt(-1, 0, 0)],
    ['medial', cameraAt(1, 0, 0)],
  ] as const)('seen from %s it says so', (direction, pose) => {
    expect(facing(pose, 'right')).toBe(direction);
  });

  test('from behind, lateral is on the right; from the front, on the left', () => {
    expect(seenFrom(cameraAt(0, 0, -1), legDirection('lateral', 'right')).x).toBeCloseTo(1);
    expect(seenFrom(cameraAt(0, 0, 1), legDirection('lateral', 'right')).x).toBeCloseTo(-1);
  });

  test('turns a direction as three does, for any pose', () => {
    const pose = new Quaternion(0.3, -0.5, 0.2, 0.7).normalize();
    const { x, y, z } = legDirection('anterior', 'right');
    const expected = new Vector3(x, y, z).applyQuaternion(pose.clone().invert());
    const seen = seenFrom(pose, { x, y, z });
    expect([seen.x, seen.y, seen.z]).toEqual(expected.toArray().map((value) => expect.closeTo(value, 6)));
  });
});

describe('the compass of a left leg', () => {
  test.each([
    ['anterior', cameraAt(0, 0, 1)],
    ['posterior', cameraAt(0, 0, -1)],
    ['lateral', cameraAt(1, 0, 0)],
    ['medial', cameraAt(-1, 0, 0)],
  ] as const)('seen from %s it says so', (direction, pose) => {
    expect(facing(pose, 'left')).toBe(direction);
  });
});

describe('the compass of both legs', () => {
  test('names the right and left of the body: from the front its left is on the right of the picture', () => {
    expect(directionsOf('both')).not.toContain('medial');
    expect(directionsOf('both')).toEqual(expect.arrayContaining(['right', 'left']));
    expect(seenFrom(cameraAt(0, 0, 1), legDirection('left', 'both')).x).toBeCloseTo(1);
    expect(seenFrom(cameraAt(0, 0, -1), legDirection('right', 'both')).x).toBeCloseTo(1);
    expect(facing(cameraAt(-1, 0, 0), 'both')).toBe('right');
    expect(facing(cameraAt(1, 0, 0), 'both')).toBe('left');
  });
});

test('on a left leg medial and lateral change sides, and only they', () => {
  const pose = cameraAt(0, 0, 1);
  expect(seenFrom(pose, legDirection('lateral', 'left')).x).toBeCloseTo(1);
  expect(seenFrom(pose, legDirection('proximal', 'left'))).toEqual(
    seenFrom(pose, legDirection('proximal', 'right')),
  );
});
