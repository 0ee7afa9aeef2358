import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoriesFile, mergedMemories, openShelf, readMemoriesFile } from '../../src/quiz/memories';
import {
  closeMemories,
  eraseMemories,
  memoryStore,
  openMemories,
  remember,
  takeIn,
} from '../../src/quiz/memoryStore';
import { dueCount, practiceQuestions } from '../../src/quiz/practice';
import type { QuizPool } from '../../src/quiz/questions';
import { afterAnswer } from '../../src/quiz/schedule';
import { MEMORY_DATABASE } from '../../src/view/keptNames';

const start = Date.UTC(2026, 0, 5, 9);
const day = 24 * 3600 * 1000;

afterEach(async () => {
  vi.unstubAllGlobals();
  await eraseMemories();
  closeMemories();
});

describe('memories', () => {
  it('outlast the page', async () => {
    await openMemories();
    await remember('which:gas_1', 1, start);
    await remember('name:soleus', 0, start);
    const before = memoryStore.getState().memories;
    closeMemories();
    expect(memoryStore.getState().memories.size).toBe(0);
    await openMemories();
    expect(memoryStore.getState()).toEqual({ memories: before, kept: 'device' });
  });

  it('are gone when everything is forgotten, and begin anew', async () => {
    await openMemories();
    await remember('which:gas_1', 1, start);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(MEMORY_DATABASE);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    expect(memoryStore.getState().memories.size).toBe(0);
    await remember('click:soleus', 1, start);
    closeMemories();
    await openMemories();
    expect([...memoryStore.getState().memories.keys()]).toEqual(['click:soleus']);
  });

  it('last for the visit where storage is switched off, and say so', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    await openMemories();
    await remember('which:gas_1', 1, start);
    expect(memoryStore.getState().kept).toBe('visit');
    expect([...memoryStore.getState().memories.keys()]).toEqual(['which:gas_1']);
  });

  it('leave out what a record of another version holds', async () => {
    const shelf = await openShelf();
    const good = afterAnswer(undefined, 'which:gas_1', 1, start);
    await shelf.put([good, { key: 'odd', card: { due: 'soon' } } as unknown as typeof good]);
    expect(await shelf.all()).toEqual([good]);
    shelf.close();
  });
});

describe('the file of memories', () => {
  const memory = afterAnswer(undefined, 'which:gas_1', 0.5, start);

  it('is read back as it was written', () => {
    expect(readMemoriesFile(JSON.stringify(memoriesFile([memory])))).toEqual({ memories: [memory] });
  });

  it.each([
    ['not JSON', '{', '.json'],
    ['another file', '{"format":"leg-lesson"}', 'format'],
    [
      'a card of another make',
      JSON.stringify({ format: 'leg-quiz-memories', version: 1, cards: [{ key: '<b>' }] }),
      'cards.0',
    ],
    ['another version', JSON.stringify({ format: 'leg-quiz-memories', version: 2, cards: [] }), 'version'],
  ])('that is %s is refused with a sentence', (_, file, said) => {
    const read = readMemoriesFile(file);
    expect('problem' in read && read.problem).toContain(said);
  });

  it('of another device is taken in where it knows better', async () => {
    const later = afterAnswer(memory, 'which:gas_1', 1, start + day);
    const other = afterAnswer(undefined, 'name:soleus', 1, start);
    expect(mergedMemories(new Map([[memory.key, memory]]), [later, other])).toEqual([later, other]);
    expect(mergedMemories(new Map([[later.key, later]]), [memory])).toEqual([]);
    await openMemories();
    expect(await takeIn([later, other])).toBe(2);
    expect(await takeIn([memory])).toBe(0);
  });
});

describe('practice', () => {
  const pool: QuizPool = {
    structures: ['soleus', 'plantaris', 'popliteus', 'femur'].map((id) => ({
      id,
      group: 'calf',
      level: id === 'femur' ? 3 : 1,
    })),
    points: [],
    cases: [],
  };
  const plan = { kinds: ['click'], level: 1, count: 2, seed: 3 } as const;
  const asked = (memories: readonly (readonly [string, number, number])[], now: number) => {
    const known = new Map(
      memories.map(([id, score, at]) => [`click:${id}`, afterAnswer(undefined, `click:${id}`, score, at)]),
    );
    return {
      ids: practiceQuestions(pool, plan, known, now).map(({ id }) => id),
      due: dueCount(pool, plan, known, now),
    };
  };

  it('begins with what is due, the longest due first', () => {
    const { ids, due } = asked(
      [
        ['plantaris', 0, start],
        ['popliteus', 0, start - day],
      ],
      start + day,
    );
    expect(ids).toEqual(['popliteus', 'plantaris']);
    expect(due).toBe(2);
  });

  it('then asks what is new, and last what is remembered', () => {
    const { ids, due } = asked(
      [
        ['plantaris', 1, start],
        ['popliteus', 0, start - day],
      ],
      start + 1000,
    );
    expect(ids).toEqual(['popliteus', 'soleus']);
    expect(due).toBe(1);
  });

  it('keeps to its level: what was learnt at another is not due here', () => {
    expect(asked([['femur', 0, start]], start + day).due).toBe(0);
  });
});
