import { describe, expect, it } from 'vitest';
import { alignedGrid, sampleGrid } from '../../../models/build/geometry/ScalarGrid';
import { addSheet, REACH_MM, type Sheet, sheetBox, sheetMesh } from '../../../models/build/geometry/sheet';

/** A flat sheet in the plane y = 0, 20 mm along z and 10 mm along x, half as thick at one end as at the other. */
const FLAT: Sheet = {
  rows: [0, 10, 20].map((z) => [0, 5, 10].map((x) => [x, 0, z, 2 - z / 20] as const)),
};

function fieldOf(sheet: Sheet) {
  const mesh = sheetMesh(sheet);
  const [min, max] = sheetBox([mesh]);
  const grid = alignedGrid(min, max, 0.5, REACH_MM, -REACH_MM);
  addSheet(grid, mesh);
  return grid;
}

describe('a sheet', () => {
  const grid = fieldOf(FLAT);

  it.each([
    ['in its middle', [5, 0, 0], 2],
    ['in its middle at the thin end', [5, 0, 20], 1],
    ['on its face', [5, 2, 0], 0],
    ['above its face', [5, 2.5, 10], -1],
    ['beside its border, which is round', [-2.5, 0, 0], -0.5],
  ] as const)('%s', (_, [x, y, z], distance) => {
    expect(sampleGrid(grid, x, y, z)).toBeCloseTo(distance, 1);
  });

  it('leaves the grid as it is where it does not reach', () => {
    expect(sampleGrid(grid, 5, 3.5, 20)).toBe(-REACH_MM);
  });

  it('joins with what is there: the larger distance stays', () => {
    const both = fieldOf(FLAT);
    const before = both.values.slice();
    addSheet(
      both,
      sheetMesh({
        rows: [
          [
            [2, 0, 2, 0.5],
            [4, 0, 2, 0.5],
          ],
          [
            [2, 0, 4, 0.5],
            [4, 0, 4, 0.5],
          ],
        ],
      }),
    );
    expect(both.values).toEqual(before);
  });

  it('has fibres that run from its first row to its last', () => {
    const { fibres, along, places } = sheetMesh(FLAT);
    for (let v = 0; v < along.length; v++) {
      expect(fibres[3 * v + 2]).toBeCloseTo(1, 6);
      expect(along[v]).toBeCloseTo((places[4 * v + 2] ?? 0) / 20, 1);
    }
  });

  it('runs smoothly through bent rows, and through every place', () => {
    const bent: Sheet = {
      rows: [-20, -10, 0, 10, 20].map((z) => [0, 10].map((x) => [x, 0.02 * z * z, z, 1] as const)),
    };
    const { places } = sheetMesh(bent);
    for (let v = 0; v < places.length; v += 4) {
      const z = places[v + 2] ?? 0;
      if (Math.abs(z) < 10) expect(Math.abs((places[v + 1] ?? 0) - 0.02 * z * z)).toBeLessThan(0.05);
    }
  });

  it('refuses rows of unlike length', () => {
    expect(() =>
      sheetMesh({
        rows: [
          [
            [0, 0, 0, 1],
            [1, 0, 0, 1],
          ],
          [[0, 0, 1, 1]],
        ],
      }),
    ).toThrow('as many places');
    expect(() => sheetMesh({ rows: [[[0, 0, 0, 1]], [[0, 0, 1, 1]]] })).toThrow('two or more');
  });
});
