import { patternLeft, turnSine } from './fibres';

/** Mirrors `shaders/muscle.glsl`, function for function. Lengths in metres, leg space. */

type Vec2 = readonly [number, number];

/** Cosine and sine of three times an angle. */
export function thrice([cos, sin]: Vec2): [number, number] {
  return [4 * cos ** 3 - 3 * cos, 3 * sin - 4 * sin ** 3];
}

/** What the fibres of a tendon do at a point: `[tone, slope]`. */
export function sinewFibres(bundle: Vec2, pixelM: number): [number, number] {
  const together = Math.hypot(...bundle);
  const agree = Math.min(together * 1.6, 1);
  const fine = thrice([bundle[0] / Math.max(together, 1e-5), bundle[1] / Math.max(together, 1e-5)]);
  const finest = thrice(fine);
  const [fineLeft, finestLeft] = [patternLeft(0.00097, pixelM), patternLeft(0.00032, pixelM)];
  return [
    agree * (0.5 * fine[0] * fineLeft + 0.5 * finest[0] * finestLeft),
    agree * (0.13 * fine[1] * fineLeft + 0.1 * finest[1] * finestLeft),
  ];
}

/** What the fibres do at a point: `[tone, sheath, slope, streak]`. */
export function muscleFibres(tracts: Vec2, bundle: Vec2, pixelM: number): [number, number, number, number] {
  const tractLeft = patternLeft(0.0086, pixelM);
  const [tractCos, tractSin] = [tracts[0] * tractLeft, tracts[1] * tractLeft];
  const bundleLeft = patternLeft(0.0029, pixelM);
  const fineLeft = patternLeft(0.00097, pixelM);
  const together = Math.hypot(...bundle);
  const agree = Math.min(together * 1.6, 1);
  const [cos, sin] = bundle.map((c) => c / Math.max(together, 1e-5)) as [number, number];
  const [cos3, sin3] = thrice([cos, sin]);
  const shift = tractCos / Math.PI;
  const [shiftCos, shiftSin] = [turnSine(shift + 0.25), turnSine(shift)];
  const [fineCos, fineSin] = [cos3 * shiftCos - sin3 * shiftSin, sin3 * shiftCos + cos3 * shiftSin];

  const tone = 0.55 * tractCos + agree * (0.45 * cos * bundleLeft + 0.3 * fineCos * fineLeft);
  const sheath = (0.5 + 0.5 * cos) ** 6 * agree * bundleLeft * (0.6 - 0.4 * tractCos);
  const slope = 0.1 * tractSin + agree * (0.16 * sin * bundleLeft + 0.1 * fineSin * fineLeft);
  return [tone, sheath, slope, tractCos];
}
