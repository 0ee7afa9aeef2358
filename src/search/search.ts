import file from '../../models/search-words.json';
import { STRUCTURES } from '../muscles/structureTable';
import { contentStore } from '../referral/contentStore';
import type { Content } from '../referral/schema';
import type { Language } from '../words/languages';
import { languageStore } from '../words/text';
import { createSearch, type Search } from './searchEngine';
import type { SearchWords } from './searchWords';

const words: SearchWords = file as Omit<typeof file, 'version'> & { version: 1 };

let built: { content: Content; language: Language; search: Search } | null = null;

/** What `query` finds in the content of the page, best first. Built with the first question, and again in another language. */
export const search: Search = (query) => {
  const { content, original } = contentStore.getState();
  const { language } = languageStore.getState();
  if (built?.content !== content || built.language !== language)
    built = { content, language, search: createSearch(content, STRUCTURES, words, original) };
  return built.search(query);
};
