import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOOK_ALIKES_FILE, parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import type { LookAlike } from '../../src/patterns/lookAlikeSchema';
import { readShingles, sharedRuns, textsIn } from './articleShingles';
import { readContent } from './contentReport';
import { ELSEWHERE, HOW_SOON, ordersIn, TO_WHOM, TWO_PLACES } from './safeWords';
import { readStudy } from './studyWords';

const { content } = readContent();
const study = readStudy();
const file = JSON.parse(readFileSync(LOOK_ALIKES_FILE, 'utf8'));
const { lookAlikes: read, problems } = parseLookAlikes(file, content);
const { lookAlikes, nerves, comparisons, sources } = read;

const mimics = new Map(content.mimics.map((mimic) => [mimic.id, mimic]));
const flags = new Map(content.redFlags.map((flag) => [flag.id, flag]));
const muscleOf = new Map(content.muscles.flatMap(({ id, points }) => points.map((p) => [p.id, id] as const)));
const ORDER = ['emergency', 'urgent', 'soon', 'ordinary'] as const;

/** The words of the file: titles are as their authors wrote them, and the disclaimer says what it is not. */
const words = textsIn({ lookAlikes, nerves, comparisons, meta: read.meta }).filter(
  ({ path }) =>
    !/\/(id|kind|level|segment|flag|depth|confidence|source)$|^meta\/(disclaimer|date|license)/.test(path),
);

const named = (entry: LookAlike) => entry.id;
/** What is there more than once. */
const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

describe('the look-alikes', () => {
  it('fit their schema and name nothing that is not there', () => {
    expect(problems.map(({ text }) => text)).toEqual([]);
    expect(read.meta).not.toBeNull();
    expect([lookAlikes.length, nerves.length, comparisons.length]).toEqual([49, 16, 10]);
  });

  it('have each id once, branches of nerves included, and each label once', () => {
    expect(twice([...nerves, ...nerves.flatMap(({ branches }) => branches)].map(({ id }) => id))).toEqual([]);
    expect(twice(lookAlikes.map(({ label }) => label))).toEqual([]);
    for (const { id, ...lists } of lookAlikes)
      for (const list of [lists.mimics, lists.seeAlso, lists.points, lists.sources])
        expect(twice(list), id).toEqual([]);
  });

  it('call what tore a muscle injury, and what overloads a bone bone', () => {
    const ofKind = (kind: LookAlike['kind']) => lookAlikes.filter((one) => one.kind === kind).map(named);
    expect(ofKind('muscle_injury').sort()).toEqual(['calf_muscle_tear', 'hamstring_strain']);
    expect(ofKind('bone')).toEqual(['medial_tibial_stress']);
    expect(ofKind('dermatome')).toHaveLength(8);
    expect(ofKind('nerve_root')).toHaveLength(6);
    expect(ofKind('peripheral_nerve')).toHaveLength(15);
  });

  it('are joined to the illness that they draw, and are as urgent as it', () => {
    for (const one of lookAlikes) {
      const joined = one.mimics.flatMap((id) => mimics.get(id) ?? []);
      expect(
        one.seeAlso.filter((id) => one.mimics.includes(id)),
        one.id,
      ).toEqual([]);
      if (joined.length === 0) continue;
      const [most] = joined.map(({ level }) => level).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
      expect(one.level, one.id).toBe(most);
      const muscles = one.points.map((point) => muscleOf.get(point));
      expect(
        joined.flatMap((mimic) => mimic.muscles).some((muscle) => muscles.includes(muscle)),
        `${one.id} shares a muscle with ${one.mimics}`,
      ).toBe(true);
    }
  });

  it('without an illness of their own are maps and single nerves', () => {
    const alone = lookAlikes.filter((one) => one.mimics.length === 0);
    for (const { id, kind } of alone)
      expect(['dermatome', 'peripheral_nerve'].includes(kind) || id === 'cauda_equina_syndrome', id).toBe(
        true,
      );
  });

  it('keep other maps of a dermatome beside the one that is drawn, as less sure', () => {
    for (const { id, otherMaps } of lookAlikes.filter(({ kind }) => kind === 'dermatome')) {
      expect(otherMaps?.map(({ label }) => label).sort(), id).toEqual([
        'Foerster 1933',
        'Keegan and Garrett 1948',
      ]);
      for (const { confidence } of otherMaps ?? []) expect(confidence, id).toBe('low');
    }
  });

  it('rank only patterns that they are confused with, the most alike first', () => {
    for (const { id, points, sharedArea } of lookAlikes) {
      const ranked = sharedArea.map(({ point }) => point);
      expect(twice(ranked), id).toEqual([]);
      for (const point of ranked) expect(points, `${id}, ${point}`).toContain(point);
      const alike = sharedArea.map(({ ofPattern, ofLookAlike }) => ofPattern * ofLookAlike);
      for (const [i, share] of alike.entries())
        expect(share, id).toBeLessThanOrEqual((alike[i - 1] ?? 1) + 0.01);
    }
  });
});

