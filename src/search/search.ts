import file from '../../models/search-words.json';
import { contentStore } from '../patterns/contentStore';
import type { LookAlikes } from '../patterns/lookAlikeSchema';
import type { Content } from '../patterns/schema';
import { namedCourses } from '../scene/courses/courseNames';
import { STRUCTURES } from '../scene/structures/structureTable';
import type { ListedStructure } from '../scene/structures/structureTree';
import type { Language } from '../words/languages';
import { languageStore } from '../words/text';
import { createSearch, type Search } from './searchEngine';
import type { SearchWords } from './searchWords';

const words: SearchWords = file as Omit<typeof file, 'version'> & { version: 1 };

/** What is searched. */
interface Searched {
  content: Content;
  /** The content in English. */
  original: Content;
  lookAlikes: LookAlikes;
  /** Nerves and vessels by name; the same list each time while they are the same. */
  courses: readonly ListedStructure[];
  /** The language of the page: landmarks and complaints have their names from it. */
  language: Language;
}

let built: (Searched & { search: Search }) | null = null;

/** The search of all that is there, best first. Built with the first question, in another language, and when more has come. */
export function searchIn(searched: Searched): Search {
  const { content, original, lookAlikes, courses, language } = searched;
  const same =
    built?.content === content &&
    built.language === language &&
    built.courses === courses &&
    built.lookAlikes === lookAlikes;
  if (!built || !same) {
    const structures = [...STRUCTURES, ...courses];
    built = { ...searched, search: createSearch(content, structures, words, original, lookAlikes) };
  }
  return built.search;
}

/** What `query` finds in the content of the page as it is now. */
export const search: Search = (query) => {
  const { content, original, lookAlikes } = contentStore.getState();
  const { language } = languageStore.getState();
  return searchIn({ content, original, lookAlikes, language, courses: namedCourses() })(query);
};
