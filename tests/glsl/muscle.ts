import { fibreWave, patternLeft } from './fibres';

/** Mirrors `shaders/muscle.glsl`, function for function. Lengths in metres, leg space. */

type Vec3 = readonly [number, number, number];

/** What the fibres do at a point: `[tone, sheath, slope, streak]`. */
export function muscleFibres(position: Vec3, across: Vec3, pixelM: number): [number, number, number, number] {
  const tractLeft = patternLeft(0.0086, pixelM);
  const [tractCos, tractSin] = fibreWave(position, across, 0.021, 0.0086).map((c) => c * tractLeft) as [
    number,
    number,
  ];
  const moved: Vec3 = [position[0] + 0.37, position[1] + 0.37, position[2] + 0.37];
  const [bundleCos, bundleSin] = fibreWave(moved, across, 0.0105, 0.0029);
  const bundleLeft = patternLeft(0.0029, pixelM);
  const fineLeft = patternLeft(0.00097, pixelM);
  const agree = Math.min(Math.hypot(bundleCos, bundleSin) * 1.6, 1);
  const phase = Math.atan2(bundleSin, bundleCos);
  const finePhase = 3 * phase + 2 * tractCos;

  const tone =
    0.55 * tractCos + agree * (0.45 * Math.cos(phase) * bundleLeft + 0.3 * Math.cos(finePhase) * fineLeft);
  const sheath = (0.5 + 0.5 * Math.cos(phase)) ** 6 * agree * bundleLeft * (0.6 - 0.4 * tractCos);
  const slope =
    0.1 * tractSin + agree * (0.16 * Math.sin(phase) * bundleLeft + 0.1 * Math.sin(finePhase) * fineLeft);
  return [tone, sheath, slope, tractCos];
}
