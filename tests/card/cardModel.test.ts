import { describe, expect, test } from 'vitest';
import {
  causesOf,
  isSpotAboveModel,
  patternBlocks,
  relationsOf,
  runsAboveModel,
  warningsOf,
} from '../../src/card/cardModel';
import { indexContent } from '../../src/patterns/contentIndex';
import { sampleStroke, skinPointAt } from '../../src/patterns/strokeSamples';
import { comparedPoints, MOST_PINS, withPin } from '../../src/scene/structures/comparePins';
import { probeGroups } from '../../src/scene/structures/probeStore';
import { readContent } from '../content/contentReport';
import { realLeg } from '../patterns/realLeg';

const { content } = readContent();
const index = indexContent(content);
const muscle = (id: string) => {
  const found = index.muscles.get(id);
  if (!found) throw new Error(`no muscle ${id} in the content`);
  return found;
};

describe('patterns on a card', () => {
  test('points with the same pattern stand together, every point once', () => {
    const blocks = patternBlocks(muscle('gluteus_minimus').points);
    expect(blocks.map(({ points }) => points.map(({ id }) => id))).toEqual([
      ['gmin_a1', 'gmin_a2'],
      ['gmin_p1', 'gmin_p2', 'gmin_p3', 'gmin_p4'],
    ]);
    for (const { id, points } of content.muscles) {
      const listed = patternBlocks(points).flatMap((block) => block.points);
      expect(new Set(listed), `points of ${id}`).toEqual(new Set(points));
    }
  });
});

describe('what lies above the waist, where the leg ends, is said on the card', () => {
  test('for every zone that has less skin than it has strokes, and for no other', async () => {
    const { skin, points } = await realLeg();
    const said: string[] = [];
    for (const { id, referral } of points)
      for (const kind of ['essential', 'spillover'] as const) {
        const zone = referral[kind];
        // What stands in for deep pain at the midline has words of its own.
        if (zone.strokes.some(({ proxyForDeep }) => proxyForDeep)) continue;
        const least = Math.min(1, ...zone.strokes.map((stroke) => sampleStroke(skin, stroke).onSkin));
        if (runsAboveModel(zone)) {
          said.push(`${id} ${kind}`);
          expect(least, `${id} ${kind}`).toBeLessThan(0.95);
        } else expect(least, `${id} ${kind}`).toBeGreaterThan(0.8);
      }
    expect(said).toEqual(['ip_1 essential', 'ip_2 essential', 'ip_3 essential']);
    for (const point of points.filter(isSpotAboveModel))
      expect(skinPointAt(skin, point.surfacePoint), point.id).toBeNull();
  });
});