describe('what the look-alikes rest on', () => {
  it('is each cited somewhere', () => {
    const cited = textsIn({ lookAlikes, nerves }).filter(({ path }) =>
      /\/sources\/\d+$|\/source$/.test(path),
    );
    const ids = new Set(cited.map(({ text }) => text));
    expect(sources.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('is listed with the entry, also where one test, map or key point cites it', () => {
    for (const { id, sources: own, tests, otherMaps, keyPoint } of lookAlikes) {
      const inside = [
        ...tests.flatMap((test) => test.sources),
        ...(otherMaps ?? []).map(({ source }) => source),
        ...(keyPoint ? [keyPoint.source] : []),
      ];
      for (const source of inside) expect(own, id).toContain(source);
    }
  });

  it('was looked into where an entry is called sure', () => {
    const opened = new Set(sources.filter((source) => source.read !== 'not opened').map(({ id }) => id));
    for (const entry of [...lookAlikes, ...nerves].filter(({ confidence }) => confidence === 'high'))
      expect(
        entry.sources.some((id) => opened.has(id)),
        entry.id,
      ).toBe(true);
  });

  it('says that it was not opened where it was not', () => {
    for (const { id, url, doi, note } of sources.filter((source) => source.read !== 'not opened'))
      expect(url ?? doi ?? note ?? (id === 'article' ? 'the source article' : undefined), id).toBeDefined();
  });
});

describe('what cannot wait', () => {
  const sayHowSoon = (text: string | undefined, level: string, id: string) => {
    expect(text, id).toMatch(TO_WHOM.en);
    expect(text, `${id}: ${level}`).toMatch(HOW_SOON[level]?.en ?? /^$/);
  };

  it('says whom to turn to and how soon: here, or with its illness', () => {
    const pressing = lookAlikes.filter(({ level }) => level !== 'ordinary');
    expect(pressing.length).toBeGreaterThan(10);
    for (const { id, level, action, mimics: illnesses } of pressing) {
      const said = illnesses.flatMap((mimic) => mimics.get(mimic)?.action ?? []);
      if (said.length === 0) sayHowSoon(action, level, id);
      else expect(said, id).toHaveLength(illnesses.length);
      expect(action === undefined, `${id} says it in one place`).toBe(said.length > 0);
    }
  });

  it('is a sign that leads to what to do', () => {
    const signs = lookAlikes.flatMap(({ id, warnings }) => warnings.map((warning) => ({ id, ...warning })));
    expect(signs.length).toBeGreaterThan(80);
    for (const { id, sign, flag } of signs) {
      const entry = flags.get(flag) ?? mimics.get(flag);
      expect(entry?.level, `${id}: ${sign}`).not.toBe('ordinary');
      sayHowSoon(entry?.action, entry?.level ?? '', `${id}: ${sign}`);
      // How soon is said once, by the flag.
      expect(sign, id).not.toMatch(/\b(same day|soon|emergency|urgent)\b/i);
    }
  });

  it.each([
    ['cauda_equina_syndrome', 'rf_ces'],
    ['dermatome_s3_4', 'rf_ces'],
    ['lumbar_stenosis_claudication', 'rf_ces'],
    ['deep_vein_thrombosis', 'rf_dvt'],
    ['deep_vein_thrombosis', 'rf_pe'],
    ['calf_muscle_tear', 'rf_dvt'],
    ['baker_cyst', 'rf_dvt'],
    ['acute_compartment_syndrome', 'rf_compartment'],
    ['chronic_exertional_compartment', 'rf_compartment'],
    ['peripheral_arterial_claudication', 'rf_arterial'],
    ['hip_joint', 'rf_child'],
  ])('%s warns by %s', (id, flag) => {
    expect(lookAlikes.find((one) => one.id === id)?.warnings.map((warning) => warning.flag)).toContain(flag);
  });
});

describe('the words of the look-alikes', () => {
  it('are there', () => expect(words.length).toBeGreaterThan(1000));

  it('speak of no diagnosis and order no treatment', () => {
    const wrong =
      /diagn[oó]s|\btreat(s|ed|ing|ments?)?\b|\btherap|\bcur(es?|ed)\b|\byou (have|are)\b|\byour (pain|leg)\b/i;
    expect(words.filter(({ text }) => wrong.test(text))).toEqual([]);
    expect(words.flatMap(({ text }) => ordersIn(text, 'en'))).toEqual([]);
    expect('This is diagnosed by touch.').toMatch(wrong);
  });

  it('give no likelihood for what is drawn or felt', () => {
    const drawn = words.filter(({ path }) => /\/(area|quality|tells|warnings)\b/.test(path));
    expect(drawn.length).toBeGreaterThan(300);
    const told = drawn.filter(({ text }) => /%|per ?cent|\blikelihood|\bprobab|\bchance\b/i.test(text));
    expect(told).toEqual([]);
  });

  it('send nobody to another entry, and name one place by one word', () => {
    expect(words.filter(({ text }) => ELSEWHERE.en.test(text))).toEqual([]);
    expect(words.filter(({ text }) => TWO_PLACES.en.test(text))).toEqual([]);
  });

  it('are our own: no run of seven words of the source article', () => {
    const article = new Set(readShingles().hashes);
    expect(words.flatMap(({ text }) => sharedRuns(text, article))).toEqual([]);
  });
});

describe('the nerves', () => {
  it('have the muscles that the study gives them by name', () => {
    for (const { label, muscles } of nerves)
      for (const id of muscles)
        expect(study.muscles[id]?.nerve.text.toLowerCase(), `${label}, ${id}`).toContain(label.toLowerCase());
  });

  it('leave no muscle out but those with a nerve of their own from the plexus', () => {
    const supplied = nerves.flatMap(({ muscles }) => muscles);
    expect(content.muscles.map(({ id }) => id).filter((id) => !supplied.includes(id))).toEqual([
      'piriformis',
      'quadratus_lumborum',
      'obturator_internus',
    ]);
    expect(twice(supplied)).toEqual(['adductor_magnus']);
  });

  it('have as skin what names them', () => {
    for (const { id, skin, roots } of nerves)
      for (const at of skin) {
        const own = lookAlikes.find((one) => one.id === at);
        expect([id, undefined], at).toContain(own?.nerve);
        for (const root of own?.roots ?? []) expect(roots, `${id}, ${at}`).toContain(root);
      }
  });

  it('that are sensory move nothing, and that are motor have no skin', () => {
    for (const { id, carries, muscles, skin } of nerves) {
      if (carries === 'sensory') expect(muscles, id).toEqual([]);
      if (carries === 'motor') expect(skin, id).toEqual([]);
    }
  });
});

describe('the comparisons', () => {
  it('lay a pattern beside a look-alike that it is confused with', () => {
    for (const { id, point, lookAlike, further } of comparisons) {
      const other = lookAlikes.find((one) => one.id === lookAlike);
      expect(other?.points, id).toContain(point);
      expect(
        other?.sharedArea.map((shared) => shared.point),
        id,
      ).toContain(point);
      expect(further, id).not.toContain(lookAlike);
    }
  });
});
