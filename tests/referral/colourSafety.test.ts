import { describe, expect, test } from 'vitest';
import { rampPosition } from '../../src/referral/heatField';
import {
  linearRgb,
  OVERLAP_COLOURS,
  SKIN_TONES,
  ZONE_COLOURS,
  type ZoneColour,
} from '../../src/referral/zoneColours';
import { DEFAULT_TUNING } from '../../src/view/state';
import { apart, contrast, luminance, mixed, oklab, type Rgb, SIGHTS, seenWith } from './colourSight';

type Part = Exclude<keyof ZoneColour, 'name'>;

const LIGHT_SKIN = linearRgb(SKIN_TONES[0]);
const onSkin = (hex: string, skin: Rgb) => mixed(skin, linearRgb(hex), DEFAULT_TUNING.heatOpacity);

/** All pairs of hues with the distance of `part` as seen with `sight`, nearest first. */
function pairs(part: Part, sight: (typeof SIGHTS)[number]): { names: string; distance: number }[] {
  return ZONE_COLOURS.flatMap((a, i) =>
    ZONE_COLOURS.slice(0, i).map((b) => ({
      names: `${a.name} and ${b.name}`,
      distance: apart(seenWith(sight, linearRgb(a[part])), seenWith(sight, linearRgb(b[part]))),
    })),
  ).sort((a, b) => a.distance - b.distance);
}

describe.each(SIGHTS)('with %s', (sight) => {
  // Four times what is just seen side by side: muscles are told apart across the leg, not edge to edge.
  test.each(['edge', 'core', 'dot'] as const)('no two muscles look alike in their %s', (part) => {
    expect(pairs(part, sight).filter(({ distance }) => distance < 0.09)).toEqual([]);
  });

  test.each(SKIN_TONES)(
    'every essential zone stands out from skin %s, by its tone or by its line',
    (tone) => {
      const skin = linearRgb(tone);
      for (const { name, core, contour } of ZONE_COLOURS) {
        const seen = [core, contour].map((hex) =>
          apart(seenWith(sight, onSkin(hex, skin)), seenWith(sight, skin)),
        );
        expect(Math.max(...seen), name).toBeGreaterThan(0.12);
      }
    },
  );

  test('every spillover dot stands out from light skin', () => {
    for (const { name, dot } of ZONE_COLOURS)
      expect(
        apart(seenWith(sight, onSkin(dot, LIGHT_SKIN)), seenWith(sight, LIGHT_SKIN)),
        name,
      ).toBeGreaterThan(0.06);
  });

  test('each step of the overlap scale is darker than the one before, and told from it', () => {
    const seen = OVERLAP_COLOURS.map((hex) => seenWith(sight, linearRgb(hex)));
    for (let i = 1; i < seen.length; i++) {
      const [before, now] = [seen[i - 1] ?? LIGHT_SKIN, seen[i] ?? LIGHT_SKIN];
      expect(oklab(now)[0]).toBeLessThan(oklab(before)[0]);
      expect(apart(now, before)).toBeGreaterThan(0.06);
    }
  });
});

test.each(ZONE_COLOURS)(
  '$name: lightness falls from the border of the essential zone to its heart',
  ({ edge, core }) => {
    const inside = Array.from({ length: 31 }, (_, mm) =>
      mixed(linearRgb(edge), linearRgb(core), rampPosition(-mm / 1000)),
    );
    const lightness = inside.map((colour) => oklab(colour)[0]);
    for (let mm = 1; mm < lightness.length; mm++)
      expect(lightness[mm], `${mm} mm inside`).toBeLessThanOrEqual(lightness[mm - 1] ?? 0);
    expect((lightness[0] ?? 0) - (lightness.at(-1) ?? 0)).toBeGreaterThan(0.05);
  },
);

test.each(ZONE_COLOURS)(
  '$name: the line is darker than the zone it goes round',
  ({ edge, core, contour }) => {
    expect(luminance(linearRgb(contour))).toBeLessThan(luminance(linearRgb(core)));
    expect(contrast(linearRgb(contour), linearRgb(edge))).toBeGreaterThan(1.7);
  },
);

describe('on a grey print', () => {
  test.each(SKIN_TONES)('every essential zone can be read on skin %s, by its tone or by its line', (tone) => {
    const skin = linearRgb(tone);
    for (const { name, core, contour } of ZONE_COLOURS) {
      const best = Math.max(contrast(onSkin(core, skin), skin), contrast(onSkin(contour, skin), skin));
      expect(best, name).toBeGreaterThan(1.7);
    }
  });

  test('one muscle alone: its dots are as plain as large type on light skin', () => {
    expect(contrast(onSkin(ZONE_COLOURS[0].dot, LIGHT_SKIN), LIGHT_SKIN)).toBeGreaterThan(3);
  });

  test('several muscles: dots of six of the eight hues can be read on light skin', () => {
    // Pale cyan and pale lemon are lighter than skin: made darker they would be taken for teal and for skin in shadow
    // by eyes without red or green cones. Their essential zones have a dark line; their dots are for colour.
    const readable = ZONE_COLOURS.filter(
      ({ dot }) => contrast(onSkin(dot, LIGHT_SKIN), LIGHT_SKIN) > 1.6,
    ).map(({ name }) => name);
    expect(readable).toEqual(['wine', 'blue', 'ink violet', 'periwinkle', 'pink', 'deep teal']);
  });
});

test('the simulation agrees with what Machado et al. print: white stays white, pure red darkens for protan eyes', () => {
  for (const sight of SIGHTS)
    for (const channel of seenWith(sight, [1, 1, 1])) expect(channel).toBeCloseTo(1, 4);
  expect(luminance(seenWith('protanopia', [1, 0, 0]))).toBeLessThan(0.6 * luminance([1, 0, 0]));
  expect(apart(seenWith('deuteranopia', [0, 0.3, 0]), seenWith('deuteranopia', [0.6, 0, 0]))).toBeLessThan(
    0.5 * apart([0, 0.3, 0], [0.6, 0, 0]),
  );
});
