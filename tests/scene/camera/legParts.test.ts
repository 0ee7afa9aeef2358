import { BoxGeometry, BufferGeometry, Float32BufferAttribute, Matrix4, Vector3 } from 'three';
import { expect, test } from 'vitest';
import type { Leg, Structure } from '../../../src/leg/Leg';
import { FIT_MARGIN, fitDistance, fitParts } from '../../../src/scene/camera/fit';
import { legParts } from '../../../src/scene/camera/legParts';

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

test('framed by its slices the leg fills the picture from any side, and stays in it', () => {
  const leg = bootLeg();
  const frame = { width: 900, height: 700, insets: { top: 0, right: 0, bottom: 0, left: 0 } };
  const parts = legParts(leg, { explode: 0, side: 'right' });
  const tan = Math.tan((12 * Math.PI) / 180);
  const position = leg.skin.geometry.getAttribute('position');
  for (const direction of [new Vector3(0, 0, 1), new Vector3(0, 0, -1), new Vector3(1, 0, 0)]) {
    const { centre, distance } = fitParts(leg.bounds, parts, direction, 24, frame);
    const heights = Array.from({ length: position.count }, (_, i) => {
      const point = new Vector3().fromBufferAttribute(position as never, i).sub(centre);
      return point.y / ((distance - point.dot(direction)) * tan);
    });
    // Shares of half the picture's height, margins taken off.
    expect(Math.max(...heights)).toBeCloseTo(1 - 2 * FIT_MARGIN, 5);
    expect(Math.min(...heights)).toBeCloseTo(2 * FIT_MARGIN - 1, 5);
    expect(distance).toBeLessThanOrEqual(fitDistance(leg.bounds, direction, 24, frame));
  }
});
