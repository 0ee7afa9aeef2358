import { BoxGeometry, BufferGeometry, Float32BufferAttribute, Matrix4, Vector3 } from 'three';
import { expect, test } from 'vitest';
import type { Leg, Structure } from '../../src/anatomy/Leg';
import { fitDistance } from '../../src/camera/fit';
import { legParts } from '../../src/camera/legParts';

/** A shank 0.1 m thick and 1 m high with a foot 0.3 m long, as a skin of two boxes. */
function bootLeg(): Leg {
  const shank = new BoxGeometry(0.1, 1, 0.1, 1, 40, 1).translate(0, 0.5, 0);
  const foot = new BoxGeometry(0.1, 0.05, 0.3).translate(0, 0.025, 0.1);
  const points = [shank, foot].flatMap((part) => [...part.getAttribute('position').array]);
  const geometry = new BufferGeometry().setAttribute('position', new Float32BufferAttribute(points, 3));
  geometry.computeBoundingBox();
  const bounds = geometry.boundingBox;
  if (!bounds) throw new Error('legParts.test: the boot has no size.');
  const skin = {
    id: 'skin',
    listed: 'skin',
    geometry,
    matrixWorld: new Matrix4(),
    bounds,
  } as unknown as Structure;
  return { skin, inside: [] as readonly Structure[], bounds } as unknown as Leg;
}

test('the slices hold every point of the skin, and only at the foot are they as long as it', () => {
  const leg = bootLeg();
  const parts = legParts(leg, { explode: 0, side: 'right' });
  const position = leg.skin.geometry.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const point = new Vector3().fromBufferAttribute(position as never, i);
    expect(parts.some((part) => part.distanceToPoint(point) < 1e-6)).toBe(true);
  }
  for (const { min, max } of parts) if (min.y > 0.1) expect(max.z - min.z).toBeLessThan(0.11);
});

test('framed by its slices the leg comes closer than by one box, and stays in the picture', () => {
  const leg = bootLeg();
  const frame = { width: 900, height: 700, insets: { top: 0, right: 0, bottom: 0, left: 0 } };
  // From behind: the toes are further away than the shank.
  const direction = new Vector3(0, 0, -1);
  const parts = legParts(leg, { explode: 0, side: 'right' });
  const near = fitDistance(leg.bounds, direction, 24, frame, parts);
  expect(near).toBeLessThan(fitDistance(leg.bounds, direction, 24, frame));
  const centre = leg.bounds.getCenter(new Vector3());
  const tan = Math.tan((12 * Math.PI) / 180);
  const position = leg.skin.geometry.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const point = new Vector3().fromBufferAttribute(position as never, i).sub(centre);
    expect(Math.abs(point.y) / ((near + point.z) * tan)).toBeLessThan(0.95);
  }
});
