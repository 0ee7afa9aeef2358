import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  actionOf,
  addressOf,
  chartsOf,
  drawnOf,
  shortSource,
  signsOf,
  sourcesOf,
} from '../../src/card/drawnCard';
import { lookAlikesOfTopic, warningsOfTopic } from '../../src/card/topicCard';
import { indexContent } from '../../src/patterns/contentIndex';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import type { LookAlike } from '../../src/patterns/lookAlikeSchema';
import { viewOfLookAlike } from '../../src/patterns/strokeView';
import { lookAlikeKey, type Topic } from '../../src/patterns/topics';
import { litByTopic } from '../../src/scene/structures/litByTopic';
import { showAlike } from '../../src/view/actions';
import { DEFAULT_VIEW } from '../../src/view/state';
import { viewStore } from '../../src/view/store';
import { readContent } from '../content/contentReport';

const { content } = readContent();
const file = parseLookAlikes(JSON.parse(readFileSync('models/look-alikes.json', 'utf8')), content).lookAlikes;
const { lookAlikes } = file;
const index = indexContent(content, file);
const find = (id: string): LookAlike => {
  const found = lookAlikes.find((one) => one.id === id);
  if (!found) throw new Error(`no look-alike ${id}`);
  return found;
};
const topic = (key: string): Topic => {
  const found = index.topics.get(key);
  if (!found) throw new Error(`no card ${key}`);
  return found;
};
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

describe('the card of a look-alike that is drawn', () => {
  test('tells of its own drawing, and leads to those with a card of their own', () => {
    const card = (key: string) => {
      const { own, others } = drawnOf(topic(key), lookAlikes);
      return [own?.id ?? null, ids(others)];
    };
    expect(card('mimic:dvt')).toEqual(['deep_vein_thrombosis', []]);
    expect(card('alike:dermatome_l5')).toEqual(['dermatome_l5', []]);
    expect(card('mimic:lumbar_l4_radiculopathy')).toEqual([null, ['root_pain_l3', 'root_pain_l4']]);
    expect(card('mimic:anterior_compartment_syndrome')).toEqual([null, ['acute_compartment_syndrome']]);
    expect(card('flag:rf_dvt')).toEqual([null, []]);
    for (const one of lookAlikes)
      expect(drawnOf(topic(lookAlikeKey(one, lookAlikes)), lookAlikes).own, one.id).toBe(one);
  });

  test('says what to do of each that is not for an ordinary appointment', () => {
    for (const one of lookAlikes)
      if (one.level !== 'ordinary') expect(actionOf(one, content), one.id).toBeTruthy();
    expect(actionOf(find('root_pain_l4'), content)).toBe(index.mimics.get('lumbar_l4_radiculopathy')?.action);
  });

  test('begins its warnings with its own signs, each with how soon and what to do', () => {
    for (const one of lookAlikes) {
      const signs = signsOf(one, content);
      expect(
        signs.flatMap((warned) => warned.signs),
        one.id,
      ).toHaveLength(one.warnings.length);
      for (const { id, suspect, action, topic: key } of signs) {
        expect(suspect && action, `${one.id}, ${id}`).toBeTruthy();
        expect(index.topics.has(key ?? ''), `${one.id}, ${id}`).toBe(true);
      }
      const warnings = warningsOfTopic(topic(lookAlikeKey(one, lookAlikes)), content, one);
      const [first] = signs;
      if (first) expect(warnings?.first.id, one.id).toBe(first.id);
      const all = warnings ? ids([warnings.first, ...warnings.rest]) : [];
      expect(new Set(all).size, one.id).toBe(all.length);
    }
    // Two signs of one warning stand under it.
    expect(signsOf(find('ischiogluteal_bursitis'), content).map(({ signs }) => signs?.length)).toEqual([2]);
  });

  test('keeps the words of a sign whose warning could not be read', () => {
    const [sign] = signsOf(find('nerve_sural'), { ...content, redFlags: [] });
    expect(sign).toMatchObject({ level: 'urgent', signs: ['A calf that is swollen and warm.'] });
    expect(sign?.action).toBeTruthy();
    expect(sign?.topic).toBeUndefined();
  });

  test('has charts to switch to where maps differ, some in words alone', () => {
    expect(chartsOf(find('hip_joint'))).toEqual([]);
    const charts = chartsOf(find('dermatome_l5')).map(({ map, drawing }) => [map?.label ?? null, drawing]);
    expect(charts).toEqual([
      [null, 'dermatome_l5'],
      ['Foerster 1933', null],
      ['Keegan and Garrett 1948', 'dermatome_l5~2'],
    ]);
  });

  test('names what else it is taken for, and lights no muscle under its area', () => {
    const chips = lookAlikesOfTopic(topic('alike:dermatome_l3'), content, find('dermatome_l3'));
    expect(ids(chips)).toEqual(['lumbar_l4_radiculopathy', 'knee_joint_disorders']);
    expect(litByTopic('alike:dermatome_l3', index)).toEqual([]);
  });

  test.each([
    ['plantar_fasciopathy', 'sole'],
    ['root_pain_s1', 'posterior'],
    ['nerve_lateral_femoral_cutaneous', 'lateral'],
    ['patellofemoral_pain', 'anterior'],
  ])('%s is shown from the side that shows most of it: %s', (id, view) => {
    expect(viewOfLookAlike(find(id))).toBe(view);
  });
});

describe('sources of a drawing', () => {
  const source = (id: string) => {
    const found = file.sources.find((one) => one.id === id);
    if (!found) throw new Error(`no source ${id}`);
    return found;
  };

  test.each([
    ['lee2008', 'Lee 2008'],
    ['windt2010', 'van der Windt 2010'],
    ['mskkey_nerves', 'musculoskeletalkey.com'],
  ])('%s is called %s in a line', (id, name) => {
    expect(shortSource(source(id))).toBe(name);
  });

  test('lead to their DOI where they have one, else to where they were read', () => {
    expect(addressOf(source('lee2008'))).toBe('https://doi.org/10.1002/ca.20636');
    expect(addressOf(source('mskkey_nerves'))).toBe('https://musculoskeletalkey.com/nerves/');
  });

  test('are all there: of the entry, its tests and its charts', () => {
    const named = ids(sourcesOf(find('dermatome_l5'), file));
    const { sources, tests, otherMaps = [] } = find('dermatome_l5');
    const wanted = [
      ...sources,
      ...tests.flatMap((one) => one.sources),
      ...otherMaps.map((map) => map.source),
    ];
    expect([...named].sort()).toEqual([...new Set(wanted)].sort());
  });
});

test('showing a drawing that is on in another map leaves it', () => {
  viewStore.setState({ view: { ...DEFAULT_VIEW, alike: ['dermatome_l5~2'] } });
  showAlike('dermatome_l5', { view: 'anterior' });
  expect(viewStore.getState().view).toMatchObject({ alike: ['dermatome_l5~2'], view: 'anterior' });
  showAlike('hip_joint');
  expect(viewStore.getState().view.alike).toEqual(['dermatome_l5~2', 'hip_joint']);
});
