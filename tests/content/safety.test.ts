import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { indexContent } from '../../src/patterns/contentIndex';
import de from '../../src/words/de.json';
import en from '../../src/words/en.json';
import es from '../../src/words/es.json';
import fr from '../../src/words/fr.json';
import { readContent } from './contentReport';
import { englishStrings, readWords } from './contentWords';
import { ELSEWHERE, HOW_SOON, ordersIn, SPOKEN, type Spoken, TO_WHOM, TWO_PLACES } from './safeWords';

const { content } = readContent();
const index = indexContent(content);
const english = englishStrings();
const CARD = { en, de, es, fr };

/** Every string of the content in `language`, by address. */
function spoken(language: Spoken): ReadonlyMap<string, string> {
  if (language === 'en') return english;
  const { strings } = readWords(language);
  return new Map([...english.keys()].map((at) => [at, strings[at]?.text ?? '']));
}

/** Every string of the built-in lessons in `language`. */
function lessons(language: Spoken): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value))
      if (key === language && typeof part === 'string') found.push(part);
      else walk(part);
  };
  for (const file of readdirSync('public/lessons').filter((name) => name.endsWith('.lesson.json')))
    walk(JSON.parse(readFileSync(`public/lessons/${file}`, 'utf8')));
  return found;
}

describe('the card of a muscle', () => {
  const regionsOf = (id: string) =>
    content.painRegions.filter(({ muscles }) => muscles.includes(id)).map((region) => region.id);

  it('opens with a warning sign about that place', () => {
    for (const { id } of content.muscles) {
      const first = index.redFlagsOf(id)[0];
      expect(first?.muscles, `${id} opens with ${first?.id}`).not.toBe('all');
      expect(first?.muscles, `${id} opens with ${first?.id}`).toContain(id);
      expect(
        first?.regions?.some((region) => regionsOf(id).includes(region)) || first?.opens?.includes(id),
        `${id} opens with ${first?.id}, which is about ${first?.regions}`,
      ).toBe(true);
    }
  });

  it('is opened by one sign at most', () => {
    const opened = content.redFlags.flatMap(({ opens }) => opens ?? []);
    expect(opened.filter((id, at) => opened.indexOf(id) !== at)).toEqual([]);
  });

  it('says where pressing does harm', () => {
    const close = [
      ['iliopsoas', 'pectineus', 'adductor_longus', 'adductor_magnus', 'popliteus', 'plantaris'],
      ['gastrocnemius', 'biceps_femoris_long', 'fibularis_longus', 'piriformis', 'quadratus_lumborum'],
      ['tibialis_posterior'],
    ].flat();
    for (const id of close) expect(index.muscles.get(id)?.safety, id).toBeTruthy();
  });
});

test('every region has a warning sign that names it', () => {
  for (const { id } of content.painRegions)
    expect(
      content.redFlags.filter(({ regions }) => regions?.includes(id)).length,
      `signs that name ${id}`,
    ).toBeGreaterThan(0);
});

test('a look-alike stands with every muscle that stands with it', () => {
  for (const mimic of content.mimics)
    for (const id of mimic.muscles)
      expect(index.muscles.get(id)?.mimics, `${mimic.id}, ${id}`).toContain(mimic.id);
});

test('what warning signs and look-alikes rest on is there', () => {
  const known = content.evidence.items.map(({ id }) => id);
  for (const { id, evidence } of [...content.redFlags, ...content.mimics])
    for (const item of evidence ?? []) expect(known, id).toContain(item);
});

