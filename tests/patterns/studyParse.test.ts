import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/patterns/contentStrings';
import { fetchText, readJson } from '../../src/patterns/fetchJson';
import { parseStudy, STUDY_FILE } from '../../src/patterns/studyParse';
import { StudySchema } from '../../src/patterns/studySchema';
import { studyStrings, translateStudy } from '../../src/patterns/studyStrings';

const read = () => JSON.parse(readFileSync(STUDY_FILE, 'utf8'));
const { study, problems } = parseStudy(read());

describe('the file of the study', () => {
  it('is as its schema wants it, every entry of it', () => {
    expect(problems).toEqual([]);
    expect(StudySchema.safeParse(read()).error?.issues).toBeUndefined();
    expect(Object.keys(study.muscles)).toEqual(Object.keys(read().muscles));
    expect(study.glossary).toHaveLength(read().glossary.length);
  });

  it('loses an entry with a mistake, says so in one sentence, and keeps the rest', () => {
    const json = read();
    json.muscles.soleus.evidence.level = 'certain';
    json.muscles.gracilis.nerve.roots = ['L2', 'L9'];
    json.glossary[0].colour = 'red';
    json.muscles.plantaris.strength.source = 'hearsay';
    const broken = parseStudy(json);
    expect(broken.problems.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^models\/muscle-study\.json: muscle gracilis, nerve\.roots\[1\] is "L9"; give one of/,
      ),
      expect.stringMatching(
        /^models\/muscle-study\.json: muscle soleus, evidence\.level is "certain"; give one of/,
      ),
      expect.stringMatching(/word explained trigger_point has the unknown key "colour"; correct/),
      expect.stringMatching(/muscles\.plantaris\.strength, source is "hearsay"; give a key of "sources"/),
    ]);
    expect(
      Object.keys(study.muscles)
        .filter((id) => !(id in broken.study.muscles))
        .sort(),
    ).toEqual(['gracilis', 'soleus']);
    expect(broken.study.glossary).toHaveLength(study.glossary.length - 1);
  });

  it('is refused whole when it is another file, or cut short', () => {
    expect(() => parseStudy([])).toThrow(/does not hold one JSON object; restore/);
    expect(() => parseStudy({ version: 7 })).toThrow(/version is 7 and this page reads version 1/);
    expect(parseStudy({ version: 1 }).problems.map(({ text }) => text)).toHaveLength(4);
    const cut = readFileSync(STUDY_FILE, 'utf8').slice(0, 4000);
    expect(() => readJson(cut, STUDY_FILE)).toThrow(
      /^models\/muscle-study\.json: the file is not valid JSON at line \d+/,
    );
  });

  it('is given up when it does not come', async () => {
    const never = new AbortController();
    never.abort();
    await expect(fetchText('http://127.0.0.1:9/study.json', STUDY_FILE, never.signal)).rejects.toThrow(
      'models/muscle-study.json: no answer from http://127.0.0.1:9/study.json; check the connection and reload the page.',
    );
  });
});

describe('the study in another language', () => {
  it('changes every string and nothing else', () => {
    const english = studyStrings(study);
    const words = Object.fromEntries(
      [...english].map(([at, text]) => [at, { of: fingerprint(text), text: `[${text}]` }]),
    );
    const translated = translateStudy(study, { language: 'xx', strings: words });
    for (const [at, text] of studyStrings(translated)) expect(text, at).toBe(`[${english.get(at)}]`);
    expect(translated.muscles.soleus?.nerve.roots).toEqual(study.muscles.soleus?.nerve.roots);
    expect(translated.muscles.soleus?.palpation).toMatchObject({ source: 'palpation', confidence: 'high' });
  });

  it('stays English where the translation was made from another text', () => {
    const at = 'muscles.soleus.palpation';
    const old = translateStudy(study, {
      language: 'de',
      strings: { [at]: { of: fingerprint('An older text.'), text: 'Ein älterer Text.' } },
    });
    expect(old.muscles.soleus?.palpation.text).toBe(study.muscles.soleus?.palpation.text);
  });
});
