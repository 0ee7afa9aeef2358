import { expect, test } from 'vitest';
import { linearRgb, SKIN_TONES } from '../../../src/patterns/zoneColours';
import { complexion, skinComponent } from '../../../src/scene/skin/complexion';

/** Flush, openness, nail, cavity of skin that is nothing special. */
const PLAIN = [128, 255, 0, 128] as const;

/** Linear colour at a vertex of that shade, without unevenness. */
function colourAt(shade: readonly number[], tone: number): number[] {
  const shares = Float32Array.from(shade, (byte) => byte / 255);
  const bytes = complexion(
    {
      mottle: new Uint8Array([128, 128]),
      shade: shares,
      presence: new Float32Array([1]),
      face: new Float32Array([0]),
    },
    tone,
  );
  return Array.from(bytes.subarray(0, 3), (byte) => (byte / 255) ** 2);
}

test.each([0, 1, 2])('plain skin has the colour of its tone (%i)', (tone) => {
  const want = linearRgb(SKIN_TONES[tone] as string);
  colourAt(PLAIN, tone).forEach((part, c) => {
    expect(Math.abs(part - (want[c] as number))).toBeLessThan(0.006);
  });
});

test('folds are darker and redder, ridges a little lighter', () => {
  const [flat, fold, ridge] = [128, 0, 255].map((cavity) => colourAt([128, 255, 0, cavity], 0)) as number[][];
  for (const c of [0, 1, 2]) {
    expect(fold?.[c]).toBeLessThan(0.9 * (flat?.[c] as number));
    expect(ridge?.[c]).toBeGreaterThan(flat?.[c] as number);
  }
  const redness = ([r, g]: number[] = []) => (r as number) / (g as number);
  expect(redness(fold)).toBeGreaterThan(1.1 * redness(flat));
});

/** Linear colour of skin and of the nail on it. */
function nailOn(hex: string): { skin: number[]; nail: number[] } {
  const skin = linearRgb(hex);
  return { skin, nail: ([0, 1, 2] as const).map((c) => skinComponent(c, skin[c], 0.5, 1, 1, 0.5)) };
}

test('a nail is pinker than light skin', () => {
  const { skin, nail } = nailOn(SKIN_TONES[0]);
  const redness = ([r, g]: number[]) => (r as number) / (g as number);
  expect(redness(nail)).toBeGreaterThan(1.06 * redness(skin));
});

test.each(SKIN_TONES.slice(1))(
  'a nail is paler than skin of %s, and not twice as bright as it is seen',
  (hex) => {
    const { skin, nail } = nailOn(hex);
    for (const c of [0, 1, 2]) {
      expect(nail[c]).toBeGreaterThan(1.1 * (skin[c] as number));
      expect(nail[c]).toBeLessThan(4 * (skin[c] as number));
    }
  },
);

test('a flush reddens, the sole pales most where skin is dark', () => {
  const [light, dark] = [SKIN_TONES[0], SKIN_TONES[2]].map((hex) => linearRgb(hex)) as number[][];
  expect(skinComponent(1, 0.3, 1, 1, 0, 0.5)).toBeLessThan(0.3);
  const paled = (even: number) => skinComponent(1, even, 0, 1, 0, 0.5) / even;
  expect(paled(dark?.[1] as number)).toBeGreaterThan(1.5 * paled(light?.[1] as number));
});
