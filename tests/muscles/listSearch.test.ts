import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/muscles/searchIndex';
import { STRUCTURES } from '../../src/muscles/structureTable';
import { readContent } from '../content/contentReport';

const search = createSearch(readContent().content, STRUCTURES);
const first = (query: string, kind: string) => search(query).find((entry) => entry.kind === kind);

describe('the search', () => {
  test.each([
    ['gastrocnemius', 'muscle', 'gastrocnemius'],
    ['Musculus soleus', 'muscle', 'soleus'],
    ['gastrocnemus', 'muscle', 'gastrocnemius'],
    ['semitend', 'muscle', 'semitendinosus'],
    ['peroneus longus', 'muscle', 'fibularis_longus'],
    ['TFL', 'muscle', 'tensor_fasciae_latae'],
    ['achilles', 'structure', 'calcaneal_tendon'],
    ['kneecap', 'structure', 'patella'],
    ['shin bone', 'structure', 'tibia'],
  ])('"%s" leads to the %s %s', (query, kind, id) => {
    expect(first(query, kind)?.select).toEqual([id]);
  });

  test('"hams" finds all four hamstrings', () => {
    const found = search('hams').filter(({ kind }) => kind === 'muscle');
    expect(found.flatMap(({ select }) => select)).toEqual(
      expect.arrayContaining([
        'semitendinosus',
        'semimembranosus',
        'biceps_femoris_long',
        'biceps_femoris_short',
      ]),
    );
  });

  test('a trigger point opens on its own', () => {
    expect(first('gastrocnemius trp1', 'point')).toMatchObject({ select: ['gastrocnemius'], trp: 'gas_1' });
  });

  test.each([
    ['night cramps', 'gastrocnemius'],
    ['sciatica', 'gluteus_minimus'],
    ['ischias', 'gluteus_minimus'],
  ])('the complaint "%s" leads to %s among others', (query, id) => {
    expect(first(query, 'complaint')?.select).toContain(id);
  });

  test('what is nowhere is not found', () => {
    expect(search('xylophone')).toEqual([]);
  });

  test('every key leads to one entry', () => {
    for (const query of ['a', 'thigh', 'calf', 'bone']) {
      const keys = search(query).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