describe('warnings on a card', () => {
  const calf = ['gastrocnemius', 'soleus', 'plantaris', 'popliteus', 'tibialis_posterior'];
  test.each([...calf, 'flexor_digitorum_longus', 'flexor_hallucis_longus'])(
    'the clot check stands first on %s, before any self-help on a calf',
    (id) => {
      const warnings = warningsOf(id, index);
      expect(warnings?.calf).toBe(true);
      expect(warnings?.first.suspect).toBe('Deep vein thrombosis');
    },
  );

  test('every muscle has its warning signs, none lost and none twice', () => {
    for (const { id } of content.muscles) {
      const warnings = warningsOf(id, index);
      const all = warnings ? [warnings.first, ...warnings.rest] : [];
      expect(all.length, `warning signs of ${id}`).toBeGreaterThan(0);
      expect(new Set(all)).toEqual(new Set(index.redFlagsOf(id)));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('a thigh muscle is not called a calf', () => {
    expect(warningsOf('semitendinosus', index)?.calf).toBe(false);
  });
});

describe('relations on a card', () => {
  const labels = (id: string) =>
    relationsOf(id, content, index).map(({ edge, label, targets }) => [
      edge.id,
      label,
      targets.map((target) => target.id),
    ]);

  test('are read from the end one stands at', () => {
    expect(labels('gluteus_medius')).toContainEqual([
      'overlies_gmed_gmin',
      'edge.overlies',
      ['gluteus_minimus'],
    ]);
    expect(labels('gluteus_minimus')).toContainEqual([
      'overlies_gmed_gmin',
      'edge.overlainBy',
      ['gluteus_medius'],
    ]);
    expect(labels('gluteus_minimus')).toContainEqual([
      'activates_ql_gmin',
      'edge.activatedBy',
      ['quadratus_lumborum'],
    ]);
  });

  test('lead to muscles with their points, to other structures, or to words only', () => {
    const targets = relationsOf('semitendinosus', content, index).flatMap((relation) => relation.targets);
    const target = (id: string) => targets.find((one) => one.id === id);
    expect(target('rectus_femoris')).toMatchObject({ select: ['rectus_femoris'], points: ['rf_1', 'rf_2'] });
    expect(target('low_back_muscles')).toMatchObject({ name: 'Low back muscles', select: [], points: [] });
    expect(target('hamstring_tear')?.name).toBe(index.mimics.get('hamstring_tear')?.label);
  });

  test('never name the muscle itself, and every muscle that is related says so', () => {
    for (const edge of content.edges)
      for (const id of [...edge.from, ...edge.to].filter((one) => index.muscles.has(one))) {
        const relation = relationsOf(id, content, index).find((one) => one.edge === edge);
        expect(relation?.targets.length, `${edge.id} on ${id}`).toBeGreaterThan(0);
        expect(relation?.targets.map((target) => target.id)).not.toContain(id);
      }
  });
});

test('what sets a point off and what keeps it going are told apart', () => {
  const { setsOff, keepsGoing } = causesOf(muscle('gastrocnemius'));
  expect(setsOff.every(({ kind }) => kind !== 'perpetuating')).toBe(true);
  expect(keepsGoing.every(({ kind }) => kind === 'perpetuating')).toBe(true);
  expect(setsOff.length + keepsGoing.length).toBe(muscle('gastrocnemius').activating.length);
  expect(keepsGoing.length).toBeGreaterThan(0);
});

test('a fifth pin is not taken, a second press takes one out', () => {
  const four = ['gas_1', 'gas_2', 'st_1', 'gmin_p1'].reduce<readonly string[]>(withPin, []);
  expect(four).toHaveLength(MOST_PINS);
  expect(withPin(four, 'sol_1')).toBe(four);
  expect(withPin(four, 'gas_2')).toEqual(['gas_1', 'st_1', 'gmin_p1']);
});

test('compared are the pinned points whose pattern is on, four at most, in the order they were pinned', () => {
  const show = ['gas_1', 'gas_2', 'st_1', 'gmin_p1', 'sol_1'];
  expect(comparedPoints({ show, compare: ['st_1', 'sol_2', 'gas_1'] })).toEqual(['st_1', 'gas_1']);
  expect(comparedPoints({ show, compare: [...show].reverse() })).toHaveLength(MOST_PINS);
});

test('the probe reads essential zones before spillover, the points of a muscle on one line', () => {
  const groups = probeGroups(
    [
      { id: 'gas_1', zone: 'spillover' },
      { id: 'gmin_p1', zone: 'essential' },
      { id: 'st_1', zone: 'spillover' },
      { id: 'gmin_p2', zone: 'essential' },
      { id: 'not_in_the_content', zone: 'essential' },
    ],
    index,
  );
  expect(groups.map(({ muscle, zone, points }) => [muscle.id, zone, points.map(({ id }) => id)])).toEqual([
    ['gluteus_minimus', 'essential', ['gmin_p1', 'gmin_p2']],
    ['gastrocnemius', 'spillover', ['gas_1']],
    ['semitendinosus', 'spillover', ['st_1']],
  ]);
});
