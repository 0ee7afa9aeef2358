import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReadingDraft } from '../../src/card/ownReading';

const kept = new Map<string, string>();
vi.stubGlobal('window', {
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  },
});

/** The module as it is when the page is opened: it reads what the device has kept. */
async function opened() {
  vi.resetModules();
  await import('../../src/words/english');
  return import('../../src/card/ownReading');
}

const video: ReadingDraft = {
  kind: 'video',
  title: 'Calf',
  url: 'https://example.org/calf',
  muscles: ['soleus'],
};
const book: ReadingDraft = { kind: 'book', title: 'Anatomy', muscles: 'all' };

beforeEach(() => kept.clear());

describe('reading added by the person', () => {
  test('is kept on the device and there the next time', async () => {
    const { addReading } = await opened();
    addReading(video);
    addReading(book);
    const { ownReadingStore } = await opened();
    expect(ownReadingStore.getState().reading).toEqual([
      { ...video, id: 'own_1' },
      { ...book, id: 'own_2' },
    ]);
  });

  test('is erased from the device, one or all, and can be brought back', async () => {
    const { addReading, eraseReading, bringBack, ownReadingStore } = await opened();
    addReading(video);
    addReading(book);
    eraseReading('own_1');
    expect([...kept.values()].join()).not.toContain('Calf');
    bringBack();
    expect(ownReadingStore.getState().reading.map(({ title }) => title)).toEqual(['Anatomy', 'Calf']);
    eraseReading(null);
    expect(kept.size).toBe(0);
    bringBack();
    expect(ownReadingStore.getState().reading).toHaveLength(2);
  });

  test('goes out as a file and comes in on another device; what is there already is not doubled', async () => {
    const first = await opened();
    first.addReading(video);
    const file = first.readingFile();
    expect(first.importReading(file)).toEqual({ added: 0, problem: null });
    kept.clear();
    const second = await opened();
    second.addReading(book);
    expect(second.importReading(file)).toEqual({ added: 1, problem: null });
    expect(second.ownReadingStore.getState().reading.map(({ id }) => id)).toEqual(['own_1', 'own_2']);
  });

  test.each([
    ['no JSON', '{', /does not hold JSON/],
    ['another file', '{"version": 1}', /holds no reading list/],
    [
      'a link that would run something',
      JSON.stringify({ legReading: 1, reading: [{ ...video, id: 'own_1', url: 'javascript:alert(1)' }] }),
      /Entry 1 \(url\) cannot be read/,
    ],
    [
      'an entry without a title',
      JSON.stringify({ legReading: 1, reading: [{ id: 'own_1', kind: 'book', muscles: 'all' }] }),
      /Entry 1 \(title\) cannot be read/,
    ],
  ])('a file with %s: one sentence, nothing added', async (_, file, sentence) => {
    const { importReading, ownReadingStore } = await opened();
    const { added, problem } = importReading(file);
    expect(problem).toMatch(sentence);
    expect(added).toBe(0);
    expect(ownReadingStore.getState().reading).toEqual([]);
  });

  test('one bad entry does not keep the others out', async () => {
    const { importReading } = await opened();
    const file = JSON.stringify({ legReading: 1, reading: [{ kind: 'film' }, { ...book, id: 'own_1' }] });
    expect(importReading(file)).toEqual({ added: 1, problem: expect.stringMatching(/Entry 1/) });
  });
});
