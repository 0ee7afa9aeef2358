import { afterEach, expect, it, vi } from 'vitest';
import { viewStore } from '../../src/view/store';
import { readAddress } from '../../src/view/urlSync';

afterEach(() => vi.unstubAllGlobals());

it('what a link names that is not there goes from every part of the view once the content is known', () => {
  const search = '?show=gas_1,elbow_8&compare=elbow_9,gas_1&trp=elbow_7&card=mimic:none';
  vi.stubGlobal('window', { location: { origin: '', pathname: '/', search, hash: '' } });
  const structures = new Set<string>();
  readAddress({ structures, trps: null });
  expect(viewStore.getState().view.compare).toEqual(['elbow_9', 'gas_1']);
  readAddress({ structures, trps: new Set(['gas_1']), cards: new Set() });
  expect(viewStore.getState().view).toMatchObject({
    show: ['gas_1'],
    compare: ['gas_1'],
    trp: null,
    card: null,
  });
  expect(viewStore.getState().notices.at(-1)?.text).toMatch(/elbow_8.*elbow_9/);
});
