/**
 * How colours look to eyes that lack one kind of cone, and how far apart they then are.
 * Linear RGB throughout, 0 to 1, sRGB primaries.
 */
export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
 * (IEEE TVCG 15(6), 2009), table of matrices, severity 1.0, for linear RGB.
 */
const MACHADO = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export const SIGHTS = ['usual sight', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Sight = (typeof SIGHTS)[number];

/** A colour as it is seen with this sight. */
export function seenWith(sight: Sight, colour: Rgb): Rgb {
  if (sight === 'usual sight') return colour;
  return times(MACHADO[sight], colour).map((c) => Math.min(1, Math.max(0, c))) as unknown as Rgb;
}

/** Oklab (Ottosson 2020): lightness, green to red, blue to yellow. */
export function oklab(colour: Rgb): Rgb {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as unknown as Rgb;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  );
}

/** Distance in Oklab; 0.02 is about what one just sees side by side, 0.06 what one sees across a page. */
export function apart(a: Rgb, b: Rgb): number {
  const [p, q] = [oklab(a), oklab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Relative luminance (WCAG 2.2, from IEC 61966-2-1), 0 to 1: what is left on a grey print. */
export function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two luminances (WCAG 2.2), 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` of the way from one colour to another, in linear RGB, as the shader mixes. */
export function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  return [0, 1, 2].map((c) => (a[c] ?? 0) + share * ((b[c] ?? 0) - (a[c] ?? 0))) as unknown as Rgb;
}

function times(m: Matrix, v: Rgb): Rgb {
  return m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Rgb;
}
