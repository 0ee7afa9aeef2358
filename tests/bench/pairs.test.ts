import { expect, test } from 'vitest';
import { gridSurface } from '../geometry/analyticSurfaces';
import { Dijkstra, edgeGraph } from './dijkstra';
import { limbTube } from './limbTube';
import { comparePairs, median } from './pairs';
import { countRow, markdownTable, ratioRow } from './Row';

test('the median is the middle one, of an even number the mean of the middle two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 4, 9])).toBe(3);
  expect(median([])).toBeNaN();
});

test('the ratio of pairs is the median of ratios: one disturbed pair does not move it', () => {
  const { ratio, a, b } = comparePairs([2, 2, 200], [1, 1, 1]);
  expect(ratio).toBe(2);
  expect([a, b]).toEqual([2, 1]);
});

test('a bar is met at its value and missed above it, and the table says so', () => {
  const met = ratioRow({ what: 'x', against: 'y', ratio: 1.05, most: 1.05 });
  const missed = countRow({ what: 'calls', count: 11, most: 10 });
  expect([met.ok, missed.ok]).toEqual([true, false]);
  expect(markdownTable([met, missed])).toContain('| calls |  | 11 | <= 10 | **missed** |');
  expect(ratioRow({ what: '', against: '', ratio: 0.01, most: 0.02 })).toMatchObject({
    measured: '1/100',
    bar: '<= 1/50',
  });
});

test('Dijkstra walks along edges: on a grid of squares cut once, diagonals cost what they are', () => {
  const grid = gridSurface({
    nu: 4,
    nv: 4,
    jitter: 0,
    range: { u: [0, 4], v: [0, 4] },
    map: (u, v) => [u, v, 0],
  });
  const walk = new Dijkstra(edgeGraph(grid.positions, grid.indices));
  const field = walk.run({ vertex: [0], distanceM: [0] }, Infinity);
  expect(field[4]).toBeCloseTo(4, 6);
  expect(field[20]).toBeCloseTo(4, 6);
  // Never shorter than the straight line.
  for (let v = 0; v < field.length; v++)
    expect(field[v]).toBeGreaterThanOrEqual(Math.hypot(grid.uv[2 * v] ?? 0, grid.uv[2 * v + 1] ?? 0) - 1e-6);
  const near = walk.run({ vertex: [0], distanceM: [0] }, 1);
  expect(near[24]).toBe(Infinity);
});

test('the tube has about the vertices asked for, and its truth is a distance', () => {
  const { positions, truth, line, edgeM } = limbTube(5000);
  expect(Math.abs(positions.length / 3 - 5000)).toBeLessThan(500);
  expect(Math.min(...truth)).toBeLessThan(edgeM);
  expect(Math.max(...truth)).toBeLessThan(Math.hypot(Math.PI * 0.06, 0.3) + 0.01);
  expect(line.arcM.at(-1)).toBeCloseTo(Math.hypot(0.06 * 0.8, 0.4), 6);
});
