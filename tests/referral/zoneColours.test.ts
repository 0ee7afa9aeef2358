import { describe, expect, test } from 'vitest';
import {
  linearRgb,
  OVERLAP_COLOURS,
  SKIN_TONES,
  ZONE_COLOURS,
  zoneColours,
  zoneSlots,
} from '../../src/referral/zoneColours';

type Rgb = [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB; row by row. */
const SIGHT: Record<string, readonly number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function seenAs(rgb: Rgb, m: readonly number[]): Rgb {
  const row = (r: number) =>
    Math.min(1, Math.max(0, (m[r] ?? 0) * rgb[0] + (m[r + 1] ?? 0) * rgb[1] + (m[r + 2] ?? 0) * rgb[2]));
  return [row(0), row(3), row(6)];
}

/** OKLab (Ottosson 2020) of linear RGB. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const apart = (a: string, b: string, sight: readonly number[]) => {
  const [p, q] = [a, b].map((hex) => oklab(seenAs(linearRgb(hex), sight))) as [Rgb, Rgb];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};
const lightness = (hex: string) => oklab(linearRgb(hex))[0];

describe('zone colours can be told apart', () => {
  for (const [name, matrix] of Object.entries(SIGHT))
    test(`by ${name} sight`, () => {
      ZONE_COLOURS.forEach((a, i) => {
        for (const b of ZONE_COLOURS.slice(i + 1))
          expect(apart(a.core, b.core, matrix), `${a.name} and ${b.name}`).toBeGreaterThan(0.075);
      });
    });

  test('from every skin tone: by fill or by contour', () => {
    for (const tone of SKIN_TONES)
      for (const colour of ZONE_COLOURS) {
        const best = Math.max(
          lightness(tone) - lightness(colour.contour),
          Math.abs(lightness(tone) - lightness(colour.core)),
        );
        expect(best, `${colour.name} on ${tone}`).toBeGreaterThan(0.09);
      }
  });

  test('no red, amber or leaf green', () => {
    for (const { core, name } of ZONE_COLOURS) {
      const [, a, b] = oklab(linearRgb(core));
      const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
      const strong = Math.hypot(a, b) > 0.08;
      expect(strong && ((hue > 15 && hue < 95) || (hue > 120 && hue < 165)), name).toBe(false);
    }
  });

  test('the ramp darkens from border to heart, the overlap scale with the count', () => {
    for (const { edge, core, name } of ZONE_COLOURS)
      expect(lightness(edge), name).toBeGreaterThan(lightness(core));
    for (let i = 1; i < OVERLAP_COLOURS.length; i++)
      expect(lightness(OVERLAP_COLOURS[i] ?? '#ffffff')).toBeLessThan(
        lightness(OVERLAP_COLOURS[i - 1] ?? '#000000') - 0.05,
      );
  });
});

describe('slots', () => {
  test('one muscle is wine, whichever it is', () => {
    expect([...zoneSlots(['semitendinosus', 'semitendinosus']).values()]).toEqual([0]);
  });

  test('each of several keeps its own hue, in any order', () => {
    const [a, b] = [
      zoneSlots(['gastrocnemius', 'gluteus_minimus']),
      zoneSlots(['gluteus_minimus', 'gastrocnemius']),
    ];
    for (const muscle of ['gastrocnemius', 'gluteus_minimus']) expect(a.get(muscle)).toBe(b.get(muscle));
  });

  test('up to eight muscles never share a hue', () => {
    const muscles = [
      'soleus',
      'gluteus_maximus',
      'semitendinosus',
      'iliopsoas',
      'gracilis',
      'piriformis',
      'plantaris',
      'popliteus',
    ];
    expect(new Set(zoneSlots(muscles).values()).size).toBe(8);
  });

  test('points of one muscle share its colour; unknown ids have none', () => {
    const muscleOf = (id: string) =>
      ({ gas_1: 'gastrocnemius', gas_2: 'gastrocnemius', st_1: 'semitendinosus' })[id];
    const colours = zoneColours(['gas_1', 'gas_2', 'st_1', 'nobody'], muscleOf);
    expect(colours.get('gas_1')).toBe(colours.get('gas_2'));
    expect(colours.get('gas_1')).not.toBe(colours.get('st_1'));
    expect(colours.has('nobody')).toBe(false);
  });
});
