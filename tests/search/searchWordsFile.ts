import { z } from 'zod';
import { SearchWordsSchema } from '../../src/search/searchWords';

export const SEARCH_WORDS_FILE = 'models/search-words.json';
export const SEARCH_WORDS_SCHEMA_FILE = 'public/search-words.schema.json';

/** The JSON Schema (draft 2020-12) of the words by which people search, as published with them. */
export function searchWordsSchemaText(): string {
  const schema = z.toJSONSchema(SearchWordsSchema);
  const named = {
    $schema: schema.$schema,
    title: 'Leg trigger points, words by which people search, version 1',
    description:
      'Everyday words, abbreviations and older names in four languages, by what they lead to. CC BY 4.0; see NOTICE.md.',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
