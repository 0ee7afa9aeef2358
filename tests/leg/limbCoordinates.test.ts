import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/leg/Leg';
import { LIMB_SEGMENTS, LimbCoordinates } from '../../src/leg/limbCoordinates';
import { seededRandom } from '../geometry/seededRandom';

const { landmarks } = JSON.parse(
  readFileSync(new URL('../../models/figures/landmarks.json', import.meta.url), 'utf8'),
) as { landmarks: Record<string, Point> };
const right = new LimbCoordinates(landmarks);

/** The landmarks below the hip turned outwards about the vertical through the hip joint, the foot with them. */
function turned(degrees: number): Record<string, Point> {
  const [hx, hy, hz] = landmarks.hip_joint_centre ?? [0, 0, 0];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Object.fromEntries(
    Object.entries(landmarks).map(([name, [x, y, z]]): [string, Point] => {
      if (y >= hy) return [name, [x, y, z]];
      const [dx, dz] = [x - hx, z - hz];
      return [name, [hx + cos * dx - sin * dz, y, hz + sin * dx + cos * dz]];
    }),
  );
}

describe('limb coordinates', () => {
  test('a point on a ray has the coordinates of the ray, in every segment (seed 11)', () => {
    const random = seededRandom(11);
    for (let i = 0; i < 600; i++) {
      const segment = LIMB_SEGMENTS[i % LIMB_SEGMENTS.length] ?? 'leg';
      const foot = segment.startsWith('foot');
      const point = { segment, axial: foot ? random() : 1.6 * random() - 0.3, bearing: 360 * random() };
      const { origin, direction } = right.ray(point);
      const r = 0.01 + 0.1 * random();
      const back = right.coordinatesOf(
        [origin[0] + r * direction[0], origin[1] + r * direction[1], origin[2] + r * direction[2]],
        segment,
      );
      expect(back.axial).toBeCloseTo(point.axial, 6);
      const turn = Math.abs(back.bearing - point.bearing);
      expect(Math.min(turn, 360 - turn)).toBeLessThan(1e-6);
    }
  });

  test('bearings point where their words say', () => {
    const outward = (bearing: number) => right.ray({ segment: 'pelvis', axial: 0.5, bearing }).direction;
    expect(outward(0)[2]).toBeCloseTo(1);
    expect(outward(90)[0]).toBeCloseTo(-1); // the right leg lies at x < 0: lateral is -X
    expect(outward(180)[2]).toBeCloseTo(-1);
    expect(outward(270)[0]).toBeCloseTo(1);
    const plantar = right.ray({ segment: 'foot_sole', axial: 0.4, bearing: 180 }).direction;
    expect(plantar[1]).toBeCloseTo(-1);
    const medial = right.ray({ segment: 'foot_dorsum', axial: 0.4, bearing: 270 }).direction;
    expect(medial[0]).toBeGreaterThan(0.8);
  });

  test.each([
    ['patella_centre', 0],
    ['tibial_tuberosity', 0],
    ['fibular_head', 110],
    ['lateral_malleolus', 95],
    ['medial_malleolus', 275],
    ['calcaneal_insertion', 180],
  ])('%s stands at bearing %i however the leg is turned out', (name, bearing) => {
    for (const turnDeg of [0, 12]) {
      const limb = new LimbCoordinates(turned(turnDeg));
      const at = turned(turnDeg)[name];
      if (!at) throw new Error(`no landmark ${name}`);
      const found = limb.coordinatesOf(
        at,
        name === 'patella_centre' || name === 'fibular_head' ? 'knee' : 'leg',
      );
      // The fibular head lies between two levels, a malleolus a finger off the other's.
      expect(Math.abs(((found.bearing - bearing + 540) % 360) - 180), `${turnDeg} degrees`).toBeLessThan(3);
    }
  });

  test('above the hip and without those landmarks bearings are those of the room', () => {
    const {
      patella_centre: _p,
      fibular_head: _f,
      medial_malleolus: _m,
      calcaneal_insertion: _c,
      ...few
    } = landmarks;
    const plain = new LimbCoordinates(few);
    expect(plain.ray({ segment: 'knee', axial: 0.33, bearing: 90 }).direction[2]).toBeLessThan(0.1);
    const { direction } = right.ray({ segment: 'pelvis', axial: 0.3, bearing: 209 });
    expect(direction[2]).toBeCloseTo(Math.cos((209 * Math.PI) / 180), 9);
  });

  test('the left leg is the mirror of the right', () => {
    const mirrored = Object.fromEntries(
      Object.entries(landmarks).map(([name, [x, y, z]]): [string, Point] => [name, [-x, y, z]]),
    );
    const left = new LimbCoordinates(mirrored, 'left');
    for (const segment of LIMB_SEGMENTS) {
      const point = { segment, axial: 0.3, bearing: 200 };
      const [r, l] = [right.ray(point), left.ray(point)];
      expect(l.origin[0]).toBeCloseTo(-r.origin[0], 9);
      expect(l.direction[0]).toBeCloseTo(-r.direction[0], 9);
      expect(l.direction[2]).toBeCloseTo(r.direction[2], 9);
    }
  });

  test('the axis runs on smoothly where segments meet', () => {
    const borders = [
      ['pelvis', 'thigh'],
      ['thigh', 'knee'],
      ['knee', 'leg'],
    ] as const;
    for (const [above, below] of borders) {
      const end = right.ray({ segment: above, axial: 1, bearing: 180 });
      const start = right.ray({ segment: below, axial: 0, bearing: 180 });
      expect(end.origin.map((c, i) => Math.abs(c - (start.origin[i] ?? 0)))).toEqual([0, 0, 0]);
    }
    // No kink anywhere from crest to heel: the slope of the axis changes by little over 5 mm.
    let last: number | null = null;
    for (let axial = 0; axial < 1.2; axial += 0.01) {
      const [a, b] = [0, 0.01].map((d) => right.ray({ segment: 'leg', axial: axial + d, bearing: 0 }).origin);
      const slope = ((b?.[2] ?? 0) - (a?.[2] ?? 0)) / ((b?.[1] ?? 0) - (a?.[1] ?? 1));
      if (last !== null) expect(Math.abs(slope - last)).toBeLessThan(0.02);
      last = slope;
    }
  });

  test('the levels are those of the bones', () => {
    expect(right.height('pelvis', 0)).toBeCloseTo(landmarks.iliac_crest_top?.[1] ?? 0);
    expect(right.height('thigh', 1)).toBeCloseTo(landmarks.patella_top?.[1] ?? 0);
    expect(right.height('leg', 1.2)).toBeLessThan(0.02); // the heel's tread
    expect(right.height('pelvis', -0.5)).toBeGreaterThan(1.1);
  });

  test('bony landmarks lie where the content says, within a few degrees', () => {
    const cases = [
      ['asis', 'pelvis', 0.25, 35],
      ['greater_trochanter', 'pelvis', 0.68, 95],
      ['ischial_tuberosity', 'pelvis', 0.95, 195],
      ['fibular_head', 'knee', 0.58, 110],
      ['lateral_malleolus', 'leg', 1, 95],
    ] as const;
    for (const [name, segment, axial] of cases) {
      const found = right.coordinatesOf(landmarks[name] ?? [0, 0, 0], segment);
      expect(Math.abs(found.axial - axial), `${name}: axial ${found.axial}`).toBeLessThan(0.2);
    }
  });

  test('missing landmarks are named', () => {
    expect(() => new LimbCoordinates({})).toThrow(/hip_joint_centre.*toe_tip_2 are missing/);
  });
});
