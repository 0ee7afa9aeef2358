import { expect, test } from 'vitest';
import { bearingOf, LIMITS, readNumber } from '../../src/patternEditor/strokeLimits';
import { StrokeSchema } from '../../src/patterns/schema';

test.each([
  ['0.42', 0.42],
  [' 1 ', 1],
  ['0,5', 0.5],
  ['-0.3', -0.3],
  ['0.12345', 0.123],
])('"%s" is read as %d', (typed, value) => {
  expect(readNumber(typed, 'From, axial', LIMITS.axial)).toEqual({ value, problem: null });
});

test.each([
  ['2.4', 'From, axial is 2.4; give a number from -1.2 to 1.5.'],
  ['', 'From, axial is ""; give a number from -1.2 to 1.5.'],
  ['abc', 'From, axial is "abc"; give a number from -1.2 to 1.5.'],
  ['Infinity', 'From, axial is "Infinity"; give a number from -1.2 to 1.5.'],
])('"%s" is refused in one sentence', (typed, problem) => {
  expect(readNumber(typed, 'From, axial', LIMITS.axial)).toEqual({ value: null, problem });
});

test('bearings run round and stay below 360', () => {
  expect([-1, 0, 359, 360, 725].map(bearingOf)).toEqual([359, 0, 359, 0, 5]);
});

test('the limits are those of the schema, at both ends', () => {
  const stroke = (axial: number, bearing: number, halfWidthCm: number) =>
    StrokeSchema.safeParse({
      segment: 'thigh',
      from: { axial, bearing },
      to: { axial, bearing },
      halfWidthCm,
    }).success;
  const { axial, bearing, halfWidthCm } = LIMITS;
  expect(stroke(axial.min, bearing.min, halfWidthCm.min)).toBe(true);
  expect(stroke(axial.max, bearing.max, halfWidthCm.max)).toBe(true);
  expect(stroke(axial.max + 0.01, bearing.max, halfWidthCm.max)).toBe(false);
  expect(stroke(axial.min, bearing.min - 0.1, halfWidthCm.max)).toBe(false);
  expect(stroke(axial.min, bearing.min, halfWidthCm.max + 0.1)).toBe(false);
});
