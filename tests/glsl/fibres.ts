/** Mirrors `shaders/fibres.glsl`, function for function. Lengths in metres, leg space. */

type Vec3 = readonly [number, number, number];
type Vec4 = readonly [number, number, number, number];

/** Sine of so many turns, to within 0.0011. */
export function turnSine(turns: number): number {
  const t = turns - Math.floor(turns + 0.5);
  const arch = t * (8 - 16 * Math.abs(t));
  return arch * (0.775 + 0.225 * Math.abs(arch));
}

/** Resultant of the waves around a point: (cos, sin) of the phase times how well they agree, 0 to 1. */
export function fibreWave(at: Vec3, turns: Vec3, low: Vec4, high: Vec4): [number, number] {
  const w = at.map((f) => f * f * (3 - 2 * f)) as [number, number, number];
  const sum: [number, number] = [0, 0];
  for (let i = 0; i < 8; i++) {
    const corner: Vec3 = [i & 1, (i >> 1) & 1, i >> 2];
    let weight = 1;
    let phase = ((corner[2] === 1 ? high : low)[i & 3] ?? 0) as number;
    for (const axis of [0, 1, 2] as const) {
      weight *= corner[axis] === 1 ? w[axis] : 1 - w[axis];
      phase += (at[axis] - corner[axis]) * turns[axis];
    }
    sum[0] += weight * turnSine(phase + 0.25);
    sum[1] += weight * turnSine(phase);
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
