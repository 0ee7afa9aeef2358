import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexContent } from '../../src/patterns/contentIndex';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import type { LookAlikes } from '../../src/patterns/lookAlikeSchema';
import { alikeCases } from '../../src/quiz/alikeCases';
import { choiceWords } from '../../src/quiz/choiceWords';
import { quizQuestions } from '../../src/quiz/questions';
import { quizPool } from '../../src/quiz/quizPool';
import { TELLING, TELLING_PATTERNS } from '../../src/quiz/tellingFindings';
import { readContent } from '../content/contentReport';

const { content } = readContent();
let read: LookAlikes;
beforeAll(() => {
  read = parseLookAlikes(JSON.parse(readFileSync('models/look-alikes.json', 'utf8')), content).lookAlikes;
});
const plan = { kinds: ['alike'], level: 3, count: 999 } as const;
const SEEDS = Array.from({ length: 40 }, (_, at) => at + 1);
const lookAlike = (id: string) => read.lookAlikes.find((one) => one.id === id);

describe('the findings that tell a look-alike from a pattern', () => {
  it('stand in the file, in the words that were chosen', () => {
    const said = Object.entries(TELLING).map(([id, { findings }]) => [
      id,
      findings.map(({ at }) => lookAlike(id)?.tells[at]?.slice(0, 18)).join(' | '),
    ]);
    expect(Object.fromEntries(said)).toMatchInlineSnapshot(`
      {
        "achilles_tendinopathy": "Points to the tend | Thick and tender t",
        "acute_compartment_syndrome": "After a fracture,  | Stretching the mus",
        "baker_cyst": "A lump that is fir",
        "calf_muscle_tear": "A moment it began, | Tender at the lowe",
        "cauda_equina_syndrome": "Numb saddle; wipin | New trouble starti | Pain or weakness i",
        "chronic_exertional_compartment": "Always after the s | Tingling of the to",
        "deep_gluteal_syndrome": "Sitting brings it  | Tender over the gr | Stretching or tens",
        "deep_vein_thrombosis": "One leg swollen, w | Surgery, plaster, ",
        "dermatome_l1": "Numbness in a band",
        "dermatome_l2": "Numb front of the ",
        "dermatome_l3": "Numb inner front o | Weak knee extensio",
        "dermatome_l4": "Numb inner shin do | Weak knee extensio",
        "dermatome_l5": "Numb top of the fo | Weak big toe lift,",
        "dermatome_s1": "Numb outer border  | Weak push-off: can | Ankle jerk weaker ",
        "dermatome_s2": "Numb strip down th",
        "dermatome_s3_4": "Numbness of the sa",
        "greater_trochanteric_pain": "Tender on the troc",
        "hamstring_strain": "A moment it began. | Tender at one plac",
        "hip_joint": "Inward turn and ad | Trouble with socks | Hand cups the hip ",
        "iliotibial_band": "Comes at the same  | Tender two to thre | Worst at about 30 ",
        "ischiogluteal_bursitis": "Hurts at once when | Puffy and tender o",
        "knee_osteoarthritis": "Bony enlargement, ",
        "lumbar_facet_l4_s1": "Worse bending back",
        "lumbar_stenosis_claudication": "Comes on standing  | Gone when sitting  | Usually both legs,",
        "medial_tibial_stress": "Tender along five ",
        "morton_interdigital": "Tight shoes bring  | Tender between the",
        "nerve_common_fibular": "Foot drop with wea | Leg crossing, squa",
        "nerve_deep_fibular": "The numb spot is s | Worse at night wit",
        "nerve_femoral": "Stairs and rising  | Numb front of the ",
        "nerve_lateral_femoral_cutaneous": "Worse standing, wa | Tight belt, weight",
        "nerve_lateral_plantar": "Cannot spread the ",
        "nerve_medial_calcaneal": "Tender behind the ",
        "nerve_medial_plantar": "Tender at the knot | Numb first toes af",
        "nerve_obturator": "Weak squeeze after",
        "nerve_posterior_femoral_cutaneous": "Sitting on a hard ",
        "nerve_saphenous": "Tender where the n | After knee surgery",
        "nerve_superficial_fibular": "Tender, sometimes ",
        "nerve_sural": "After Achilles or ",
        "patellofemoral_pain": "Squatting, stairs,",
        "peripheral_arterial_claudication": "At the same distan | Gone within ten mi | Cold foot, weak pu",
        "pes_anserinus": "Tender about five  | Level walking is e | Night: knees touch",
        "plantar_fasciopathy": "First steps in the",
        "proximal_hamstring_tendinopathy": "Tender on the bone | Warms up, comes ba",
        "root_pain_l3": "Worse with cough,  | Front of the thigh | Weak knee extensio",
        "root_pain_l4": "Worse with cough,  | Weaker knee jerk, ",
        "root_pain_l5": "Worse with cough,  | Weak big toe lift,",
        "root_pain_s1": "Worse with cough,  | Ankle jerk weaker,",
        "sacroiliac_joint": "Points with one fi | Three or more prov",
        "tarsal_tunnel": "Tingling and numbn | Tender behind the  | A flat or collapsi",
      }
    `);
    expect(
      TELLING_PATTERNS.map(({ point, findings }) => {
        const muscle = indexContent(content).points.get(point)?.muscle;
        return `${point}: ${findings.map(({ at }) => muscle?.symptoms[at]?.text.slice(0, 30))}`;
      }),
    ).toMatchInlineSnapshot(`
      [
        "gmin_p1: Lying on the affected side is ",
        "gmin_a1: Lying on the affected side is ",
        "gas_1: Calf cramps, typically at nigh",
        "bfl_1: When sitting, the pain may gat",
        "rf_1: Night pain deep in the front o",
        "tfl_1: Pain deep in the hip and down ",
        "gmed_1: Hard to sleep on the affected ",
        "gra_1: Constant superficial inner-thi",
      ]
    `);
  });

  it('are one for every look-alike', () => {
    expect(read.lookAlikes.map(({ id }) => id).filter((id) => !TELLING[id])).toEqual([]);
    expect(alikeCases(content, read).length).toBe(read.lookAlikes.length + TELLING_PATTERNS.length);
  });

  it('name neither the look-alike nor the muscle that is asked about', () => {
    const named = (words: string, name: string) =>
      name
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((word) => word.length > 8)
        .some((word) => words.toLowerCase().includes(word));
    for (const { id, points, findings } of alikeCases(content, read)) {
      const one = lookAlike(id);
      if (!one) continue;
      for (const { at } of findings) {
        const words = one.tells[at] ?? '';
        // The trochanter and the head of the fibula are places.
        if (!/trochanter|fibula|piriformis|hamstring/i.test(words))
          expect(named(words, one.label), `${id}: ${words}`).toBe(false);
        for (const point of points)
          expect(
            named(words, indexContent(content).points.get(point)?.muscle.english ?? ''),
            `${point}: ${words}`,
          ).toBe(false);
      }
    }
  });

  it('of a muscle are not set against what is urgent', () => {
    for (const { lookAlike: id } of TELLING_PATTERNS)
      expect(['ordinary', 'soon'], id).toContain(lookAlike(id)?.level);
  });
});

