import { expect, it } from 'vitest';
import { MUSCLE_TINTS, muscleTints } from '../../../src/scene/structures/tints';
import { smallLeg } from '../../leg/smallLeg';

it('neighbouring muscles differ, heads of one muscle do not, bones take none', () => {
  const tints = muscleTints(smallLeg().inside);
  expect([...tints.keys()].sort()).toEqual(['gastrocnemius', 'soleus']);
  expect(tints.get('gastrocnemius')?.getHex()).not.toBe(tints.get('soleus')?.getHex());
});

it('all tints are different reds', () => {
  expect(new Set(MUSCLE_TINTS).size).toBe(MUSCLE_TINTS.length);
  for (const tint of MUSCLE_TINTS) {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(tint.slice(at, at + 2), 16));
    expect(r).toBeGreaterThan(1.25 * Math.max(g ?? 0, b ?? 0));
  }
});
