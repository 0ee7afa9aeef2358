import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ADDRESS_KEYS,
  address,
  addressWith,
  currentAddress,
  flushAddress,
  PAUSE_MS,
  parseAddress,
  withKeys,
  writeAddress,
  writeViewSoon,
} from '../../src/view/address';
import { DEFAULT_VIEW } from '../../src/view/state';

/** An address bar, and how often it was written. */
function bar(search = '', hash = '') {
  const location = { origin: 'http://leg', pathname: '/page', search, hash };
  const replaceState = vi.fn((_state: unknown, _title: string, to: string) => {
    const url = new URL(to, 'http://leg');
    location.search = url.search;
    location.hash = url.hash;
  });
  vi.stubGlobal('window', { location, history: { state: null, replaceState } });
  return { location, replaceState };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the table of the address', () => {
  it('has every key of the view once, after the others', () => {
    expect(new Set(ADDRESS_KEYS).size).toBe(ADDRESS_KEYS.length);
    expect(ADDRESS_KEYS.slice(-Object.keys(DEFAULT_VIEW).length)).toEqual(Object.keys(DEFAULT_VIEW));
  });

  it('reads what is there, and null or the default for what is not', () => {
    const read = parseAddress('?lang=de&step=3&class=1&of=a,%20b,,&projector', '#lesson=abc');
    expect(read).toMatchObject({
      lang: 'de',
      step: 3,
      class: true,
      of: ['a', 'b'],
      projector: true,
      edit: false,
      quiz: null,
      '#lesson': 'abc',
    });
    expect(parseAddress('?step=nonsense&presenter=<b>')).toMatchObject({ step: 1, presenter: null });
  });

  it('writes keys in its order, readable, and leaves those of others alone', () => {
    expect(withKeys('?utm=x%20y&show=st_1&lang=de', { lesson: 'sciatica', step: '2', lang: 'fr' })).toBe(
      '?utm=x+y&lang=fr&lesson=sciatica&step=2&show=st_1',
    );
    expect(withKeys('?show=a,b', { show: null })).toBe('');
    expect(withKeys('', { handout: 'a,b', show: '' })).toBe('?handout=a,b&show=');
  });
});

describe('the one writer', () => {
  it('gathers what comes within a pause into one write, and answers with it before', () => {
    const { location, replaceState } = bar('?lang=de');
    writeAddress({ lesson: 'a', step: '1' });
    vi.advanceTimersByTime(0);
    const written = replaceState.mock.calls.length;
    for (let step = 2; step < 30; step++) writeAddress({ step: String(step) });
    expect(address().step).toBe(29);
    expect(currentAddress().search).toBe('?lang=de&lesson=a&step=29');
    vi.advanceTimersByTime(PAUSE_MS);
    expect(replaceState.mock.calls.length).toBe(written + 1);
    expect(location.search).toBe('?lang=de&lesson=a&step=29');
  });

  it('asks for the view when it writes, not when it is told of a change', () => {
    const { location, replaceState } = bar();
    let skin = '0.5';
    writeViewSoon(() => ({ skin }));
    skin = '0.2';
    expect(replaceState).not.toHaveBeenCalled();
    vi.advanceTimersByTime(PAUSE_MS);
    expect(location.search).toBe('?skin=0.2');
  });

  it('writes at once when the page is left, and nothing when nothing waits', () => {
    const { location, replaceState } = bar('?lesson=a', '#lesson=whole');
    vi.advanceTimersByTime(10 * PAUSE_MS);
    flushAddress();
    expect(replaceState).not.toHaveBeenCalled();
    writeAddress({ lesson: null, '#lesson': null });
    flushAddress();
    expect(location).toMatchObject({ search: '', hash: '' });
  });

  it('makes addresses for other windows without what this one says', () => {
    bar('?show=st_1&lang=de');
    expect(addressWith({ presenter: 'sciatica', lang: 'de' })).toBe(
      'http://leg/page?lang=de&presenter=sciatica',
    );
  });
});

describe('everybody else', () => {
  it('leaves reading and writing the address to the table', () => {
    // What a package writes into its own page stands in a text; a platform's record store has addresses of its own.
    const others = [join('view', 'address.ts'), join('platform', 'packagePage.ts')];
    const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !others.includes(name))
      .filter((name) => {
        const code = readFileSync(join('src', name), 'utf8');
        const parsed = /URLSearchParams/.test(code) && !name.startsWith('platform');
        return parsed || /replaceState|pushState|location\.(search|hash|href)/.test(code);
      });
    expect(found).toEqual([]);
  });
});
