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

test('a nail is paler than its toe in every tone, and never paler than horn', () => {
  for (const c of [0, 1, 2] as const)
    for (const hex of SKIN_TONES) {
      const even = linearRgb(hex)[c];
      const nail = skinComponent(c, even, 0.5, 1, 1, 0.5);
      expect(nail - even).toBeGreaterThan(0);
      expect(nail).toBeLessThan(0.86);
    }
});

test('a flush reddens, the sole pales most where skin is dark', () => {
  const [light, dark] = [SKIN_TONES[0], SKIN_TONES[2]].map((hex) => linearRgb(hex)) as number[][];
  expect(skinComponent(1, 0.3, 1, 1, 0, 0.5)).toBeLessThan(0.3);
  const paled = (even: number) => skinComponent(1, even, 0, 1, 0, 0.5) / even;
  expect(paled(dark?.[1] as number)).toBeGreaterThan(1.5 * paled(light?.[1] as number));
});
