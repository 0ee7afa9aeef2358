import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { alikeColours, alikePlaces } from '../../src/patterns/alikeColours';
import { indexContent } from '../../src/patterns/contentIndex';
import { contentStore, setLookAlikes } from '../../src/patterns/contentStore';
import { drawingsOf, strokesOfDrawing } from '../../src/patterns/lookAlikeDrawings';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import type { LookAlikes } from '../../src/patterns/lookAlikeSchema';
import { lookAlikeStore, startLookAlikes } from '../../src/patterns/lookAlikeStore';
import { lookAlikeKey } from '../../src/patterns/topics';
import { linearRgb } from '../../src/patterns/zoneColours';
import { setViewState, toggleAlike, undo } from '../../src/view/actions';
import { dropUnknownAlikes } from '../../src/view/dropUnknownAlikes';
import { ALIKES_MOST, DEFAULT_VIEW } from '../../src/view/state';
import { viewStore } from '../../src/view/store';
import { readContent } from '../content/contentReport';
import { apart, SIGHTS, seenWith } from './colourSight';

const { content } = readContent();
let read: LookAlikes;
beforeAll(() => {
  read = parseLookAlikes(JSON.parse(readFileSync('models/look-alikes.json', 'utf8')), content).lookAlikes;
});
const find = (id: string) => {
  const found = read.lookAlikes.find((one) => one.id === id);
  if (!found) throw new Error(`no look-alike ${id}`);
  return found;
};

describe('drawings of look-alikes', () => {
  it('are the file’s own and each other map that has strokes', () => {
    expect(drawingsOf(find('root_pain_s1')).map(({ id }) => id)).toEqual(['root_pain_s1']);
    const [own, other, ...more] = drawingsOf(find('dermatome_l5'));
    expect([own?.id, other?.id, more.length]).toEqual(['dermatome_l5', 'dermatome_l5~2', 0]);
    expect(other?.map?.label).toBe('Keegan and Garrett 1948');
    expect(other && strokesOfDrawing(other).spillover).toEqual([]);
    expect(own && strokesOfDrawing(own).spillover.length).toBeGreaterThan(0);
  });

  it('one illness has one card: that of the content where it is the same, else its own', () => {
    const index = indexContent(content, read);
    const key = (id: string) => lookAlikeKey(find(id), read.lookAlikes);
    expect(key('root_pain_s1')).toBe('mimic:sciatica_radiculopathy');
    // Two roots stand in one entry of the content, one drawing for three compartments.
    expect(key('root_pain_l3')).toBe('alike:root_pain_l3');
    expect(key('acute_compartment_syndrome')).toBe('alike:acute_compartment_syndrome');
    expect(key('dermatome_l5')).toBe('alike:dermatome_l5');
    const names = [...index.topics.values()].filter(({ kind }) => kind === 'mimic' || kind === 'alike');
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    for (const one of read.lookAlikes)
      expect(index.topics.has(lookAlikeKey(one, read.lookAlikes)), one.id).toBe(true);
    expect(index.drawnAs('ischial_bursitis').map(({ id }) => id)).toEqual([
      'proximal_hamstring_tendinopathy',
      'ischiogluteal_bursitis',
    ]);
  });
});

describe('look-alikes that are on', () => {
  const on = () => viewStore.getState().view.alike;

  it('are few, the newest, and of each one drawing', () => {
    setViewState(DEFAULT_VIEW);
    for (const id of ['dermatome_l4', 'dermatome_l5', 'dermatome_l5~2']) toggleAlike(id);
    expect(on()).toEqual(['dermatome_l4', 'dermatome_l5~2']);
    for (const id of ['hip_joint', 'baker_cyst', 'root_pain_s1']) toggleAlike(id);
    expect(on()).toEqual(['dermatome_l5~2', 'hip_joint', 'baker_cyst', 'root_pain_s1']);
    expect(on()).toHaveLength(ALIKES_MOST);
    toggleAlike('hip_joint');
    expect(on()).toEqual(['dermatome_l5~2', 'baker_cyst', 'root_pain_s1']);
    undo(7);
    expect(on()).toEqual([]);
  });

  it('go with a sentence when they turn out to be unknown', () => {
    viewStore.setState({
      view: { ...DEFAULT_VIEW, alike: ['elbow', 'hip_joint'], card: 'alike:knee' },
      notices: [],
    });
    dropUnknownAlikes({ alikes: new Set(['hip_joint']), isCard: () => false });
    expect(on()).toEqual(['hip_joint']);
    expect(viewStore.getState().view.card).toBeNull();
    const [notice] = viewStore.getState().notices;
    expect(notice?.text).toContain('elbow');
    expect(notice?.text).toContain('alike:knee');
  });
});

describe('colours', () => {
  it('are each one’s own while others come and go', () => {
    const roots = ['root_pain_s1', 'root_pain_l5', 'root_pain_l3'];
    const alone = roots.map((id) => alikePlaces([id]).get(id));
    expect(new Set(alone).size).toBe(3);
    expect([...alikePlaces(roots).values()]).toEqual(alone);
  });

  it('are never the same for two that are on', () => {
    const ids = read.lookAlikes.map(({ id }) => id);
    for (let first = 0; first + ALIKES_MOST <= ids.length; first++) {
      const places = [...alikePlaces(ids.slice(first, first + ALIKES_MOST)).values()];
      expect(new Set(places).size).toBe(ALIKES_MOST);
      for (const place of places) expect(alikeColours(place, 0).line).toMatch(/^#/);
    }
    expect(() => alikeColours(ALIKES_MOST, 0)).toThrow(/no more than 4/);
  });

  it.each(SIGHTS)('are told apart on each skin with %s', (sight) => {
    const seen = (hex: string) => seenWith(sight, linearRgb(hex));
    for (const tone of [0, 1, 2])
      for (const part of ['line', 'fill'] as const)
        for (let a = 0; a < ALIKES_MOST; a++)
          for (let b = 0; b < a; b++) {
            const distance = apart(seen(alikeColours(a, tone)[part]), seen(alikeColours(b, tone)[part]));
            expect(distance, `${part}s ${a} and ${b}, tone ${tone}`).toBeGreaterThan(0.08);
          }
  });
});

describe('loading', () => {
  it('says why it failed, and is tried again when asked for again', async () => {
    await startLookAlikes(() => Promise.reject(new Error('models/look-alikes.json: the file is lost.')));
    expect(lookAlikeStore.getState()).toEqual({
      status: 'failed',
      cause: 'models/look-alikes.json: the file is lost.',
    });
    await startLookAlikes(async () => setLookAlikes(read));
    expect(lookAlikeStore.getState().status).toBe('ready');
    expect(contentStore.getState().index.drawings.has('dermatome_l5~2')).toBe(true);
  });
});
