/** How many steps a history keeps, where nothing else is said. */
export const HISTORY_LIMIT = 200;

/** One step back or forward: what is shown now, and the history that goes with it. */
export interface Travel<T> {
  value: T;
  history: History<T>;
}

/**
 * What was there before each change, and what was undone: the one undo of the view, a painting, a lesson and a pattern being edited. It holds values
 * only and never the present one, which its owner keeps. Nothing in it changes: each method gives the next history.
 *
 * Steps about the same thing that are made without letting go (a slider being dragged, a word being typed) form a group and are taken back
 * together: the owner records them with the same `key`, which `groupKey` of `stepGroup.ts` makes.
 */
export class History<T> {
  private constructor(
    /** What was there before each step, newest last; at most `limit`. */
    readonly past: readonly T[],
    /** What was undone, newest last: the last one comes back first. */
    readonly future: readonly T[],
    readonly limit: number,
    /** The key of the group that is open; null when the next step stands alone. */
    private readonly group: string | null,
  ) {}

  static empty<T>(limit = HISTORY_LIMIT): History<T> {
    return new History<T>([], [], limit, null);
  }

  /** A step from `before` to something else; what was undone is forgotten. With the key of the open group it goes on with the last step. */
  record(before: T, key: string | null = null): History<T> {
    const goesOn = key !== null && key === this.group;
    const past = goesOn ? this.past : [...this.past, before].slice(-this.limit);
    return new History(past, [], this.limit, key);
  }

  /** The next step stands alone, whatever its key. */
  endGroup(): History<T> {
    return this.group === null ? this : new History(this.past, this.future, this.limit, null);
  }

  /** One step back from `now`; null when there is none. */
  undo(now: T): Travel<T> | null {
    if (this.past.length === 0) return null;
    const { past, future, limit } = this;
    return {
      value: past.at(-1) as T,
      history: new History(past.slice(0, -1), [...future, now], limit, null),
    };
  }

  /** One step forward again from `now`; null when nothing was undone. */
  redo(now: T): Travel<T> | null {
    if (this.future.length === 0) return null;
    const { past, future, limit } = this;
    return {
      value: future.at(-1) as T,
      history: new History([...past, now], future.slice(0, -1), limit, null),
    };
  }

  /** Both lists, newest last, as `rewrite` has them: for what is kept with a step but is none, such as where the camera stands. */
  rewritten(rewrite: (steps: readonly T[]) => readonly T[]): History<T> {
    return new History(rewrite(this.past), rewrite(this.future), this.limit, this.group);
  }
}