describe.each(SPOKEN)('in %s', (language) => {
  const strings = spoken(language);
  const actions = [
    ...content.redFlags.map(({ id, level }) => ({ id, level, at: `redFlags.${id}.action` })),
    ...content.mimics
      .filter(({ level }) => level !== 'ordinary')
      .map(({ id, level }) => ({ id, level, at: `mimics.${id}.action` })),
  ];

  it('every warning sign and every look-alike that is not ordinary says whom to turn to and how soon', () => {
    for (const { id, level, at } of actions) {
      expect(strings.get(at), id).toMatch(TO_WHOM[language]);
      expect(strings.get(at), `${id}: ${level}`).toMatch(HOW_SOON[level]?.[language] ?? /^$/);
    }
  });

  it('the name of a level is the word that its entries use', () => {
    for (const level of ['urgent', 'soon'] as const) {
      const name = CARD[language][`card.level.${level}`];
      for (const { id, at } of actions.filter((one) => one.level === level))
        expect(strings.get(at)?.toLowerCase(), `${id}: ${name}`).toContain(name.toLowerCase());
    }
  });

  it('a number to call stands once, in the words of the page, and not in each entry', () => {
    expect(CARD[language]['card.emergencyNumber']).toMatch(/\b112\b/);
    expect([...strings].filter(([, said]) => /\b(112|911|999|144)\b/.test(said))).toEqual([]);
  });

  it('no entry sends the reader to another', () => {
    expect([...strings].filter(([, said]) => ELSEWHERE[language].test(said))).toEqual([]);
  });

  it('nothing orders a treatment', () => {
    const said = [...strings.values(), ...lessons(language)];
    expect(said.length).toBeGreaterThan(1400);
    expect(said.flatMap((one) => ordersIn(one, language))).toEqual([]);
  });

  it('a word for a place of the foot means one place', () => {
    // The article says "instep" and explains it: on the sole.
    const ofArticle = /^muscles\.gastrocnemius\.(articleReferral\.text|symptoms\.2\.text)$/;
    expect(
      [...strings].filter(([at, said]) => !ofArticle.test(at) && TWO_PLACES[language].test(said)),
    ).toEqual([]);
    expect(
      lessons(language).filter((said) =>
        TWO_PLACES[language].test(said.replace('(the instep, on the sole)', '')),
      ),
    ).toEqual([]);
  });
});

describe('the checks notice', () => {
  it('an order to treat, and leave a warning alone', () => {
    expect(ordersIn('They influence each other; treat both.', 'en')).toHaveLength(1);
    expect(ordersIn('Find the spot and press it.', 'en')).toHaveLength(1);
    expect(ordersIn('Do not press, massage or stretch the leg.', 'en')).toEqual([]);
    expect(ordersIn('Sie hängen zusammen; beide behandeln.', 'de')).toHaveLength(1);
    expect(ordersIn('Das Bein nicht drücken oder dehnen.', 'de')).toEqual([]);
    expect(ordersIn('Se influyen; trátense ambos.', 'es')).toHaveLength(1);
    expect(ordersIn('No presiones la pierna.', 'es')).toEqual([]);
    expect(ordersIn('Ils s’influencent ; traiter les deux.', 'fr')).toHaveLength(1);
    expect(ordersIn('N’appuyez pas sur la jambe.', 'fr')).toEqual([]);
  });

  it('a text that points elsewhere', () => {
    for (const [language, said] of [
      ['en', 'As above.'],
      ['en', 'As for gastrocnemius and soleus.'],
      ['de', 'Wie oben.'],
      ['de', 'Wie beim Extensor digitorum longus.'],
      ['es', 'Como arriba.'],
      ['fr', 'Comme ci-dessus.'],
      ['fr', 'Comme pour le long extenseur des orteils.'],
    ] as const)
      expect(said).toMatch(ELSEWHERE[language]);
  });

  it('a place with two meanings', () => {
    for (const [language, said] of [
      ['en', 'Ache on the back of the foot.'],
      ['en', 'Back and outer part of the foot.'],
      ['en', 'Instep pain.'],
      ['de', 'bis zum Knöchel'],
      ['es', 'sobre el empeine'],
      ['fr', 'sur le cou-de-pied'],
    ] as const)
      expect(said).toMatch(TWO_PLACES[language]);
    expect('hinter dem Innenknöchel').not.toMatch(TWO_PLACES.de);
  });
});
