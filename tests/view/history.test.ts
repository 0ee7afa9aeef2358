import { describe, expect, it, test } from 'vitest';
import { HISTORY_LIMIT, History } from '../../src/view/history';
import { seededRandom } from '../geometry/seededRandom';

describe('a history', () => {
  it('has nothing to take back at first, and nothing to make again', () => {
    const history = History.empty<string>();
    expect(history.undo('now')).toBeNull();
    expect(history.redo('now')).toBeNull();
  });

  it('gives back what was there before, and then what was undone', () => {
    const history = History.empty<string>().record('a').record('b');
    const back = history.undo('c');
    expect(back?.value).toBe('b');
    const further = back?.history.undo('b');
    expect(further?.value).toBe('a');
    expect(further?.history.redo('a')?.value).toBe('b');
    expect(back?.history.redo('b')).toMatchObject({ value: 'c', history: { past: ['a', 'b'], future: [] } });
  });

  it('is not changed by a step: each method gives another', () => {
    const history = History.empty<string>().record('a', 'skin');
    history.record('b');
    history.undo('b');
    history.endGroup();
    expect(history).toMatchObject({ past: ['a'], future: [] });
    expect(history.record('b', 'skin').past, 'the group is still open').toEqual(['a']);
  });

  it('counts a group as one step, until another key, none, its end or an undo', () => {
    const dragged = History.empty<number>().record(0, 'skin').record(1, 'skin').record(2, 'skin');
    expect(dragged.past).toEqual([0]);
    expect(dragged.record(3, 'depth').past).toEqual([0, 3]);
    expect(dragged.record(3).record(4, 'skin').past).toEqual([0, 3, 4]);
    expect(dragged.endGroup().record(3, 'skin').past).toEqual([0, 3]);
    expect(dragged.undo(3)?.history.record(0, 'skin').past).toEqual([0]);
    expect(dragged.record(3).record(4).past, 'steps without a key stand alone').toEqual([0, 3, 4]);
  });

  it('forgets what was undone once something else is done', () => {
    const undone = History.empty<string>().record('a').undo('b')?.history;
    expect(undone?.future).toEqual(['b']);
    expect(undone?.record('a').future).toEqual([]);
  });

  it('keeps the newest steps, as many as its limit', () => {
    let history = History.empty<number>(3);
    for (let i = 0; i < 5; i++) history = history.record(i);
    expect(history.past).toEqual([2, 3, 4]);
    expect(History.empty().limit).toBe(HISTORY_LIMIT);
  });

  it('rewrites both of its lists by one rule', () => {
    const history = History.empty<number>().record(1).record(2).undo(3)?.history;
    expect(history?.rewritten((steps) => steps.map((step) => 10 * step))).toMatchObject({
      past: [10],
      future: [30],
    });
  });
});

/** The same written naively: every state there ever was in one list, and where in it we are. */
class Naive {
  private states: number[];
  private at = 0;
  private key: string | null = null;

  constructor(
    first: number,
    private readonly limit: number,
  ) {
    this.states = [first];
  }

  get now(): number {
    return this.states[this.at] ?? Number.NaN;
  }

  change(to: number, key: string | null): void {
    const joins = key !== null && key === this.key;
    this.states = [...this.states.slice(0, joins ? this.at : this.at + 1), to].slice(-this.limit - 1);
    this.at = this.states.length - 1;
    this.key = key;
  }

  endGroup(): void {
    this.key = null;
  }

  go(by: 1 | -1): void {
    if (this.states[this.at + by] === undefined) return;
    this.at += by;
    this.key = null;
  }
}

test.each([1, 2, 3, 4, 5])(
  'a walk at random shows what a naive list of all states shows (seed %i)',
  (seed) => {
    const random = seededRandom(seed);
    const limit = 1 + Math.floor(random() * 12);
    const naive = new Naive(0, limit);
    let now = 0;
    let history = History.empty<number>(limit);
    const keys = [null, null, 'skin', 'depth'];
    for (let step = 1; step <= 2000; step++) {
      const what = random();
      if (what < 0.5) {
        const key = keys[Math.floor(random() * keys.length)] ?? null;
        history = history.record(now, key);
        now = step;
        naive.change(step, key);
      } else if (what < 0.6) {
        history = history.endGroup();
        naive.endGroup();
      } else {
        const back = what < 0.85;
        const travel = back ? history.undo(now) : history.redo(now);
        if (travel) ({ value: now, history } = travel);
        naive.go(back ? -1 : 1);
      }
      expect(now, `step ${step}`).toBe(naive.now);
    }
  },
);
