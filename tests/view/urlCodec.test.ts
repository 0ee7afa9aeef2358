import { describe, expect, it } from 'vitest';
import {
  DEFAULT_VIEW,
  DEPTHS,
  LABELLINGS,
  NAMINGS,
  PROJECTIONS,
  SIDES,
  VIEW_NAMES,
  type ViewState,
} from '../../src/view/state';
import { decodeUrl, encodeUrl } from '../../src/view/urlCodec';
import type { KnownIds } from '../../src/view/viewKeys';

const TRPS = ['gas_1', 'gas_2', 'gmin_p2', 'st_1'];
const STRUCTURES = ['gastrocnemius', 'soleus', 'gracilis', 'femur'];
const known: KnownIds = { trps: new Set(TRPS), structures: new Set(STRUCTURES) };

/** Mulberry32: the same views for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function someView(random: () => number): ViewState {
  const some = (ids: readonly string[]) => ids.filter(() => random() < 0.4);
  const yes = () => random() < 0.5;
  const oneOf = <T>(choices: readonly [T, ...T[]]): T =>
    choices[Math.floor(random() * choices.length)] ?? choices[0];
  const hundredth = () => Math.round(random() * 100) / 100;
  const byHand = yes();
  return {
    show: some(TRPS),
    alike: some(['root_pain_s1', 'dermatome_l5~2']),
    select: some(STRUCTURES),
    trp: yes() ? null : 'st_1',
    card: yes() ? null : 'group:medial thigh',
    view: byHand ? null : oneOf(VIEW_NAMES),
    camera: byHand
      ? {
          azimuthDeg: Math.round(random() * 3600 - 1800) / 10,
          elevationDeg: Math.round(random() * 1800 - 900) / 10 + 0,
          distanceM: Math.round(random() * 100 + 20) / 100,
          target: [0 - hundredth(), hundredth(), hundredth()],
        }
      : null,
    projection: oneOf(PROJECTIONS),
    side: oneOf(SIDES),
    skin: hundredth(),
    depth: oneOf(DEPTHS),
    layers: { ...DEFAULT_VIEW.layers, deep: hundredth(), bone: yes() ? 1 : 0 },
    only: some(STRUCTURES),
    hide: some(STRUCTURES),
    ghost: yes(),
    section: yes()
      ? null
      : {
          at: hundredth(),
          tiltDeg: Math.round(random() * 90),
          turnDeg: Math.round(random() * 360),
          keep: oneOf(['below', 'above']),
        },
    explode: hundredth(),
    labels: oneOf(LABELLINGS),
    names: oneOf(NAMINGS),
    landmarks: yes(),
    attachments: yes(),
    overlap: yes(),
    beside: yes(),
    compare: some(TRPS),
  };
}

describe('the link of a view', () => {
  it('of the first-sight view is empty', () => {
    expect(encodeUrl(DEFAULT_VIEW)).toBe('');
    expect(decodeUrl('', known)).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  it('reads as a person would write it', () => {
    const view: ViewState = {
      ...DEFAULT_VIEW,
      show: ['gas_1', 'gmin_p2'],
      select: ['gastrocnemius'],
      skin: 0.6,
    };
    expect(encodeUrl({ ...view, view: 'lateral' })).toBe(
      '?show=gas_1,gmin_p2&select=gastrocnemius&view=lateral&skin=0.6',
    );
  });

  it('tells no pattern at all from the first-sight pattern', () => {
    expect(encodeUrl({ ...DEFAULT_VIEW, show: [] })).toBe('?show=');
    expect(decodeUrl('?show=', known).view.show).toEqual([]);
    expect(decodeUrl('?skin=1', known).view.show).toEqual(DEFAULT_VIEW.show);
  });

  it('gives back the view it was made from (300 views, seed 20260)', () => {
    const random = seeded(20260);
    for (let i = 0; i < 300; i++) {
      const view = someView(random);
      const link = encodeUrl(view);
      expect(decodeUrl(link, known), link).toEqual({ view, notices: [] });
    }
  });

  it('keeps keys that are not its own', () => {
    expect(encodeUrl({ ...DEFAULT_VIEW, skin: 0 }, '?embed=&lesson=calf&skin=0.5')).toBe(
      '?embed=&lesson=calf&skin=0',
    );
  });

  it('names every unknown id in one sentence and shows the rest', () => {
    const { view, notices } = decodeUrl('?show=gas_1,nobody_7&select=elbow,soleus&trp=nix', known);
    expect(view.show).toEqual(['gas_1']);
    expect(view.select).toEqual(['soleus']);
    expect(view.trp).toBeNull();
    expect(notices).toHaveLength(1);
    for (const id of ['nobody_7', 'elbow', 'nix']) expect(notices[0]).toContain(`"${id}"`);
  });

  it.each([
    ['?view=behind', 'behind', DEFAULT_VIEW],
    ['?side=middle', 'middle', DEFAULT_VIEW],
    ['?side=', '""', DEFAULT_VIEW],
    ['?skin=2', '"2"', DEFAULT_VIEW],
    ['?skin=', '""', DEFAULT_VIEW],
    ['?skin=NaN', 'NaN', DEFAULT_VIEW],
    ['?skin=-0.1', '-0.1', DEFAULT_VIEW],
    ['?section=1.5', '1.5', DEFAULT_VIEW],
    ['?section=0.5,1e99', '1e99', DEFAULT_VIEW],
    ['?section=0.5,0,0,sideways', 'sideways', DEFAULT_VIEW],
    ['?layers=deep:2', 'deep:2', DEFAULT_VIEW],
    ['?layers=fat:1', 'fat:1', DEFAULT_VIEW],
    ['?camera=1,2,3', '1,2,3', DEFAULT_VIEW],
    ['?camera=0,0,1,9e9,0,0', '9e9', DEFAULT_VIEW],
    ['?explode=far', 'far', DEFAULT_VIEW],
    ['?ghost=maybe', 'maybe', DEFAULT_VIEW],
  ])('%s is refused, said and replaced', (link, value, expected) => {
    const { view, notices } = decodeUrl(link, known);
    expect(view).toEqual(expected);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(value);
  });

  it('takes trigger points on trust until the content is there', () => {
    const { view, notices } = decodeUrl('?show=later_1&trp=later_2', { ...known, trps: null });
    expect(view.show).toEqual(['later_1']);
    expect(view.trp).toBe('later_2');
    expect(notices).toEqual([]);
  });

  it('says an id twice only once', () => {
    expect(decodeUrl('?show=gas_1,gas_1, gas_2', known).view.show).toEqual(['gas_1', 'gas_2']);
  });
});

it('a link of a hundred kilobytes is answered in one short sentence for each thing', () => {
  const known = { trps: new Set<string>(), structures: new Set<string>() };
  const ids = Array.from({ length: 15_000 }, (_, at) => `x${at}`);
  const { notices } = decodeUrl(`?show=${ids}&skin=${'9'.repeat(50_000)}`, known);
  expect(notices).toHaveLength(2);
  for (const notice of notices) expect(notice.length).toBeLessThan(250);
});
