import type * as z from 'zod/mini';
import { shortened } from '../leg/shown';
import { CONTENT_FILE } from './contentFile';
import { type ContentProblem, sayIssues, sayProblem } from './contentProblems';

export type Entry = Record<string, unknown>;

export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads hand-edited lists entry by entry. What does not fit its schema is left out and said in one sentence;
 * what does fit is returned. Nothing here throws.
 */
export class EntryReader {
  readonly problems: ContentProblem[] = [];
  /** Ids as they stand in the file, those of broken entries too: to name a broken entry is not a second mistake. */
  private readonly declared = new Map<string, Set<string>>();

  /** @param file what is read, as its problems name it */
  constructor(private readonly file = CONTENT_FILE) {}

  /** Was an entry of this kind written with this id, readable or not? */
  isDeclared(kind: string, id: string): boolean {
    return this.declared.get(kind)?.has(id) ?? false;
  }

  /** `value` when it fits, else null and a problem under `name`. */
  value<T>(value: unknown, schema: z.ZodMiniType<T>, name: string): T | null {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    this.problems.push(sayIssues(name, result.error.issues, this.file));
    return null;
  }

  /** A problem of this file. */
  said(entry: string, path: string, what: string, toDo: string): ContentProblem {
    return sayProblem(entry, path, what, toDo, this.file);
  }

  /**
   * Each readable entry of `list`. `kind` is the word for one of them (`muscle`), `parse` turns one into its value
   * or null. An id that was there before is reported and left out.
   */
  list<T>(
    list: unknown,
    kind: string,
    parse: (entry: unknown, name: string) => T | null,
    owner: string | null = null,
  ): T[] {
    const within = owner === null ? '' : `${owner}, `;
    if (!Array.isArray(list)) {
      const state = list === undefined ? 'is missing' : 'is not a list';
      this.problems.push(
        this.said(`${within}the list of ${kind}s`, '', state, 'give a list in square brackets'),
      );
      return [];
    }
    const seen = this.declared.get(kind) ?? new Set<string>();
    this.declared.set(kind, seen);
    return list.flatMap((entry: unknown, i) => {
      const id = isEntry(entry) && typeof entry.id === 'string' ? entry.id : null;
      const name = `${within}${kind} ${id === null ? `number ${i + 1}` : shortened(id)}`;
      if (id !== null && seen.has(id)) {
        this.problems.push(this.said(name, 'id', 'is there twice', 'give each entry an id of its own'));
        return [];
      }
      if (id !== null) seen.add(id);
      const value = parse(entry, name);
      return value === null ? [] : [value];
    });
  }
}
