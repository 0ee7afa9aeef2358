import { describe, expect, it } from 'vitest';
import { type Sheet, sheetMesh } from '../../models/build/geometry/sheet';
import { sheetFibres } from '../../models/build/sheetFibres';

/** A flat sheet in the plane y = 0 whose rows turn from along x to along z, as those of a meniscus do. */
const QUARTER: Sheet = {
  rows: [0, 15, 30, 45, 60, 75, 90].map((degrees) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return [8, 12].map((radius) => [radius * cos, 0, radius * sin, 1] as const);
  }),
};

/** Vertices at an angle (degrees) on the upper face, metres. */
const at = (...angles: number[]): Float32Array =>
  Float32Array.from(
    angles.flatMap((degrees) => [
      0.01 * Math.cos((degrees * Math.PI) / 180),
      0.001,
      0.01 * Math.sin((degrees * Math.PI) / 180),
    ]),
  );

describe('fibres of a solid that is drawn as sheets', () => {
  const positions = at(20, 70);
  const up = Float32Array.from([0, 1, 0, 0, 1, 0]);

  it('run round the bend from row to row', () => {
    const { direction } = sheetFibres({ positions, indices: new Uint32Array() }, up, [sheetMesh(QUARTER)]);
    [20, 70].forEach((degrees, v) => {
      const turn = (degrees * Math.PI) / 180;
      expect(-direction[3 * v] * Math.sin(turn) + direction[3 * v + 2] * Math.cos(turn)).toBeGreaterThan(
        0.97,
      );
    });
  });

  it('know how far along they are, and are tendon', () => {
    const { along, tendon } = sheetFibres({ positions, indices: new Uint32Array() }, up, [
      sheetMesh(QUARTER),
    ]);
    expect(along[0]).toBeCloseTo(20 / 90, 1);
    expect(along[1]).toBeCloseTo(70 / 90, 1);
    expect([...tendon]).toEqual([1, 1]);
  });

  it('lie in the surface at unit length, also where the sheet stands on it', () => {
    const normals = Float32Array.from([0, 0.6, 0.8, -Math.sin(1.2217), 0, Math.cos(1.2217)]);
    const { direction } = sheetFibres({ positions, indices: new Uint32Array() }, normals, [
      sheetMesh(QUARTER),
    ]);
    for (const v of [0, 1]) {
      const [x, y, z] = direction.subarray(3 * v, 3 * v + 3);
      expect(Math.hypot(x, y, z)).toBeCloseTo(1, 5);
      expect(x * normals[3 * v] + y * normals[3 * v + 1] + z * normals[3 * v + 2]).toBeCloseTo(0, 5);
    }
  });
});
