import { patternLeft, turnSine } from './fibres';

/** Mirrors `shaders/muscle.glsl`, function for function. Lengths in metres, leg space. */

type Vec2 = readonly [number, number];

/** What the fibres do at a point: `[tone, sheath, slope, streak]`. */
export function muscleFibres(tracts: Vec2, bundle: Vec2, pixelM: number): [number, number, number, number] {
  const tractLeft = patternLeft(0.0086, pixelM);
  const [tractCos, tractSin] = [tracts[0] * tractLeft, tracts[1] * tractLeft];
  const bundleLeft = patternLeft(0.0029, pixelM);
  const fineLeft = patternLeft(0.00097, pixelM);
  const together = Math.hypot(...bundle);
  const agree = Math.min(together * 1.6, 1);
  const [cos, sin] = bundle.map((c) => c / Math.max(together, 1e-5)) as [number, number];
  const [cos3, sin3] = [4 * cos ** 3 - 3 * cos, 3 * sin - 4 * sin ** 3];
  const shift = tractCos / Math.PI;
  const [shiftCos, shiftSin] = [turnSine(shift + 0.25), turnSine(shift)];
  const [fineCos, fineSin] = [cos3 * shiftCos - sin3 * shiftSin, sin3 * shiftCos + cos3 * shiftSin];

  const tone = 0.55 * tractCos + agree * (0.45 * cos * bundleLeft + 0.3 * fineCos * fineLeft);
  const sheath = (0.5 + 0.5 * cos) ** 6 * agree * bundleLeft * (0.6 - 0.4 * tractCos);
  const slope = 0.1 * tractSin + agree * (0.16 * sin * bundleLeft + 0.1 * fineSin * fineLeft);
  return [tone, sheath, slope, tractCos];
}
