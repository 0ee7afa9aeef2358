import { readFileSync } from 'node:fs';
import { Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { legStore } from '../../src/leg/legStore';
import { parseLeg } from '../../src/leg/loadLeg';
import { boxOnSide, framingOf } from '../../src/scene/camera/namedViews';
import { setViewState } from '../../src/view/actions';
import { apartBounds, boneOffset, explodeOffset, offsetIn } from '../../src/view/explodeOffset';

const file = readFileSync('models/leg.glb');
const leg = await parseLeg(
  file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
);
beforeAll(() => legStore.setState({ leg }));

describe('where structures stand when the legs come apart', () => {
  it('a leg alone stays on its bones, a pair steps aside with them', () => {
    expect(offsetIn(leg, 'femur', { explode: 1, side: 'right' })).toEqual([0, 0, 0]);
    expect(offsetIn(leg, 'femur', { explode: 1, side: 'left' })).toEqual([0, 0, 0]);
    const [x, y, z] = offsetIn(leg, 'femur', { explode: 1, side: 'both' });
    expect(x).toBeLessThan(-0.1);
    expect([y, z]).toEqual([0, 0]);
    expect(offsetIn(leg, 'femur', { explode: 0, side: 'both' })).toEqual([0, 0, 0]);
  });

  it('what lies in the midline stays between them, bony points with their bones', () => {
    setViewState({ explode: 0.5, side: 'both' });
    expect(explodeOffset('sacrum')).toEqual([0, 0, 0]);
    const step = explodeOffset('femur');
    expect(boneOffset(leg.landmarks.greater_trochanter ?? [0, 0, 0])).toEqual(step);
    expect(boneOffset(leg.landmarks.coccyx_tip ?? [-1, 0, 0])).toEqual([0, 0, 0]);
    setViewState({ explode: 0, side: 'right' });
    expect(boneOffset(leg.landmarks.greater_trochanter ?? [0, 0, 0])).toEqual([0, 0, 0]);
  });

  it.each([
    { explode: 1, side: 'both' },
    { explode: 0.6, side: 'left' },
  ] as const)('a view of the whole frames all of it: $side at $explode', (apart) => {
    const { box } = framingOf('anterior', leg, apart);
    for (const { id, bounds } of leg.inside) {
      const moved = bounds.clone().translate(new Vector3(...offsetIn(leg, id, apart)));
      expect(box.containsBox(boxOnSide(moved, apart.side)), id).toBe(true);
    }
    expect(apartBounds(leg, { ...apart, explode: 0 })).toBe(leg.bounds);
  });
});
