import { cornerRandom, cornersAround } from './lattice';

/** Mirrors `shaders/fibres.glsl`, function for function. Lengths in metres, leg space. */

type Vec3 = readonly [number, number, number];

/** Resultant of the waves around `position`: (cos, sin) of the phase times how well they agree, 0 to 1. */
export function fibreWave(position: Vec3, across: Vec3, cellM: number, pitchM: number): [number, number] {
  const cell: Vec3 = [cellM, 3 * cellM, cellM];
  const sum: [number, number] = [0, 0];
  const at: Vec3 = [position[0] / cell[0], position[1] / cell[1], position[2] / cell[2]];
  for (const { corner, weight } of cornersAround(at)) {
    let along = 0;
    for (const axis of [0, 1, 2] as const) {
      along += (position[axis] - corner[axis] * cell[axis]) * across[axis];
    }
    const phase = 2 * Math.PI * (along / pitchM + cornerRandom(corner));
    sum[0] += weight * Math.cos(phase);
    sum[1] += weight * Math.sin(phase);
  }
  return sum;
}

/** How much of a pattern of `pitchM` is left where a pixel covers `pixelM` of it: 1 to 0 before it would alias. */
export function patternLeft(pitchM: number, pixelM: number): number {
  return 1 - smoothstep(0.2, 0.55, pixelM / pitchM);
}

/** GLSL's smoothstep. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(Math.max((value - low) / (high - low), 0), 1);
  return t * t * (3 - 2 * t);
}
