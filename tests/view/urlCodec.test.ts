import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, VIEW_NAMES, type ViewState } from '../../src/view/state';
import { decodeUrl, encodeUrl, type KnownIds } from '../../src/view/urlCodec';

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
  return {
    show: some(TRPS),
    select: some(STRUCTURES),
    trp: random() < 0.5 ? null : 'st_1',
    view: VIEW_NAMES[Math.floor(random() * VIEW_NAMES.length)] ?? 'posterior',
    side: 'right',
    skin: Math.round(random() * 100) / 100,
    only: some(STRUCTURES),
    hide: some(STRUCTURES),
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
    ['?side=both', 'both', DEFAULT_VIEW],
    ['?side=left', 'left', DEFAULT_VIEW],
    ['?skin=2', '"2"', DEFAULT_VIEW],
    ['?skin=', '""', DEFAULT_VIEW],
    ['?skin=NaN', 'NaN', DEFAULT_VIEW],
    ['?skin=-0.1', '-0.1', DEFAULT_VIEW],
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
