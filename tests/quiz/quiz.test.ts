import { describe, expect, it } from 'vitest';
import { QUIZ_KINDS, type QuizPool, quizQuestions } from '../../src/quiz/questions';
import { afterAnswer, type CardMemory, dueKeys, questionKey } from '../../src/quiz/schedule';
import { PLACED_NOTHING_M, PLACED_RIGHT_M, scorePainting, scorePlacing } from '../../src/quiz/scoring';

const pool: QuizPool = {
  structures: ['st', 'sm', 'bf', 'gas', 'sol', 'femur'].map((id, at) => ({
    id,
    group: at < 3 ? 'hamstrings' : at < 5 ? 'calf' : 'bones',
    level: at < 4 ? 1 : at < 5 ? 2 : 3,
  })),
  points: ['st_1', 'st_2', 'bf_1', 'gas_1', 'gas_2', 'sol_1'].map((id) => ({
    id,
    muscle: id.slice(0, -2),
    group: id.startsWith('st') || id.startsWith('bf') ? 'hamstrings' : 'calf',
    level: id === 'sol_1' ? 2 : 1,
    // Both points of semitendinosus are drawn with one pattern.
    pattern: id.startsWith('st') ? 'buttock' : id,
  })),
  cases: ['root', 'tear', 'clot', 'tunnel', 'joint'].map((id, at) => ({
    id,
    lookAlike: id,
    points: at === 4 ? ['sol_1'] : ['st_1', 'gas_1'],
    findings: [{ at: 0, sign: id }],
    signs: [id],
  })),
};

describe('the questions of a quiz', () => {
  const plan = { kinds: QUIZ_KINDS, level: 2, count: 12, seed: 7 } as const;

  it('are the same for the same seed and others for another', () => {
    expect(quizQuestions(pool, plan)).toEqual(quizQuestions(pool, plan));
    expect(quizQuestions(pool, plan)).not.toEqual(quizQuestions(pool, { ...plan, seed: 8 }));
  });

  it('without look-alikes are what they were before there were any', () => {
    const before = ['name', 'click', 'which', 'paint', 'place'] as const;
    const asked = quizQuestions(pool, { ...plan, kinds: before, count: 20 });
    expect(asked).toEqual(quizQuestions({ ...pool, cases: [] }, { ...plan, kinds: before, count: 20 }));
    const withThem = quizQuestions(pool, { ...plan, count: 99 }).filter(({ kind }) => kind === 'alike');
    expect(withThem.length).toBeGreaterThan(3);
  });

  it('are pinned for seed 7, so that a class on many devices has one quiz', () => {
    const asked = quizQuestions(pool, { ...plan, count: 6 }).map(({ kind, id }) => `${kind} ${id}`);
    expect(asked).toMatchInlineSnapshot(`
      [
        "name st",
        "click bf",
        "which gas_1",
        "paint gas_1",
        "place st_2",
        "alike root",
      ]
    `);
  });

  it('take turns by kind, and nothing is asked twice in the same way', () => {
    const questions = quizQuestions(pool, { ...plan, count: 25 });
    expect(questions.slice(0, QUIZ_KINDS.length).map(({ kind }) => kind)).toEqual([...QUIZ_KINDS]);
    expect(new Set(questions.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(questions.length);
  });

  it('keep to their level', () => {
    const ids = quizQuestions(pool, { ...plan, level: 1, count: 99 }).map(({ id }) => id);
    for (const beyond of ['sol', 'femur', 'sol_1', 'joint']) expect(ids).not.toContain(beyond);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'offer the right answer once, and no other that draws the same pattern (seed %d)',
    (seed) => {
      for (const { kind, id, choices } of quizQuestions(pool, { ...plan, count: 30, seed })) {
        if (kind !== 'name' && kind !== 'which' && kind !== 'alike') continue;
        expect(choices.filter((choice) => choice === id)).toHaveLength(1);
        expect(new Set(choices).size).toBe(choices.length);
        if (id.startsWith('st_'))
          expect(choices.filter((choice) => choice.startsWith('st_'))).toHaveLength(1);
      }
    },
  );

  it('of some muscles ask of those alone, whatever their level, among all that could be', () => {
    const asked = quizQuestions(pool, { ...plan, level: 1, of: ['sol', 'gas_2'], count: 99 });
    expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(['sol', 'gas', 'sol_1', 'gas_2', 'joint']));
    for (const { kind, choices } of asked)
      if (kind === 'name' || kind === 'which') expect(choices.length).toBeGreaterThan(2);
  });

  it('of muscles that nobody knows ask of everything', () => {
    expect(quizQuestions(pool, { ...plan, of: ['elbow'] })).toEqual(quizQuestions(pool, plan));
  });

  it('of nothing are none', () => {
    expect(quizQuestions({ structures: [], points: [], cases: [] }, plan)).toEqual([]);
  });
});

describe('scoring', () => {
  const areas = new Float32Array(6).fill(1e-4);
  const zones = Uint8Array.from([2, 2, 1, 1, 0, 0]);

  it('of a painting is 1 for the pattern itself and 0 beside it', () => {
    expect(scorePainting(Uint8Array.from([1, 1, 1, 1, 0, 0]), zones, areas)).toBeCloseTo(1);
    expect(scorePainting(Uint8Array.from([0, 0, 0, 0, 1, 1]), zones, areas)).toBe(0);
  });

  it('of a painting is intersection over union, the essential zone double', () => {
    // Painted: one essential (2) and one bare patch (1); of the zone 2 + 2 + 1 + 1. Both 2, either 7.
    expect(scorePainting(Uint8Array.from([1, 0, 0, 0, 1, 0]), zones, areas)).toBeCloseTo(2 / 7);
  });

  it('of a painting that is not there is 0', () => {
    expect(scorePainting(new Uint8Array(6), new Uint8Array(6), areas)).toBe(0);
  });

  it('of a placed point falls from 1 to 0 between two distances', () => {
    expect(scorePlacing(0)).toBe(1);
    expect(scorePlacing(PLACED_RIGHT_M)).toBe(1);
    expect(scorePlacing((PLACED_RIGHT_M + PLACED_NOTHING_M) / 2)).toBeCloseTo(0.5);
    expect(scorePlacing(PLACED_NOTHING_M)).toBe(0);
  });
});

describe('repetition', () => {
  const day = 24 * 3600 * 1000;
  const start = Date.UTC(2026, 0, 5, 9);
  const key = questionKey('which', 'gmin_p2');

  it('brings back a wrong answer before a right one', () => {
    const right = afterAnswer(undefined, key, 1, start);
    const wrong = afterAnswer(undefined, 'which:gas_1', 0, start);
    expect(wrong.card.due).toBeLessThan(right.card.due);
    expect(dueKeys([right, wrong], wrong.card.due)).toEqual(['which:gas_1']);
  });

  it('waits longer after each right answer', () => {
    let memory: CardMemory | undefined;
    let now = start;
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      memory = afterAnswer(memory, key, 1, now);
      waits.push(memory.card.due - now);
      now = memory.card.due;
    }
    for (let i = 1; i < waits.length; i++) expect(waits[i]).toBeGreaterThan(waits[i - 1] ?? 0);
    expect(waits.at(-1)).toBeGreaterThan(7 * day);
  });

  it('survives being stored', () => {
    const memory = afterAnswer(undefined, key, 0.5, start);
    const stored = JSON.parse(JSON.stringify(memory)) as CardMemory;
    expect(afterAnswer(stored, key, 1, memory.card.due)).toEqual(
      afterAnswer(memory, key, 1, memory.card.due),
    );
  });
});
