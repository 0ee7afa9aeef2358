import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { sourceName } from '../../src/card/sourceNames';
import { parseStudy } from '../../src/patterns/studyParse';
import { studySources } from '../../src/patterns/studySources';
import { ENGLISH } from '../../src/words/english';
import { LANGUAGES } from '../../src/words/languages';
import { learnLanguage, showLanguage } from '../../src/words/text';

const { study } = parseStudy(JSON.parse(readFileSync('models/muscle-study.json', 'utf8')));

afterEach(() => showLanguage(ENGLISH));

describe('the sources of the study', () => {
  it.each(LANGUAGES)('have a name in %s, or are authors with a year or a title', async (language) => {
    showLanguage(await learnLanguage(language));
    const bare = Object.keys(study.sources).filter((key) => sourceName(key) === key);
    // Named the same in every language.
    const proper = /^[A-Z]\p{L}+ (19|20)\d\d$|^Gray's Anatomy$|^Terminologia Anatomica$/u;
    expect(bare.filter((key) => !proper.test(key))).toEqual([]);
  });

  it('of a muscle are those that its statements name, each once', () => {
    const sources = studySources(study, 'gastrocnemius');
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources).toContain("Gray's Anatomy");
    expect(sources.filter((key) => !(key in study.sources))).toEqual([]);
    expect(studySources(study, 'nobody')).toEqual([]);
  });
});
