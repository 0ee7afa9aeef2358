import file from '../../models/search-words.json';
import { contentStore } from '../patterns/contentStore';
import type { Content } from '../patterns/schema';
import { namedCourses } from '../scene/courses/courseNames';
import { STRUCTURES } from '../scene/structures/structureTable';
import type { ListedStructure } from '../scene/structures/structureTree';
import type { Language } from '../words/languages';
import { languageStore } from '../words/text';
import { createSearch, type Search } from './searchEngine';
import type { SearchWords } from './searchWords';

const words: SearchWords = file as Omit<typeof file, 'version'> & { version: 1 };

let built: {
  content: Content;
  courses: readonly ListedStructure[];
  language: Language;
  search: Search;
} | null = null;

/**
 * The search of `content`, best first. Built with the first question, and again in another language.
 * @param original the content in English
 * @param courses nerves and vessels by name; the same list each time while they are the same
 * @param language the one the page is in: landmarks and complaints have their names from it
 */
export function searchIn(
  content: Content,
  original: Content,
  language: Language,
  courses: readonly ListedStructure[],
): Search {
  if (built?.content !== content || built.language !== language || built.courses !== courses) {
    const search = createSearch(content, [...STRUCTURES, ...courses], words, original);
    built = { content, courses, language, search };
  }
  return built.search;
}

/** What `query` finds in the content of the page as it is now. */
export const search: Search = (query) => {
  const { content, original } = contentStore.getState();
  return searchIn(content, original, languageStore.getState().language, namedCourses())(query);
};
