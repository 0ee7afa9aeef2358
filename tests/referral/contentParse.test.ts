import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/referral/contentParse';
import { parseContentText } from '../../src/referral/loadContent';

const text = readFileSync('models/trigger-points.json', 'utf8');

/** A fresh copy of the file's JSON as loosely typed as a person's editor sees it. */
// biome-ignore lint/suspicious/noExplicitAny: the point of these tests is JSON that does not fit the types
const fresh = (): any => JSON.parse(text);
// biome-ignore lint/suspicious/noExplicitAny: see above
const gastrocnemius = (json: any) => json.muscles.find((m: { id: string }) => m.id === 'gastrocnemius');

describe('the content as it is', () => {
  it('is read without a problem', () => {
    const { content, problems } = parseContent(fresh());
    expect(problems.map((p) => p.text)).toEqual([]);
    expect(content.muscles).toHaveLength(34);
    expect(content.muscles.flatMap((m) => m.points)).toHaveLength(69);
    expect(content.articleFacts).toHaveLength(52);
  });
});

describe('a hand-edited file: one sentence naming the entry, the rest still loads', () => {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const mistakes: [string, (json: any) => void, RegExp, { muscles: number; points: number }][] = [
    [
      'a number as text',
      (j) => {
        gastrocnemius(j).points[0].referral.essential.strokes[0].halfWidthCm = '2.8';
      },
      /muscle gastrocnemius, point gas_1, referral\.essential\.strokes\[0\]\.halfWidthCm is "2\.8"; give a number\.$/,
      { muscles: 34, points: 68 },
    ],
    [
      'a missing field',
      (j) => {
        delete gastrocnemius(j).points[1].location;
      },
      /muscle gastrocnemius, point gas_2, location is missing; give a text\.$/,
      { muscles: 34, points: 68 },
    ],
    [
      'a misspelt key',
      (j) => {
        gastrocnemius(j).points[0].qualty = 'ache';
      },
      /point gas_1 has the unknown key "qualty"; correct its spelling or remove it\.$/,
      { muscles: 34, points: 68 },
    ],
    [
      'a value out of range',
      (j) => {
        gastrocnemius(j).points[0].place.along = 1.4;
      },
      /point gas_1, place\.along is 1\.4; give a number of at most 1\.$/,
      { muscles: 34, points: 68 },
    ],
    [
      'an unknown segment',
      (j) => {
        gastrocnemius(j).points[0].surfacePoint.segment = 'calf';
      },
      /surfacePoint\.segment is "calf"; give one of "pelvis", "thigh", "knee", "leg", "foot_dorsum", "foot_sole"\.$/,
      { muscles: 34, points: 68 },
    ],
    [
      'an empty text',
      (j) => {
        gastrocnemius(j).points[0].label = ' ';
      },
      /point gas_1, label is ""; give a text that is not empty\.$/,
      { muscles: 34, points: 68 },
    ],
    [
      'a pattern without a source',
      (j) => {
        delete gastrocnemius(j).points[0].source;
      },
      /point gas_1, source is missing; give one of "article", "T&S"/,
      { muscles: 34, points: 68 },
    ],
    [
      'a point id used twice',
      (j) => {
        gastrocnemius(j).points[1].id = 'gas_1';
      },
      /muscle gastrocnemius, point gas_1, id is there twice; give each entry an id of its own\.$/,
      { muscles: 34, points: 68 },
    ],

    [
      'a muscle without a layer',
      (j) => {
        delete gastrocnemius(j).layer;
      },
      /muscle gastrocnemius, layer is missing; give one of "superficial", "intermediate", "deep"\.$/,
      { muscles: 33, points: 65 },
    ],
    [
      'a look-alike that is not there',
      (j) => {
        gastrocnemius(j).mimics.push('cold_feet');
      },
      /muscle gastrocnemius, mimics names "cold_feet", which is no look-alike of this file; correct the id or add the entry\.$/,
      { muscles: 34, points: 69 },
    ],
    [
      'a relation to nobody',
      (j) => {
        j.edges[0].to = ['quads'];
      },
      /relation shared_ham_quad, to names "quads", which is no muscle and no look-alike and no other structure/,
      { muscles: 34, points: 69 },
    ],
    [
      'a list that is gone',
      (j) => {
        delete j.redFlags;
      },
      /the list of warning signs is missing; give a list in square brackets\.$/,
      { muscles: 34, points: 69 },
    ],
    [
      'a section nobody knows',
      (j) => {
        j.notes = [];
      },
      /the key "notes" is unknown; correct its spelling or remove it\.$/,
      { muscles: 34, points: 69 },
    ],
    [
      'a fact that points nowhere',
      (j) => {
        j.articleFacts[0].where = ['muscles/soleus/wishes'];
      },
      /article fact A01, where points to "muscles\/soleus\/wishes", where nothing is said/,
      { muscles: 34, points: 69 },
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
    json.muscles[3] = 'biceps';
    const { content, problems } = parseContent(json);
    expect(problems.map((p) => p.text)).toEqual([
      'models/trigger-points.json: muscle number 4 is "biceps"; give an object.',
      expect.stringMatching(
        /group hamstrings, members names "biceps_femoris_short", which is no muscle of this file \(as do \d+ more places\); correct the id or add the entry\.$/,
      ),
    ]);
    expect(content.muscles).toHaveLength(33);
  });

  it('a broken muscle brings one sentence, not one for everything that names it', () => {
    const json = fresh();
    gastrocnemius(json).latin = 7;
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
