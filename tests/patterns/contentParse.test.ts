import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/patterns/contentParse';
import { parseContentText } from '../../src/patterns/loadContent';
import { put, type Spoil } from './spoilt';

const text = readFileSync('models/trigger-points.json', 'utf8');

/** What the file holds when nothing is spoilt. */
const ALL = (JSON.parse(text) as { muscles: { points: unknown[] }[] }).muscles;
const MUSCLES = ALL.length;
const POINTS = ALL.flatMap(({ points }) => points).length;

const fresh = (): Record<string, unknown> => JSON.parse(text);

const gas = (path: string, value: unknown): Spoil => put(`muscles/gastrocnemius/${path}`, value);

describe('the content as it is', () => {
  it('is read without a problem', () => {
    const { content, problems } = parseContent(fresh());
    expect(problems.map((p) => p.text)).toEqual([]);
    expect(content.muscles).toHaveLength(MUSCLES);
    expect(content.muscles.flatMap((m) => m.points)).toHaveLength(POINTS);
    expect(content.articleFacts).toHaveLength(52);
  });
});

describe('a hand-edited file: one sentence naming the entry, the rest still loads', () => {
  const mistakes: [string, Spoil, RegExp, { muscles: number; points: number }][] = [
    [
      'a number as text',
      gas('points/0/referral/essential/strokes/0/halfWidthCm', '2.8'),
      /muscle gastrocnemius, point gas_1, referral\.essential\.strokes\[0\]\.halfWidthCm is "2\.8"; give a number\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a missing field',
      gas('points/1/location', undefined),
      /muscle gastrocnemius, point gas_2, location is missing; give a text\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a misspelt key',
      gas('points/0/qualty', 'ache'),
      /point gas_1 has the unknown key "qualty"; correct its spelling or remove it\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a value out of range',
      gas('points/0/place/along', 1.4),
      /point gas_1, place\.along is 1\.4; give a number of at most 1\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'an unknown segment',
      gas('points/0/surfacePoint/segment', 'calf'),
      /surfacePoint\.segment is "calf"; give one of "pelvis", "thigh", "knee", "leg", "foot_dorsum", "foot_sole"\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'an empty text',
      gas('points/0/label', ' '),
      /point gas_1, label is ""; give a text that is not empty\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a pattern without a source',
      gas('points/0/source', undefined),
      /point gas_1, source is missing; give one of "article", "T&S"/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a point id used twice',
      gas('points/1/id', 'gas_1'),
      /muscle gastrocnemius, point gas_1, id is there twice; give each entry an id of its own\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],

    [
      'a bearing past the full turn',
      gas('points/0/surfacePoint/bearing', 400),
      /point gas_1, surfacePoint\.bearing is 400; give a number of at most 360\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a stroke too thin to be drawn',
      gas('points/0/referral/spillover/strokes/1/halfWidthCm', 0.1),
      /point gas_1, referral\.spillover\.strokes\[1\]\.halfWidthCm is 0\.1; give a number of at least 0\.5\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'yes for true',
      gas('points/0/referral/essential/strokes/0/rare', 'yes'),
      /strokes\[0\]\.rare is "yes"; give true or false\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a hole in a list of points',
      gas('points/1', null),
      /muscle gastrocnemius, point number 2 is null; give an object\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a text for a list',
      gas('symptoms', 'calf pain'),
      /muscle gastrocnemius, symptoms is "calf pain"; give a list\.$/,
      { muscles: MUSCLES - 1, points: POINTS - 4 },
    ],
    [
      'an id with a space',
      put('redFlags/0/id', 'rf dvt'),
      /warning sign rf dvt, id is "rf dvt"; give small letters, digits and _, starting with a letter\.$/,
      { muscles: MUSCLES, points: POINTS },
    ],
    [
      'a link that would run something',
      put('reading/manual/url', 'javascript:alert(1)'),
      /reading manual, url is "javascript:alert\(1\)"; give an address that begins with https:\/\/ or http:\/\/\.$/,
      { muscles: MUSCLES, points: POINTS },
    ],
    [
      'a relation of a kind nobody knows',
      put('edges/shared_ham_quad/type', 'loves'),
      /relation shared_ham_quad, type is "loves"; give one of "associated", "overloads",/,
      { muscles: MUSCLES, points: POINTS },
    ],
    [
      'a chapter that is no whole number',
      gas('points/0/chapter', 21.5),
      /point gas_1, chapter is 21\.5; give a whole number\.$/,
      { muscles: MUSCLES, points: POINTS - 1 },
    ],
    [
      'a landmark without a bearing',
      put('coordinates/landmarks/0/bearing', undefined),
      /coordinates, landmarks\[0\]\.bearing is missing; give a number\.$/,
      { muscles: MUSCLES, points: POINTS },
    ],
    [
      'a muscle without a layer',
      gas('layer', undefined),
      /muscle gastrocnemius, layer is missing; give one of "superficial", "intermediate", "deep"\.$/,
      { muscles: MUSCLES - 1, points: POINTS - 4 },
    ],
    [
      'a look-alike that is not there',
      gas('mimics/+', 'cold_feet'),
      /muscle gastrocnemius, mimics names "cold_feet", which is no look-alike of this file; correct the id or add the entry\.$/,
      { muscles: MUSCLES, points: POINTS },
    ],
    [
      'a relation to nobody',
      put('edges/0/to', ['quads']),
      /relation shared_ham_quad, to names "quads", which is no muscle and no look-alike and no other structure/,
      { muscles: MUSCLES, points: POINTS },
    ],
    [
      'a list that is gone',
      put('redFlags', undefined),
      /the list of warning signs is missing; give a list in square brackets\.$/,
      { muscles: MUSCLES, points: POINTS },
    ],
    [
      'a section nobody knows',
      put('notes', []),
      /the key "notes" is unknown; correct its spelling or remove it\.$/,
      { muscles: MUSCLES, points: POINTS },
    ],
    [
      'a fact that points nowhere',
      put('articleFacts/0/where', ['muscles/soleus/wishes']),
      /article fact A01, where points to "muscles\/soleus\/wishes", where nothing is said/,
      { muscles: MUSCLES, points: POINTS },
    ],
  ];

  it.each(mistakes)('%s', (_, spoil, sentence, left) => {
    const json = fresh();
    spoil(json);
    const { content, problems } = parseContent(json);
    expect(problems.map((p) => p.text)).toEqual([expect.stringMatching(sentence)]);
    expect(problems[0]?.text).toMatch(/^models\/trigger-points\.json: /);
    expect(content.muscles).toHaveLength(left.muscles);
    expect(content.muscles.flatMap((m) => m.points)).toHaveLength(left.points);
  });

  it('a muscle that lost its id is said once, and its id once for all that name it', () => {
    const json = fresh();
    put('muscles/3', 'biceps')(json);
    const { content, problems } = parseContent(json);
    expect(problems.map((p) => p.text)).toEqual([
      'models/trigger-points.json: muscle number 4 is "biceps"; give an object.',
      expect.stringMatching(
        /group hamstrings, members names "biceps_femoris_short", which is no muscle of this file \(as do \d+ more places\); correct the id or add the entry\.$/,
      ),
    ]);
    expect(content.muscles).toHaveLength(MUSCLES - 1);
  });

  it('a broken muscle brings one sentence, not one for everything that names it', () => {
    const json = fresh();
    gas('latin', 7)(json);
    expect(parseContent(json).problems).toHaveLength(1);
  });
});

describe('a file that cannot be read at all', () => {
  it('says where it is cut', () => {
    expect(() => parseContentText(text.slice(0, 5000))).toThrow(
      /not valid JSON at line \d+, column \d+ \(5000 characters read\)/,
    );
  });
  it('says when it is another version', () => {
    expect(() => parseContent({ ...fresh(), version: 2 })).toThrow(
      /version is 2 and this page reads version 1/,
    );
  });
  it('says when it is no object', () => {
    expect(() => parseContent([])).toThrow(/does not hold one JSON object/);
  });
});

it('an id of five thousand letters and a key that is no word are told in a short sentence', () => {
  const id = 'x'.repeat(5000);
  const groups = [{ id, english: 'E', latin: 'L', members: ['nobody'] }];
  const { problems } = parseContent({ version: 1, groups, meta: { sources: { ' ': 5 } } });
  for (const { text } of problems) expect(text.length).toBeLessThan(420);
});
