import { openDB } from 'idb';
import * as z from 'zod/mini';
import { shortened } from '../leg/shown';
import { askToStay } from '../view/deviceStorage';
import { MEMORY_DATABASE } from '../view/keptNames';
import { fromStorage } from '../view/storageCause';
import { text } from '../words/text';
import type { CardMemory } from './schedule';

const CARDS = 'cards';

const time = z.number().check(z.gte(0), z.lte(8.64e15));
const count = z.int().check(z.gte(0));
const measure = z.number().check(z.gte(0));

const CardMemorySchema = z.strictObject({
  key: z.string().check(z.regex(/^(name|click|which|paint|place|alike):[a-z0-9_]{1,64}$/)),
  card: z.strictObject({
    due: time,
    last_review: z.union([time, z.null()]),
    stability: measure,
    difficulty: measure,
    elapsed_days: measure,
    scheduled_days: measure,
    learning_steps: count,
    reps: count,
    lapses: count,
    state: z.int().check(z.gte(0), z.lte(3)),
  }),
});

const FileSchema = z.strictObject({
  format: z.literal('leg-quiz-memories'),
  version: z.literal(1),
  cards: z.array(CardMemorySchema).check(z.maxLength(5000)),
});

/** Memories on the device. Every call may reject where storage is switched off or full. */
export interface MemoryShelf {
  all(): Promise<CardMemory[]>;
  put(memories: readonly CardMemory[]): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/**
 * Open the shelf of this device.
 * @param onGone the database is being removed from elsewhere, as "Forget everything" does
 */
export async function openShelf(onGone: () => void = () => {}): Promise<MemoryShelf> {
  const database = await fromStorage(
    openDB(MEMORY_DATABASE, 1, {
      upgrade: (db) => {
        db.createObjectStore(CARDS, { keyPath: 'key' });
      },
      blocking: (_now, _next, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
    }),
  );
  return {
    all: async () =>
      ((await fromStorage(database.getAll(CARDS))) as unknown[]).flatMap((record) => {
        const { data } = CardMemorySchema.safeParse(record);
        return data ? [data as CardMemory] : [];
      }),
    async put(memories) {
      const transaction = database.transaction(CARDS, 'readwrite');
      await fromStorage(
        Promise.all([...memories.map((memory) => transaction.store.put(memory)), transaction.done]),
      );
      askToStay();
    },
    clear: () => database.clear(CARDS),
    close: () => database.close(),
  };
}

/** The memories as a file for another device, to be written as JSON. */
export function memoriesFile(memories: Iterable<CardMemory>): object {
  return { format: 'leg-quiz-memories', version: 1, cards: [...memories] };
}

/** The memories of such a file, or a sentence about what is wrong with it. */
export function readMemoriesFile(file: string): { memories: CardMemory[] } | { problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(file);
  } catch {
    return { problem: text('quiz.badFile') };
  }
  return readMemories(data);
}

/** The same of a file that has been parsed. */
export function readMemories(data: unknown): { memories: CardMemory[] } | { problem: string } {
  const read = FileSchema.safeParse(data);
  if (read.success) return { memories: read.data.cards as CardMemory[] };
  const [issue] = read.error.issues;
  const where = shortened(issue?.path.map(String).join('.') || 'format');
  return { problem: text('quiz.badFilePart', { where }) };
}

/** Two devices' memories as one: of a question known to both, the one asked last stays. */
export function mergedMemories(
  here: ReadonlyMap<string, CardMemory>,
  there: readonly CardMemory[],
): CardMemory[] {
  return there.filter(({ key, card }) => {
    const own = here.get(key)?.card.last_review ?? null;
    return !here.has(key) || (card.last_review ?? 0) > (own ?? 0);
  });
}
