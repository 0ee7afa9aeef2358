import type { Language } from '../words/languages';
import { GLOSSARY_FORMS } from './glossaryForms';

/** A piece of a text: plain words, or a word that is explained under `term`. */
export interface Piece {
  words: string;
  term: string | null;
}

const built = new Map<string, RegExp>();

/** Matches every form of these terms, each in a group of its own name. */
function formsOf(language: Language, terms: readonly string[]): RegExp | null {
  const forms = GLOSSARY_FORMS[language] ?? {};
  const known = terms.filter((id) => id in forms);
  if (known.length === 0) return null;
  const key = `${language} ${known.join(' ')}`;
  const found =
    built.get(key) ??
    new RegExp(`(?<!\\p{L})(?:${known.map((id) => `(?<${id}>${forms[id]})`).join('|')})(?!\\p{L})`, 'giu');
  built.set(key, found);
  return found;
}

/**
 * Cut `texts`, which are read one after the other, so that each of `terms` is linked where it first occurs among them and nowhere else.
 * @returns the pieces of each text, in order; joined they are the text again
 */
export function linkTerms(
  texts: readonly string[],
  terms: readonly string[],
  language: Language,
): readonly (readonly Piece[])[] {
  const forms = formsOf(language, terms);
  const met = new Set<string>();
  return texts.map((text) => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of forms === null ? [] : text.matchAll(forms)) {
      const [term] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
      if (term === undefined || met.has(term)) continue;
      met.add(term);
      if (match.index > from) pieces.push({ words: text.slice(from, match.index), term: null });
      pieces.push({ words: match[0], term });
      from = match.index + match[0].length;
    }
    if (from < text.length) pieces.push({ words: text.slice(from), term: null });
    return pieces;
  });
}
