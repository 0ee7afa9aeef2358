import { beforeAll, describe, expect, test } from 'vitest';
import { readLandmarks } from '../../models/build/figures';
import { alignedGrid, type ScalarGrid, sampleGrid } from '../../models/build/geometry/ScalarGrid';
import { readSkinFigures } from '../../models/build/skin/figures';
import { anchorMm } from '../../models/build/skin/landmarks';
import { addSole } from '../../models/build/skin/sole';

const { landmarks } = readLandmarks();
const { sole } = readSkinFigures();
const start = anchorMm(landmarks, sole.from);
const end = anchorMm(landmarks, sole.towards);
const length = Math.hypot(end[0] - start[0], end[2] - start[2]);
const [fx, fz] = [(end[0] - start[0]) / length, (end[2] - start[2]) / length];

describe('the sole alone', () => {
  let grid: ScalarGrid;

  beforeAll(() => {
    grid = alignedGrid([-190, 0, 0], [0, 60, 260], 2.5, 5);
    grid.values.fill(-60);
    addSole(grid, sole, landmarks);
  });

  /** Places across the foot, millimetres, where the sole is filled at a height and a length of the foot. */
  const filled = (along: number, y: number) =>
    Array.from({ length: 121 }, (_, i) => i - 60).filter(
      (across) =>
        sampleGrid(grid, start[0] + along * fx - across * fz, y, start[2] + along * fz + across * fx) > 0,
    );
  const breadth = (along: number, y: number) => filled(along, y).length;

  test('has the proportions of a foot: the heel is two thirds as wide as the ball', () => {
    const heelToBall = breadth(34, 12) / breadth(172, 12);
    expect(heelToBall).toBeGreaterThan(0.58);
    expect(heelToBall).toBeLessThan(0.75);
  });

  test('stands on the floor with heel, outer border and ball, and is hollow on the inner side', () => {
    for (const along of [40, 112, 172])
      expect(filled(along, 0.5).length, `at ${along} mm`).toBeGreaterThan(8);
    expect(Math.min(...filled(112, 0.5))).toBeGreaterThan(0);
    expect(Math.min(...filled(172, 0.5))).toBeLessThan(-20);
  });
});
