import { describe, expect, it } from 'vitest';
import type { Lobe } from '../../models/build/geometry/lobes';
import { drape, type Row } from '../../models/build/measure/drape';

/** A ball of 10 mm radius: a hill of height e^2 falls to 1 two radii out. */
const ball = (y: number): Lobe => [0, y, 100, 5, 5, 5, 0, 0, 0, Math.exp(2)];
const rows = (from: number, to: number, stepMm: number): Row[] =>
  Array.from({ length: Math.round((from - to) / stepMm) + 1 }, (_, r) => ({
    y: from - r * stepMm,
    x: [-1, 1],
  }));
const SHEET = { halfMm: 1.1, lift: 0.5, sink: 2, bendMm: 30 };

/** The middle of the one column, from top to bottom. */
const profile = (lobes: readonly Lobe[]) => lobes.map(([, y, z]) => ({ y, z }));

describe('a sheet laid over solids', () => {
  it('lies the lift in front of a ball and sinks in at both ends', () => {
    const line = profile(drape(rows(6, -6, 1), 1, [[ball(0)]], SHEET));
    const front = (y: number) => 100 + Math.sqrt(100 - y * y);
    for (const { y, z } of line.slice(4, -4)) expect(Math.abs(z - front(y) - SHEET.lift)).toBeLessThan(0.26);
    for (const end of [line[0], line.at(-1)]) {
      expect(end && end.z - front(end.y)).toBeLessThan(SHEET.lift - SHEET.sink + 0.26);
    }
  });

  it('spans the hollow between two balls in an arc: neither down to the bottom nor like a board', () => {
    const solids = [[ball(9), ball(-9)]];
    const line = profile(drape(rows(15, -15, 1), 1, solids, SHEET));
    const board = profile(drape(rows(15, -15, 1), 1, solids, { ...SHEET, bendMm: 1e6 }));
    const paint = profile(drape(rows(15, -15, 1), 1, solids, { ...SHEET, bendMm: 1e-3 }));
    const middle = (of: { z: number }[]) => of[15]?.z ?? 0;
    expect(middle(line)).toBeGreaterThan(middle(paint) + 1);
    expect(middle(line)).toBeLessThan(middle(board) - 0.5);
    // No bend of a hollow is sharper than the arc.
    line.slice(1, -1).forEach(({ z }, i) => {
      const straight = ((line[i]?.z ?? 0) + (line[i + 2]?.z ?? 0)) / 2;
      expect(z).toBeGreaterThan(straight - 1 / (2 * SHEET.bendMm) - 1e-3);
    });
  });

  it('says where nothing lies behind it', () => {
    expect(() => drape(rows(40, 30, 5), 1, [[ball(0)]], SHEET)).toThrow('y 40');
  });
});
