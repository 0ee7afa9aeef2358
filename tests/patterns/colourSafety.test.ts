import { describe, expect, test } from 'vitest';
import {
  dotColour,
  linearRgb,
  OVERLAP_COLOURS,
  SKIN_TONES,
  ZONE_COLOURS,
  type ZoneColour,
} from '../../src/patterns/zoneColours';
import { DEFAULT_TUNING } from '../../src/view/state';
import { rampPosition } from '../glsl/heatField';
import { apart, contrast, luminance, mixed, oklab, type Rgb, SIGHTS, seenWith } from './colourSight';

/** A colour of a hue, and of dots the one for a skin tone. */
type Pick = (colour: ZoneColour) => string;

const TONES = SKIN_TONES.map((hex, tone) => ({
  tone: ['light', 'medium', 'dark'][tone],
  skin: linearRgb(hex),
  at: tone,
}));
const PARTS: [string, Pick][] = [
  ['edge', ({ edge }) => edge],
  ['core', ({ core }) => core],
  ...TONES.map(({ tone, at }): [string, Pick] => [`dots on ${tone} skin`, (colour) => dotColour(colour, at)]),
];
const onSkin = (hex: string, skin: Rgb) => mixed(skin, linearRgb(hex), DEFAULT_TUNING.heatOpacity);

/** All pairs of hues with the distance of one part as seen with `sight`, nearest first. */
function pairs(part: Pick, sight: (typeof SIGHTS)[number]): { names: string; distance: number }[] {
  return ZONE_COLOURS.flatMap((a, i) =>
    ZONE_COLOURS.slice(0, i).map((b) => ({
      names: `${a.name} and ${b.name}`,
      distance: apart(seenWith(sight, linearRgb(part(a))), seenWith(sight, linearRgb(part(b)))),
    })),
  ).sort((a, b) => a.distance - b.distance);
}

describe.each(SIGHTS)('with %s', (sight) => {
  // Four times what is just seen side by side: muscles are told apart across the leg, not edge to edge.
  test.each(PARTS)('no two muscles look alike in their %s', (_, part) => {
    expect(pairs(part, sight).filter(({ distance }) => distance < 0.09)).toEqual([]);
  });

  test.each(TONES)(
    'every essential zone stands out from $tone skin, by its tone or by its line',
    ({ skin }) => {
      for (const { name, core, contour } of ZONE_COLOURS) {
        const seen = [core, contour].map((hex) =>
          apart(seenWith(sight, onSkin(hex, skin)), seenWith(sight, skin)),
        );
        expect(Math.max(...seen), name).toBeGreaterThan(0.12);
      }
    },
  );

  test.each(TONES)('every spillover dot stands out from $tone skin', ({ skin, at }) => {
    for (const colour of ZONE_COLOURS)
      expect(
        apart(seenWith(sight, onSkin(dotColour(colour, at), skin)), seenWith(sight, skin)),
        colour.name,
      ).toBeGreaterThan(0.12);
  });

  test('each step of the overlap scale is darker than the one before, and told from it', () => {
    const seen = OVERLAP_COLOURS.map((hex) => seenWith(sight, linearRgb(hex)));
    seen.slice(1).forEach((now, i) => {
      const before = seen[i] ?? now;
      expect(oklab(now)[0]).toBeLessThan(oklab(before)[0]);
      expect(apart(now, before)).toBeGreaterThan(0.06);
    });
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

describe.each(TONES)('on a grey print, $tone skin', ({ skin, at }) => {
  test.each(ZONE_COLOURS)(
    'the essential zone in $name can be read by its tone or by its line',
    ({ core, contour }) => {
      const best = Math.max(contrast(onSkin(core, skin), skin), contrast(onSkin(contour, skin), skin));
      expect(best).toBeGreaterThan(1.7);
    },
  );

  // Dots have nothing but their own tone to be seen by.
  test.each(ZONE_COLOURS)('spillover dots in $name can be read', (colour) => {
    expect(contrast(onSkin(dotColour(colour, at), skin), skin)).toBeGreaterThan(at === 0 ? 2 : 1.6);
  });
});

/** Hue, degrees, and chroma in Oklab. */
function hue(hex: string): { degrees: number; chroma: number } {
  const [, a, b] = oklab(linearRgb(hex));
  return { degrees: (Math.atan2(b, a) * 180) / Math.PI, chroma: Math.hypot(a, b) };
}
const turn = (a: string, b: string) => Math.abs(((hue(a).degrees - hue(b).degrees + 540) % 360) - 180);

describe.each(TONES)('on $tone skin a hue stays itself', ({ at }) => {
  test.each(ZONE_COLOURS)('dots in $name have the hue of its zone, and no less of it', (colour) => {
    const dots = dotColour(colour, at);
    expect(Math.min(turn(dots, colour.edge), turn(dots, colour.core))).toBeLessThan(12);
    const least = Math.min(hue(colour.edge).chroma, hue(colour.core).chroma);
    expect(hue(dots).chroma).toBeGreaterThan(0.8 * least);
  });

  test('of two zones of one hue, the paler one has the paler dots', () => {
    for (const a of ZONE_COLOURS)
      for (const b of ZONE_COLOURS) {
        const alike =
          turn(a.core, b.core) < 15 && luminance(linearRgb(a.core)) < luminance(linearRgb(b.core));
        if (!alike) continue;
        const [dark, pale] = [a, b].map((colour) => luminance(linearRgb(dotColour(colour, at))));
        expect(dark, `${a.name} beside ${b.name}`).toBeLessThan(pale ?? 0);
      }
  });
});

test('one muscle alone on light skin: its dots are as plain as large type', () => {
  const [{ skin }] = TONES as [(typeof TONES)[number]];
  expect(contrast(onSkin(dotColour(ZONE_COLOURS[0], 0), skin), skin)).toBeGreaterThan(3);
});

test('the simulation agrees with what Machado et al. print: white stays white, pure red darkens for protan eyes', () => {
  for (const sight of SIGHTS)
    for (const channel of seenWith(sight, [1, 1, 1])) expect(channel).toBeCloseTo(1, 4);
  expect(luminance(seenWith('protanopia', [1, 0, 0]))).toBeLessThan(0.6 * luminance([1, 0, 0]));
  expect(apart(seenWith('deuteranopia', [0, 0.3, 0]), seenWith('deuteranopia', [0.6, 0, 0]))).toBeLessThan(
    0.5 * apart([0, 0.3, 0], [0.6, 0, 0]),
  );
});

// Skin measured in people lies along one curve: the darker, the greyer; none is redder or yellower than this.
test.each(TONES)('$tone skin has a colour that skin has', ({ tone, at }) => {
  const { degrees, chroma } = hue(SKIN_TONES[at] ?? '');
  expect(degrees).toBeGreaterThan(42);
  expect(degrees).toBeLessThan(62);
  expect(chroma).toBeLessThan(tone === 'medium' ? 0.075 : 0.06);
});
