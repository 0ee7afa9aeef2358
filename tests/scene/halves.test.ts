import { describe, expect, it } from 'vitest';
import { asAlone, halfInsets, halvesOf, inFirst, inSecond } from '../../src/scene/halves';

const DESK = { width: 1200, height: 800 };
const PHONE = { width: 390, height: 844 };
const INSETS = { top: 100, right: 400, bottom: 100, left: 0 };

describe('the halves of a canvas', () => {
  it('divide what no panel covers, beside each other or on an upright phone over each other', () => {
    expect(halvesOf(DESK, INSETS)).toEqual({ stacked: false, at: 1 / 3, shift: 1 / 6 });
    // Under a panel that has risen there is no height for two.
    expect(halvesOf(PHONE, { top: 130, right: 0, bottom: 420, left: 0 }).stacked).toBe(false);
    const { stacked, at, shift } = halvesOf(PHONE, { top: 44, right: 0, bottom: 200, left: 0 });
    expect(stacked).toBe(true);
    expect(at * PHONE.height).toBeCloseTo(344);
    expect(shift * PHONE.height).toBeCloseTo(150);
  });

  it('leave the camera room for either, around the same middle', () => {
    expect(halfInsets(DESK, INSETS)).toEqual({ top: 100, right: 600, bottom: 100, left: 200 });
    expect(halfInsets(PHONE, { top: 44, right: 0, bottom: 200, left: 0 })).toEqual({
      top: 194,
      right: 0,
      bottom: 350,
      left: 0,
    });
  });

  it('show one place in two, and a pointer in either means the same', () => {
    const halves = halvesOf(DESK, INSETS);
    const middle = { x: 1 / 3, y: 0.4 };
    const left = inFirst(halves, middle);
    const right = { x: middle.x + halves.shift, y: middle.y };
    expect([left, right].map((spot) => inSecond(halves, spot))).toEqual([false, true]);
    for (const spot of [left, right]) {
      const { x, y } = asAlone(halves, spot);
      expect(x).toBeCloseTo(middle.x);
      expect(y).toBe(0.4);
    }
  });
});
