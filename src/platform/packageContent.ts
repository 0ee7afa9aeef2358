import type { Language } from '../words/languages';

/** Words by language; those of one language alone stand under it. */
export type WordsByLanguage = Readonly<Partial<Record<Language, string>>>;

/** What goes into a package beside the page itself. */
export interface PackageContent {
  /** Small letters, digits, `-` and `_`: the name of the file too. */
  id: string;
  title: WordsByLanguage;
  /** What it is about; the title again where nothing is said. */
  summary: WordsByLanguage;
  /** The query that begins it: `lesson=hamstrings`. */
  start: string;
  /** The lesson that it begins; null for a quiz. */
  lesson: string | null;
  /** Something is asked, so that it has a score and can be passed. */
  scored: boolean;
  /** Files that the page itself does not have, by their path. */
  files: Readonly<Record<string, string>>;
}
