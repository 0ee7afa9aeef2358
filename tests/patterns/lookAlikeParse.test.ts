import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/patterns/fetchJson';
import { parseContentText } from '../../src/patterns/loadContent';
import { LOOK_ALIKES_FILE, parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import { put, type Spoil } from './spoilt';

const text = readFileSync(LOOK_ALIKES_FILE, 'utf8');
const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
const fresh = (): Record<string, unknown> => JSON.parse(text);
const read = (json: unknown) => parseLookAlikes(json, content);

/** How many of each there are when nothing is spoilt. */
const count = (json: unknown) => {
  const { lookAlikes, nerves, comparisons, sources } = read(json).lookAlikes;
  return [lookAlikes, nerves, comparisons, sources].map(({ length }) => length);
};
const ALL = count(fresh());
/** All of it but so many look-alikes, nerves, comparisons and sources. */
const without = (...gone: number[]) => ALL.map((number, i) => number - (gone[i] ?? 0));

/** A look-alike that no comparison names. */
const achilles = (path: string, value: unknown): Spoil =>
  put(`lookAlikes/achilles_tendinopathy/${path}`, value);
const sural = (path: string, value: unknown): Spoil => put(`nerves/sural/${path}`, value);

/** Lists in lists, so many deep. */
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('the look-alikes as they are', () => {
  it('are read without a problem', () => {
    const { problems, lookAlikes } = read(fresh());
    expect(problems.map((p) => p.text)).toEqual([]);
    expect(ALL.slice(0, 3)).toEqual([49, 16, 10]);
    expect(lookAlikes.meta?.title).toMatch(/^Look-alikes/);
  });
});

describe('a hand-edited file: one sentence naming the entry, the rest still loads', () => {
  const mistakes: [string, Spoil, RegExp, number[]][] = [
    ['no id', achilles('id', undefined), /look-alike number 39, id is missing; give a text\.$/, without(1)],
    [
      'an id used twice',
      achilles('id', 'baker_cyst'),
      /look-alike baker_cyst, id is there twice; give each entry an id of its own\.$/,
      without(1),
    ],
    [
      'an id with capitals',
      put('sources/grays/id', 'Grays'),
      /source Grays, id is "Grays"; give small letters/,
      without(0, 0, 0, 1),
    ],
    [
      'a stroke with one point',
      achilles('area/core/strokes/0/to', undefined),
      /look-alike achilles_tendinopathy, area\.core\.strokes\[0\]\.to is missing; give an object\.$/,
      without(1),
    ],
    [
      'an area without strokes',
      achilles('area/wider/strokes', []),
      /area\.wider\.strokes is \[\]; give 1 or more entries\.$/,
      without(1),
    ],
    [
      'a stroke too wide',
      achilles('area/core/strokes/0/halfWidthCm', 80),
      /area\.core\.strokes\[0\]\.halfWidthCm is 80; give a number of at most 12\.$/,
      without(1),
    ],
    [
      'a number as text',
      achilles('area/core/strokes/0/from/axial', '0.2'),
      /area\.core\.strokes\[0\]\.from\.axial is "0\.2"; give a number\.$/,
      without(1),
    ],
    [
      'no number at all',
      achilles('area/core/strokes/0/from/bearing', null),
      /strokes\[0\]\.from\.bearing is null; give a number\.$/,
      without(1),
    ],
    [
      'an unknown segment',
      achilles('area/core/strokes/0/segment', 'calf'),
      /strokes\[0\]\.segment is "calf"; give one of "pelvis", "thigh",/,
      without(1),
    ],
    [
      'an unknown kind',
      achilles('kind', 'ghost'),
      /look-alike achilles_tendinopathy, kind is "ghost"; give one of "dermatome", "nerve_root",/,
      without(1),
    ],
    [
      'a level nobody knows',
      achilles('level', 'same day'),
      /level is "same day"; give one of "emergency", "urgent", "soon", "ordinary"\.$/,
      without(1),
    ],
    ['a text for a list', achilles('tells', 'swollen'), /tells is "swollen"; give a list\.$/, without(1)],
    [
      'an object for a text',
      achilles('quality', { en: 'ache' }),
      /quality is \{.*\}; give a text\.$/,
      without(1),
    ],
    ['a misspelt key', achilles('latn', 'x'), /has the unknown key "latn"; correct its spelling/, without(1)],
    [
      'a share above the whole',
      achilles('sharedArea/0/ofPattern', 1.4),
      /sharedArea\[0\]\.ofPattern is 1\.4; give a number of at most 1\.$/,
      without(1),
    ],
    [
      'a test without a source',
      achilles('tests/0/sources', []),
      /tests\[0\]\.sources is \[\]; give 1 or more entries\.$/,
      without(1),
    ],
    [
      'five thousand lists in one another',
      achilles('doubt', nested(5000)),
      /look-alike achilles_tendinopathy, doubt is .{1,60}; give a text\.$/,
      without(1),
    ],
    [
      'a hole in the list',
      put('lookAlikes/0', nested(5000)),
      /look-alike number 1 is .{1,60}; give an object\.$/,
      without(1),
    ],
    [
      'a look-alike of the content that is not there',
      achilles('mimics/+', 'cold_feet'),
      /look-alike achilles_tendinopathy, mimics names "cold_feet", which is no mimic of models\/trigger-points\.json; correct the id or add the entry\.$/,
      ALL,
    ],
    [
      'a warning sign that is not there',
      achilles('warnings/0/flag', 'rf_ghost'),
      /warnings\[0\]\.flag names "rf_ghost", which is no warning sign and no mimic of models\/trigger-points\.json/,
      ALL,
    ],
    [
      'a muscle that is not there',
      sural('muscles/+', 'biceps'),
      /nerve sural, muscles names "biceps", which is no muscle of models\/trigger-points\.json/,
      ALL,
    ],
    [
      'a point that is not there',
      achilles('points/+', 'gas_9'),
      /points names "gas_9", which is no point of models\/trigger-points\.json/,
      ALL,
    ],
    [
      'a source that is not there',
      achilles('sources/+', 'hearsay'),
      /sources names "hearsay", which is no source of this file/,
      ALL,
    ],
    [
      'a nerve that is not there',
      put('lookAlikes/nerve_sural/nerve', 'vagus'),
      /look-alike nerve_sural, nerve names "vagus", which is no nerve of this file/,
      ALL,
    ],
    [
      'a comparison with nothing',
      put('comparisons/0/lookAlike', 'nothing'),
      /comparison gmin_p1_against_root_pain_s1, lookAlike names "nothing", which is no look-alike of this file/,
      without(0, 0, 1),
    ],
    [
      'a nerve of one point',
      (json) => sural('course', [{ ...(json.nerves as { course: object[] }[])[0]?.course[0] }])(json),
      /nerve sural, course is .*; give 2 or more entries\.$/,
      without(0, 1),
    ],
    [
      'a nerve outside the skin',
      sural('course/0/reach', 1.5),
      /nerve sural, course\[0\]\.reach is 1\.5; give a number of at most 1\.$/,
      without(0, 1),
    ],
    [
      'a root that is none',
      sural('roots/0', 'S9'),
      /nerve sural, roots\[0\] is "S9"; give one of "T12",/,
      without(0, 1),
    ],
    [
      'a link that would run something',
      put('sources/grays/url', 'javascript:alert(1)'),
      /source grays, url is "javascript:alert\(1\)"; give an address that begins with/,
      without(0, 0, 0, 1),
    ],
    [
      'a year that is no year',
      put('sources/lee2008/year', 20008),
      /source lee2008, year is 20008; give a number of at most 2100\.$/,
      without(0, 0, 0, 1),
    ],
    [
      'no list of nerves',
      put('nerves', { sural: 1 }),
      /the list of nerves is not a list; give a list in square brackets\.$/,
      without(0, 16),
    ],
    ['no meta', put('meta', undefined), /: meta is missing; give an object\.$/, ALL],
    ['a section nobody knows', put('toString', []), /the key "toString" is unknown; correct/, ALL],
  ];

  /** What names the ids that these take away is said as well. */
  const NAMED_ELSEWHERE = new Set(['an id with capitals', 'no list of nerves']);

  it.each(mistakes)('%s', (name, spoil, sentence, left) => {
    const json = fresh();
    spoil(json);
    const said = read(json).problems.map((p) => p.text);
    if (NAMED_ELSEWHERE.has(name)) expect(said[0]).toMatch(sentence);
    else expect(said).toEqual([expect.stringMatching(sentence)]);
    for (const one of said) expect(one).toMatch(/^models\/look-alikes\.json: .{1,420}$/);
    expect(count(json)).toEqual(left);
  });

  it('a broken entry brings one sentence, not one for everything that names it', () => {
    const json = fresh();
    put('sources/grays/where', 7)(json);
    put('lookAlikes/deep_vein_thrombosis/latin', 7)(json);
    expect(read(json).problems).toHaveLength(2);
    expect(count(json)).toEqual(without(1, 0, 1, 1));
  });

  it('a sign that cannot wait keeps its words when nothing says what to do', () => {
    const json = fresh();
    achilles('warnings/0/flag', 'rf_ghost')(json);
    const [first] =
      read(json).lookAlikes.lookAlikes.find(({ id }) => id === 'achilles_tendinopathy')?.warnings ?? [];
    expect(first?.sign).toMatch(/^A snap/);
  });

  it('a content that could not be read takes the joins and leaves the drawings', () => {
    const { lookAlikes, problems } = parseLookAlikes(fresh(), { ...content, muscles: [], mimics: [] });
    expect(lookAlikes.lookAlikes).toHaveLength(ALL[0] ?? 0);
    expect(lookAlikes.comparisons).toEqual([]);
    expect(problems.length).toBeGreaterThan(50);
  });
});

describe('a file that cannot be read at all', () => {
  it('says where it is cut, which version it is, and that it is no object', () => {
    expect(() => readJson(text.slice(0, 5000), LOOK_ALIKES_FILE)).toThrow(
      /^models\/look-alikes\.json: the file is not valid JSON at line \d+/,
    );
    expect(() => read({ ...fresh(), version: 2 })).toThrow(/version is 2 and this page reads version 1/);
    expect(() => read({})).toThrow(/version is missing/);
    expect(() => read(nested(5000))).toThrow(/does not hold one JSON object/);
    expect(read({ version: 1 }).problems).toHaveLength(5);
  });
});
