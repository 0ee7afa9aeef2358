import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STRUCTURES } from '../../src/scene/structures/structureTable';
import { createSearch } from '../../src/search/searchEngine';
import type { SearchWords } from '../../src/search/searchWords';
import { readContent } from '../content/contentReport';

const words = JSON.parse(readFileSync('models/search-words.json', 'utf8')) as SearchWords;
const search = createSearch(readContent().content, STRUCTURES, words);
const keys = (query: string) => search(query).map(({ key }) => key);
const first = (query: string) => keys(query)[0];

describe('the search', () => {
  test.each([
    ['gastrocnemius', 'gastrocnemius'],
    ['Musculus soleus', 'soleus'],
    ['semitend', 'semitendinosus'],
    ['peroneus longus', 'fibularis_longus'],
    ['tibia', 'tibia'],
    ['shin bone', 'tibia'],
    ['tendo calcaneus', 'calcaneal_tendon'],
    ['Caput longum musculi bicipitis femoris', 'biceps_femoris_long'],
    ['gastrocnemius trp1', 'gas_1'],
    ['gastroc trp 2', 'gas_2'],
    ['Triggerpunkt 3 Vastus lateralis', 'vl_3'],
    ['vastus lateralis 3', 'vl_3'],
  ])('"%s" leads to %s', (query, key) => {
    expect(first(query)).toBe(key);
  });

  test('a whole word comes before a beginning, a beginning before a typing error', () => {
    // "sole" is a word of the foot and the beginning of soleus.
    expect(keys('sole').indexOf('region:sole_instep')).toBeLessThan(keys('sole').indexOf('soleus'));
    // One letter from "abductor": what is spelled as asked is there, and nothing else.
    expect(keys('adductors')).toContain('adductor_longus');
    expect(keys('adductors')).not.toContain('abductor_hallucis');
    expect(keys('abductr hallucis')[0]).toBe('abductor_hallucis');
  });

  test.each([
    'soleus muscle',
    'left soleus',
    'the soleus',
    'my right soleus.r',
    'der linke Soleus',
    'soleus qwxyz',
  ])('words that are nowhere do not empty "%s"', (query) => {
    expect(first(query)).toBe('soleus');
  });

  test.each([
    ['Gesäß', 'Gesaess'],
    ['Gesäß', 'Gesäss'],
    ['Oberschenkelrückseite', 'oberschenkelrueckseite'],
    ['Großzehe', 'Grosszehe'],
    ['glúteo menor', 'gluteo menor'],
    ['voûte plantaire', 'voute plantaire'],
    ['jumper’s knee', 'jumpers knee'],
    ['ischio-jambiers', 'ischiojambiers'],
  ])('"%s" and "%s" are one', (one, other) => {
    expect(keys(one)).not.toEqual([]);
    expect(first(one)).toBe(first(other));
  });

  test.each([
    ['Wadenschmerzen', 'region:calf'],
    ['Kniekehlenschmerzen', 'region:posterior_knee'],
  ])('a compound that is nowhere is its parts: "%s"', (query, key) => {
    expect(first(query)).toBe(key);
  });

  test.each(['FMA22559', '22559', 'FMA 22558'])('%s is the soleus, right or left', (id) => {
    expect(first(id)).toBe('soleus');
  });

  test('"hams" finds the group and all four hamstrings', () => {
    expect(keys('hams')).toEqual(
      expect.arrayContaining([
        'group:hamstrings',
        'semitendinosus',
        'semimembranosus',
        'biceps_femoris_long',
        'biceps_femoris_short',
      ]),
    );
  });

  test.each(['', '   ', 'xylophone', '...'])('nothing is found for "%s"', (query) => {
    expect(search(query)).toEqual([]);
  });

  test('every key leads to one entry, and to a name', () => {
    for (const query of ['a', 'thigh', 'calf', 'bone', 'muscle', 's']) {
      const found = search(query);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      expect(found.filter(({ name }) => name === '')).toEqual([]);
    }
  });

  test('answers while somebody types', () => {
    search('warm');
    const began = performance.now();
    for (const query of ['g', 'gas', 'gastrocnemus', 'the left calf muscle hurts']) search(query);
    expect(performance.now() - began).toBeLessThan(400);
  });
});
