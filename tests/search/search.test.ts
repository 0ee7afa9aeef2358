import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
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
    // The quickest of some: what else the machine does in the meantime is none of the search's.
    const tookMs = Array.from({ length: 8 }, () => {
      const began = performance.now();
      for (const query of ['g', 'gas', 'gastrocnemus', 'the left calf muscle hurts']) search(query);
      return performance.now() - began;
    });
    expect(Math.min(...tookMs)).toBeLessThan(400);
  });
});

describe('look-alikes that are drawn', () => {
  const { content } = readContent();
  const file = JSON.parse(readFileSync('models/look-alikes.json', 'utf8'));
  const { lookAlikes: drawn } = parseLookAlikes(file, content);
  const withDrawn = createSearch(content, STRUCTURES, words, content, drawn);
  const found = (query: string) => withDrawn(query).map(({ key }) => key);

  test.each([
    ['L5 dermatome', 'alike:dermatome_l5'],
    ['S1 dermatome', 'alike:dermatome_s1'],
    ['L4 root', 'alike:root_pain_l4'],
    ['raíz L3', 'alike:dermatome_l3'],
    ['sural nerve', 'alike:nerve_sural'],
    ['Nervus saphenus', 'alike:nerve_saphenous'],
    ['Wadenbeinnerv', 'mimic:common_fibular_neuropathy'],
    ['cauda equina', 'alike:cauda_equina_syndrome'],
    ['plantar fasciitis', 'mimic:plantar_fasciitis'],
    ['Aponeurosis plantaris', 'mimic:plantar_fasciitis'],
  ])('"%s" leads to %s', (query, key) => {
    expect(found(query).slice(0, 2)).toContain(key);
    expect(new Set(found(query)).size).toBe(found(query).length);
  });

  test('each illness is found once: what the content has and is drawn in one way has no second entry', () => {
    expect(found('meralgia')[0]).toBe('mimic:meralgia_paresthetica');
    expect(found('meralgia').filter((key) => key.startsWith('alike:nerve'))).toEqual([]);
    expect(found('S1 root')).toContain('mimic:sciatica_radiculopathy');
    const own = withDrawn('sural nerve').find(({ key }) => key === 'alike:nerve_sural');
    expect(own).toMatchObject({ kind: 'alike', name: 'Sural nerve', detail: 'Nervus suralis', select: [] });
  });

  test('before they have come nothing of them is found', () => {
    expect(keys('sural nerve').filter((key) => key.startsWith('alike:'))).toEqual([]);
  });
});
