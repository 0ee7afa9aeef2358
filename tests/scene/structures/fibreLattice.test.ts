import { describe, expect, it } from 'vitest';
import {
  BUNDLE_LATTICE,
  cornerPhase,
  fibrePhases,
  latticePhases,
  TRACT_LATTICE,
} from '../../../src/scene/structures/fibreLattice';
import { seededRandom } from '../../geometry/seededRandom';
import { fibreWave, turnSine } from '../../glsl/fibres';
import { cornerRandom } from '../../glsl/lattice';

const SEED = 41;
type Vec3 = [number, number, number];

describe('phases of the fibres', () => {
  it('are the lattice of the shaders, to a step of 255', () => {
    const random = seededRandom(SEED);
    for (let i = 0; i < 500; i++) {
      const corner = [0, 1, 2].map(() => Math.floor(200 * random() - 100)) as Vec3;
      expect(cornerPhase(...corner)).toBe(Math.round(255 * cornerRandom(corner)));
    }
  });

  it.each([
    ['tracts', TRACT_LATTICE, 0.021, 0],
    ['bundles', BUNDLE_LATTICE, 0.0105, 0.37],
  ] as const)('of the %s: every corner around a leg has its own place', (_, { low, size }, cellM, awayM) => {
    const box: readonly (readonly [number, number])[] = [
      [-0.25, 0.05],
      [0, 1.3],
      [-0.1, 0.25],
    ];
    for (const [axis, [from, to]] of box.entries()) {
      const edgeM = axis === 1 ? 3 * cellM : cellM;
      const start = low[axis] ?? 0;
      expect(Math.floor((from + awayM) / edgeM)).toBeGreaterThanOrEqual(start);
      expect(Math.floor((to + awayM) / edgeM) + 1).toBeLessThan(start + (size[axis] ?? 0));
    }
  });

  it('lie four to a corner: its own and its neighbours at x + 1 and y + 1', () => {
    const phases = latticePhases(TRACT_LATTICE);
    const [width, height] = TRACT_LATTICE.size;
    const at = (x: number, y: number, z: number) =>
      4 * ((x & (width - 1)) + width * ((y & (height - 1)) + height * (z & 31)));
    expect([...phases.slice(at(-5, 7, 3), at(-5, 7, 3) + 4)]).toEqual([
      cornerPhase(-5, 7, 3),
      cornerPhase(-4, 7, 3),
      cornerPhase(-5, 8, 3),
      cornerPhase(-4, 8, 3),
    ]);
  });

  it('of the tracts lie beyond those of the bundles', () => {
    const { data, width, height, depth } = fibrePhases.value.image;
    expect([width, height, depth]).toEqual([32, 64, 96]);
    const tracts = latticePhases(TRACT_LATTICE);
    expect(data?.[4 * (5 + width * (6 + height * (64 + 7)))]).toBe(tracts[4 * (5 + 16 * (6 + 32 * 7))]);
  });
});

it('a sine of turns is within 0.0011 of the sine', () => {
  for (let i = -40; i < 40; i++)
    expect(Math.abs(turnSine(i / 13) - Math.sin((2 * Math.PI * i) / 13))).toBeLessThan(0.0012);
});

it('a wave is the sum of plane waves of its eight corners', () => {
  const random = seededRandom(SEED);
  for (let i = 0; i < 200; i++) {
    const at: Vec3 = [random(), random(), random()];
    const turns: Vec3 = [4 * random() - 2, 8 * random() - 4, 4 * random() - 2];
    const phases = Array.from({ length: 8 }, random);
    const [low, high] = [phases.slice(0, 4), phases.slice(4)] as unknown as [
      [number, number, number, number],
      [number, number, number, number],
    ];
    let [cos, sin] = [0, 0];
    for (const [corner, phase] of phases.entries()) {
      const high = [corner & 1, (corner >> 1) & 1, corner >> 2];
      const ease = at.map((f, axis) => (high[axis] ? 3 * f ** 2 - 2 * f ** 3 : 1 - 3 * f ** 2 + 2 * f ** 3));
      const weight = ease.reduce((product, one) => product * one, 1);
      const away = at.reduce((sum, f, axis) => sum + (f - (high[axis] ?? 0)) * (turns[axis] ?? 0), 0);
      cos += weight * Math.cos(2 * Math.PI * (phase + away));
      sin += weight * Math.sin(2 * Math.PI * (phase + away));
    }
    const found = fibreWave(at, turns, low, high);
    expect(Math.abs(found[0] - cos)).toBeLessThan(0.0015);
    expect(Math.abs(found[1] - sin)).toBeLessThan(0.0015);
  }
});
