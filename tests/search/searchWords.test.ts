import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import { topicsOf } from '../../src/patterns/topics';
import { LANDMARKS } from '../../src/scene/labels/landmarkLabels';
import { STRUCTURES } from '../../src/scene/structures/structureTable';
import { SearchWordsSchema } from '../../src/search/searchWords';
import { readContent } from '../content/contentReport';
import { SEARCH_WORDS_FILE, SEARCH_WORDS_SCHEMA_FILE, searchWordsSchemaText } from './searchWordsFile';

const json: unknown = JSON.parse(readFileSync(SEARCH_WORDS_FILE, 'utf8'));
const { content } = readContent();
const { lookAlikes } = parseLookAlikes(
  JSON.parse(readFileSync('models/look-alikes.json', 'utf8')),
  content,
).lookAlikes;

describe('the words by which people search', () => {
  test('are of the published shape', () => {
    expect(SearchWordsSchema.safeParse(json).error?.issues ?? []).toEqual([]);
    expect(readFileSync(SEARCH_WORDS_SCHEMA_FILE, 'utf8')).toBe(searchWordsSchemaText());
  });

  const { words } = SearchWordsSchema.parse(json);
  const topics = topicsOf(content, lookAlikes);

  test('each lead to something that is there', () => {
    const known = new Set([
      ...content.muscles.map(({ id }) => id),
      ...STRUCTURES.map(({ id, muscle }) => muscle ?? id),
      ...topics.keys(),
      ...Object.keys(LANDMARKS).map((name) => `landmark:${name}`),
    ]);
    expect(Object.keys(words).filter((key) => !known.has(key))).toEqual([]);
  });

  test('are there in all four languages for every muscle, complaint, region and look-alike', () => {
    const wanted = [
      ...content.muscles.map(({ id }) => id),
      ...[...topics.values()].filter(({ kind }) => kind !== 'group' && kind !== 'flag').map(({ key }) => key),
    ];
    const short = wanted.filter((key) =>
      (['en', 'de', 'es', 'fr'] as const).some((language) => (words[key]?.[language] ?? []).length === 0),
    );
    expect(short).toEqual([]);
  });

  test('are said once each', () => {
    const twice = Object.entries(words).flatMap(([key, byLanguage]) =>
      Object.values(byLanguage)
        .filter((list = []) => new Set(list).size < list.length)
        .map(() => key),
    );
    expect(twice).toEqual([]);
  });
});
