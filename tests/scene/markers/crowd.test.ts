import { describe, expect, it } from 'vitest';
import { type CrowdSign, crowdFactors } from '../../../src/scene/markers/crowd';

const on: CrowdSign = { px: 21, keeps: false, yields: false };
const chosen: CrowdSign = { px: 27, keeps: true, yields: false };
const other: CrowdSign = { px: 14, keeps: false, yields: true };
const row = (...at: number[]) => at.map((x) => ({ x, y: 40 }));

describe('signs that crowd', () => {
  it('keep their size with room around them', () => {
    expect(crowdFactors(row(0, 40, 80), [on, on, other])).toEqual([1, 1, 1]);
  });

  it('get smaller as they come closer, and no smaller than half', () => {
    const [near = 0] = crowdFactors(row(0, 16), [on, on]);
    const [nearer = 0] = crowdFactors(row(0, 12), [on, on]);
    expect(near).toBeLessThan(1);
    expect(nearer).toBeLessThan(near);
    expect(crowdFactors(row(0, 1), [on, on])).toEqual([0.5, 0.5]);
  });

  it('are clear of each other where they can be', () => {
    const [a = 0, b = 0] = crowdFactors(row(0, 14), [on, on]);
    expect((21 * a + 21 * b) / 2).toBeLessThanOrEqual(15);
  });

  it('leave the chosen one its size', () => {
    const [first, second] = crowdFactors(row(0, 18), [chosen, on]);
    expect(first).toBe(1);
    expect(second).toBeLessThan(1);
  });

  it('give way when they are neither on nor chosen and would lie on another', () => {
    expect(crowdFactors(row(0, 4, 30), [other, on, other])).toEqual([0, 1, 1]);
    expect(crowdFactors(row(0, 4), [on, on]).every((factor) => factor > 0)).toBe(true);
  });

  it('take no notice of what is not drawn', () => {
    expect(crowdFactors([{ x: 0, y: 0 }, null], [on, on])[0]).toBe(1);
  });
});
