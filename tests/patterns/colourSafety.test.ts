import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseContentText } from '../../src/patterns/loadContent';
import {
  dotColour,
  linearRgb,
  OVERLAP_COLOURS,
  SKIN_TONES,
  ZONE_COLOURS,
  type ZoneColour,
} from '../../src/patterns/zoneColours';
import { HUES_APART, zoneColours } from '../../src/patterns/zoneSlots';
import { DEFAULT_TUNING } from '../../src/view/state';
import { rampPosition } from '../glsl/heatField';
import {
  apart,
  contrast,
  luminance,
  mixed,
  oklab,
  type Rgb,
  SIGHTS,
  type Sight,
  seenWith,
} from './colourSight';

/** A colour of a hue, and of dots the one for a skin tone. */
type Pick = (colour: ZoneColour) => string;

const TONES = SKIN_TONES.map((hex, tone) => ({
  tone: ['light', 'medium', 'dark'][tone],
  skin: linearRgb(hex),
  at: tone,
}));
/** Each part of a pattern on each skin, as the skin mixes it. */
const PARTS = TONES.flatMap(({ tone, skin, at }) =>
  (
    [
      ['border of the essential zone', ({ edge }) => edge],
      ['heart of the essential zone', ({ core }) => core],
      ['dots', (colour) => dotColour(colour, at)],
    ] satisfies [string, Pick][]
  ).map(([part, pick]) => ({ part, tone, of: (colour: ZoneColour) => onSkin(pick(colour), skin) })),
);
const onSkin = (hex: string, skin: Rgb) => mixed(skin, linearRgb(hex), DEFAULT_TUNING.heatOpacity);

/** How far two hues are apart at the least, OKLab. */
function leastApart(a: ZoneColour, b: ZoneColour, sights: readonly Sight[], parts = PARTS): number {
  return Math.min(
    ...parts.flatMap(({ of }) =>
      sights.map((sight) => apart(seenWith(sight, of(a)), seenWith(sight, of(b)))),
    ),
  );
}

/** All choices of `count` of these. */
function choices<T>(of: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return of.flatMap((one, at) => choices(of.slice(at + 1), count - 1).map((rest) => [one, ...rest]));
}

/**
 * Six times what is just seen side by side for the eyes that most people have; more than four times for those that lack a cone: muscles are told apart across the leg, not edge to
 * edge, and a dot is a few pixels.
 */
const LEAST: Readonly<Record<Sight, number>> = {
  'usual sight': 0.13,
  protanopia: 0.099,
  deuteranopia: 0.099,
  tritanopia: 0.099,
};

describe.each(SIGHTS)('with %s any five hues are told apart', (sight) => {
  test.each(PARTS)('$part on $tone skin', (part) => {
    for (const five of choices<ZoneColour>(ZONE_COLOURS, 5))
      for (const [a, b] of choices(five, 2) as [ZoneColour, ZoneColour][])
        expect(leastApart(a, b, [sight], [part]), `${a.name} and ${b.name}`).toBeGreaterThanOrEqual(
          LEAST[sight],
        );
  });
});

test('the table by which a muscle that gives way finds the farthest hue says what is measured', () => {
  for (const [i, a] of ZONE_COLOURS.entries())
    for (const [j, b] of ZONE_COLOURS.entries())
      expect(HUES_APART[i]?.[j], `${a.name} and ${b.name}`).toBe(
        Math.floor(100 * leastApart(a, b, SIGHTS) + 1e-9),
      );
});

test('the muscles of the lesson that shows five patterns at once are told apart by all eyes on all skins', async () => {
  const { steps } = JSON.parse(readFileSync('public/lessons/three-suspects.lesson.json', 'utf8'));
  const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
  const muscleOf = new Map(
    content.muscles.flatMap(({ id, points }) => points.map((point) => [point.id, id])),
  );
  const show: string[] = steps
    .map(({ view }: { view: { show: string[] } }) => view.show)
    .find((ids: string[]) => ids.length === 5);
  const colours = [...new Set(zoneColours(show, (trp) => muscleOf.get(trp)).values())];
  expect(colours.length).toBe(4);
  for (const [a, b] of choices(colours, 2) as [ZoneColour, ZoneColour][]) {
    expect(leastApart(a, b, SIGHTS), `${a.name} and ${b.name}`).toBeGreaterThan(0.1);
    expect(leastApart(a, b, ['usual sight']), `${a.name} and ${b.name}`).toBeGreaterThan(0.18);
  }
});

describe.each(SIGHTS)('with %s', (sight) => {
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

test('gluteus minimus on light skin, as at first sight: its dots are as plain as large type', () => {
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
