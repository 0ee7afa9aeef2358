import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveFact } from '../../src/patterns/contentFacts';
import { hashesOf, readShingles, SHINGLE_WORDS, sharedRuns, textsIn } from './articleShingles';
import { contentReport, REPORT_FILE, readContent, readStructures, withoutMesh } from './contentReport';
import { contentSchemaText, SCHEMA_FILE } from './contentSchema';
import { LOOK_ALIKES_SCHEMA_FILE, lookAlikesSchemaText } from './lookAlikesSchemaFile';
import { STUDY_SCHEMA_FILE, studySchemaText } from './studySchemaFile';
import { VESSELS_SCHEMA_FILE, vesselsSchemaText } from './vesselsSchemaFile';

const { content, problems } = readContent();
const structures = readStructures();
const points = content.muscles.flatMap((m) => m.points);

describe('the content', () => {
  it('fits its schema and names no id that is not there', () => {
    expect(problems.map((p) => p.text)).toEqual([]);
  });

  it('has an essential zone with words and strokes for every point, and a source and chapter', () => {
    for (const p of points) {
      expect(p.referral.essential.words, p.id).not.toBe('');
      expect(p.referral.essential.strokes.length, p.id).toBeGreaterThan(0);
      expect(content.meta.sources[p.source], p.id).toBeTruthy();
      expect(content.meta.chapters[p.chapter], `${p.id} chapter ${p.chapter}`).toBeTruthy();
    }
  });

  it('gives a chapter wherever it cites the charts', () => {
    const statements = content.muscles.flatMap((m) => [...m.symptoms, ...m.activating, ...m.limits]);
    for (const s of statements.filter((s) => s.source === 'T&S'))
      expect(content.meta.chapters[s.chapter ?? 0], s.text).toBeTruthy();
  });

  it('lists every muscle in exactly one group, under the name the muscle gives', () => {
    for (const m of content.muscles)
      expect(content.groups.filter((g) => g.members.includes(m.id)).map((g) => g.id)).toEqual([m.group]);
  });

  it('says a look-alike on the muscle and the muscle on the look-alike', () => {
    for (const m of content.muscles)
      for (const id of m.mimics)
        expect(content.mimics.find((x) => x.id === id)?.muscles, `${m.id}, ${id}`).toContain(m.id);
  });

  it('says every one of the 52 facts of the source article somewhere', () => {
    expect(content.articleFacts).toHaveLength(52);
    for (const fact of content.articleFacts)
      for (const where of fact.where)
        expect(resolveFact(content, where).join(' '), `${fact.id} at ${where}`).not.toBe('');
  });

  it('warns of deep vein thrombosis on every muscle of the calf', () => {
    const dvt = content.redFlags.find((f) => f.id === 'rf_dvt');
    const calf = content.muscles.filter((m) => ['calf', 'deep calf', 'posterior knee'].includes(m.group));
    for (const m of calf) expect(dvt?.muscles, m.id).toContain(m.id);
  });

  it('speaks of no likelihood in per cent and of no diagnosis in its patterns', () => {
    const words = points.flatMap((p) => [p.referral.essential.words, p.referral.spillover.words, p.quality]);
    for (const text of words) expect(text).not.toMatch(/%|per ?cent|diagnos/i);
  });
});

describe('the words are our own', () => {
  const { hashes, words } = readShingles();
  const article = new Set(hashes);

  it('shares no run of seven words with the passages of the source article that were read', () => {
    expect(words).toBe(SHINGLE_WORDS);
    expect(hashes.length).toBeGreaterThan(200);
    // A title is named as it is.
    const texts = textsIn(content).filter(({ path }) => !/^reading\/\d+\/title$|^meta\/sources\//.test(path));
    expect(texts.length).toBeGreaterThan(2000);
    expect(
      texts.flatMap(({ path, text }) => sharedRuns(text, article).map((run) => `${path}: ${run}`)),
    ).toEqual([]);
  });

  it('would notice one, whatever its capitals and commas', () => {
    const known = new Set(hashesOf(['The quick brown fox, they say, jumps over lazy dogs.']));
    expect(sharedRuns('We saw: the quick brown Fox they say jumps.', known)).toEqual([
      'the quick brown fox they say jumps',
    ]);
    expect(sharedRuns('The quick brown fox, they say, leaps over lazy dogs.', known)).toEqual([]);
  });
});

describe('the structures', () => {
  it('are 100 or more, each id, name and Latin name once', () => {
    expect(structures.length).toBeGreaterThanOrEqual(100);
    for (const key of ['id', 'english', 'latin'] as const) {
      const values = structures.map((s) => s[key]);
      expect(values.filter((value, i) => !value || values.indexOf(value) !== i)).toEqual([]);
    }
  });

  it('carry the FMA ids, layer and group the content gives their muscle', () => {
    for (const m of content.muscles) {
      const own = structures.filter((s) => s.muscle === m.id);
      for (const s of own) {
        expect(m.fma.right, s.id).toContain(s.fma);
        expect({ layer: s.layer, group: s.group }, s.id).toEqual({ layer: m.layer, group: m.group });
      }
    }
  });

  it('that are muscles have trigger points, or a word why not', () => {
    const said = content.others.flatMap(({ structures: ids, noChart }) => (noChart ? ids : []));
    const silent = structures.filter(
      ({ id, kind, muscle }) =>
        kind === 'muscle' && !said.includes(id) && !content.muscles.some((m) => m.id === muscle),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(said.filter((id) => !structures.some((s) => s.id === id))).toEqual([]);
  });

  it('stand for every muscle of the content but quadratus lumborum', () => {
    const names = withoutMesh(content, structures).map((m) => m.id);
    expect(names.filter((id) => id !== 'quadratus_lumborum')).toEqual([]);
  });
});

describe('what is derived from the content is current (npm run content:report writes it)', () => {
  it.each([
    [SCHEMA_FILE, contentSchemaText],
    [REPORT_FILE, contentReport],
    [STUDY_SCHEMA_FILE, studySchemaText],
    [LOOK_ALIKES_SCHEMA_FILE, lookAlikesSchemaText],
    [VESSELS_SCHEMA_FILE, vesselsSchemaText],
  ] as const)('%s', async (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(await text());
  });
});
