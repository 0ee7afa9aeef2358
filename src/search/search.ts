import file from '../../models/search-words.json';
import { contentStore } from '../patterns/contentStore';
import type { Content } from '../patterns/schema';
import { STRUCTURES } from '../scene/structures/structureTable';
import type { Language } from '../words/languages';
import { languageStore } from '../words/text';
import { createSearch, type Search } from './searchEngine';
import type { SearchWords } from './searchWords';

const words: SearchWords = file as Omit<typeof file, 'version'> & { version: 1 };

let built: { content: Content; language: Language; search: Search } | null = null;

/**
 * The search of `content`, best first. Built with the first question, and again in another language.
 * @param original the content in English
 * @param language the one the page is in: landmarks and complaints have their names from it
 */
export function searchIn(content: Content, original: Content, language: Language): Search {
  if (built?.content !== content || built.language !== language)
    built = { content, language, search: createSearch(content, STRUCTURES, words, original) };
  return built.search;
}

/** What `query` finds in the content of the page as it is now. */
export const search: Search = (query) => {
  const { content, original } = contentStore.getState();
  return searchIn(content, original, languageStore.getState().language)(query);
};
