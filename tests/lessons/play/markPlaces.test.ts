import { expect, it } from 'vitest';
import { placeMarks } from '../../../src/lessons/play/markPlaces';

const free = { left: 400, right: 1200, top: 60, bottom: 700 };
const mark = (at: number, x: number, y: number) => ({ at, x, y, width: 100, height: 24 });

it('puts words beside their places, on the side where they are', () => {
  const [left, right] = placeMarks([mark(0, 760, 300), mark(1, 840, 320)], free).sort((a, b) => a.at - b.at);
  expect(left && left.left + 100).toBeLessThan(760);
  expect(right?.left).toBeGreaterThan(840);
});

it('keeps words in a column apart, in the order of their places, and within the free part', () => {
  const marks = Array.from({ length: 8 }, (_, at) => mark(at, 700 + at, 690 - at));
  for (const column of [
    placeMarks(marks, free).filter(({ x }) => x < 703.5),
    placeMarks(marks, free).filter(({ x }) => x >= 703.5),
  ]) {
    const tops = [...column].sort((a, b) => a.y - b.y).map(({ top }) => top);
    for (const [i, top] of tops.slice(1).entries()) expect(top - (tops[i] ?? 0)).toBeGreaterThanOrEqual(24);
    expect(Math.max(...tops) + 24).toBeLessThanOrEqual(700);
  }
});

it('says nothing of what is out of sight', () => {
  expect(placeMarks([mark(0, 100, 300), mark(1, 800, 900)], free)).toEqual([]);
});
