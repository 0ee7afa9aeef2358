import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import { shortened } from '../leg/shown';
import { ReadingSchema } from '../patterns/schema';
import { askToStay, forgetSetting, readSetting, writeSetting } from '../view/deviceStorage';
import { text as sentence } from '../words/text';

/**
 * Articles, videos and books that the person has added: kept on this device only, handed on as a file. An entry has the shape
 * of the content's own (`ReadingSchema`), so that a good one can be taken over into the content as it is.
 */
export type OwnReading = z.infer<typeof ReadingSchema>;
export type ReadingDraft = Omit<OwnReading, 'id'>;

const SETTING = 'own-reading';
const FileSchema = z.strictObject({
  legReading: z.literal(1),
  reading: z.array(z.unknown()),
});

/** Entries added on this device, and those erased last, which can still be brought back. */
export const ownReadingStore = createStore<{
  reading: readonly OwnReading[];
  erased: readonly OwnReading[];
}>()(() => ({ reading: readKept(), erased: [] }));

/** Add an entry; it is there at once and the next time. */
export function addReading(draft: ReadingDraft): void {
  keep([...ownReadingStore.getState().reading, { ...draft, id: freeId(ownReadingStore.getState().reading) }]);
}

/** Take one entry out, or all with null. `bringBack` undoes it until the next. */
export function eraseReading(id: string | null): void {
  const { reading } = ownReadingStore.getState();
  keep(
    reading.filter((entry) => id !== null && entry.id !== id),
    reading.filter((entry) => id === null || entry.id === id),
  );
}

export function bringBack(): void {
  const { reading, erased } = ownReadingStore.getState();
  keep([...reading, ...erased]);
}

/** All entries as the text of a file that `importReading` reads. */
export function readingFile(): string {
  return `${JSON.stringify({ legReading: 1, reading: ownReadingStore.getState().reading }, null, 2)}\n`;
}

/**
 * Add what a file holds to what is there; an entry that is there already is not added twice.
 * @returns how many were added, and one sentence for the first entry that could not be read, or for the file.
 */
export function importReading(text: string): { added: number; problem: string | null } {
  return add(parseReading(text));
}

/** The same of a file that has been parsed. */
export function takeInReading(json: unknown): { added: number; problem: string | null } {
  return add(readEntries(json));
}

function add({ entries, problem }: ReturnType<typeof parseReading>): {
  added: number;
  problem: string | null;
} {
  let all = ownReadingStore.getState().reading;
  const before = all.length;
  for (const entry of entries)
    if (!all.some((other) => sameEntry(other, entry))) all = [...all, { ...entry, id: freeId(all) }];
  if (all.length > before) keep(all);
  return { added: all.length - before, problem };
}

/** The readable entries of a file. Never throws. */
export function parseReading(text: string): { entries: OwnReading[]; problem: string | null } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { entries: [], problem: sentence('reading.notJson') };
  }
  return readEntries(json);
}

function readEntries(json: unknown): { entries: OwnReading[]; problem: string | null } {
  const file = FileSchema.safeParse(json);
  if (!file.success) return { entries: [], problem: sentence('reading.notAList') };
  const entries: OwnReading[] = [];
  let problem: string | null = null;
  file.data.reading.forEach((raw, at) => {
    const read = ReadingSchema.safeParse(raw);
    if (read.success) entries.push(read.data);
    else {
      const issue = read.error.issues[0];
      const where = shortened(issue?.path.map(String).join('.') || sentence('reading.whole'));
      problem ??= sentence('reading.badEntry', { number: at + 1, where });
    }
  });
  return { entries, problem };
}

function keep(reading: readonly OwnReading[], erased: readonly OwnReading[] = []): void {
  ownReadingStore.setState({ reading, erased });
  if (reading.length === 0) forgetSetting(SETTING);
  else {
    writeSetting(SETTING, readingFile());
    askToStay();
  }
}

function readKept(): readonly OwnReading[] {
  const kept = readSetting(SETTING);
  return kept === null ? [] : parseReading(kept).entries;
}

function sameEntry(a: OwnReading, b: OwnReading): boolean {
  return a.title === b.title && a.url === b.url && String(a.muscles) === String(b.muscles);
}

function freeId(reading: readonly OwnReading[]): string {
  let number = reading.length + 1;
  while (reading.some(({ id }) => id === `own_${number}`)) number++;
  return `own_${number}`;
}