describe('questions about look-alikes', () => {
  it('are the same in every language, and others with another seed', () => {
    const pool = quizPool(content, read);
    expect(quizQuestions(pool, { ...plan, seed: 3 })).toEqual(quizQuestions(pool, { ...plan, seed: 3 }));
    expect(quizQuestions(pool, { ...plan, seed: 3 })).not.toEqual(quizQuestions(pool, { ...plan, seed: 4 }));
    const renamed = {
      ...read,
      lookAlikes: read.lookAlikes.map((one) => ({ ...one, label: `x ${one.label}` })),
    };
    expect(quizQuestions(quizPool(content, renamed), { ...plan, seed: 3 })).toEqual(
      quizQuestions(pool, { ...plan, seed: 3 }),
    );
  });

  it.each(SEEDS)('offer four findings that say four things, one of which is true (seed %d)', (seed) => {
    const index = indexContent(content, read);
    const cases = new Map(alikeCases(content, read).map((one) => [one.id, one]));
    const questions = quizQuestions(quizPool(content, read), { ...plan, seed });
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const question of questions) {
      const { id, choices, alike } = question;
      expect(choices, id).toHaveLength(4);
      expect(choices.filter((choice) => choice === id)).toHaveLength(1);
      expect(new Set(choices.map((choice) => choiceWords(question, choice, index))).size, id).toBe(4);
      const asked = cases.get(id);
      const signs = choices.map((choice, at) => {
        const found = cases.get(choice)?.findings.find((one) => one.at === alike?.findings[at]);
        expect(found, `${id}: ${choice}`).toBeTruthy();
        if (choice !== id) expect(asked?.signs, `${id}: ${choice}`).not.toContain(found?.sign);
        if (choice === id) expect(found?.notFor ?? []).not.toContain(alike?.point);
        return found?.sign;
      });
      expect(new Set(signs).size, id).toBe(4);
    }
  });

  it('put both sides of a comparison to the choice', () => {
    const pool = quizPool(content, read);
    const asked = SEEDS.flatMap((seed) => quizQuestions(pool, { ...plan, seed }));
    const sided = asked.filter(({ id }) => TELLING_PATTERNS.some(({ point }) => point === id));
    for (const { choices, alike } of sided) expect(choices).toContain(alike?.lookAlike);
    const root = asked.filter(({ id, alike }) => id === 'root_pain_s1' && alike?.point === 'gmin_p1');
    expect(root.length).toBeGreaterThan(0);
    for (const { choices } of root) expect(choices).toContain('gmin_p1');
  });

  it('keep to the muscles and to the level that are asked', () => {
    const pool = quizPool(content, read);
    const calf = quizQuestions(pool, { ...plan, level: 1, of: ['gastrocnemius'], seed: 5 });
    expect(calf.length).toBeGreaterThan(3);
    for (const { alike } of calf) expect(alike?.point).toMatch(/^gas_/);
    const first = quizQuestions(pool, { ...plan, level: 1, seed: 5 });
    for (const { alike } of first) expect(alike?.point).not.toMatch(/^(ta|edl|fl|rf|pi|fdl)_/);
  });

  it('leave out what a damaged file lacks', () => {
    const cut = {
      ...read,
      lookAlikes: read.lookAlikes.map((one) => ({ ...one, tells: one.tells.slice(0, 1) })),
    };
    const index = indexContent(content, cut);
    for (const question of quizQuestions(quizPool(content, cut), { ...plan, seed: 1 }))
      for (const choice of question.choices) expect(choiceWords(question, choice, index)).not.toBe(choice);
    expect(quizQuestions(quizPool(content), { ...plan, seed: 1 })).toEqual([]);
  });
});
