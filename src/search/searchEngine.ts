import type { LookAlikes } from '../patterns/lookAlikeSchema';
import { NO_LOOK_ALIKES } from '../patterns/lookAlikesEmpty';
import type { Content } from '../patterns/schema';
import type { ListedStructure } from '../scene/structures/structureTree';
import { type SearchDocument, type SearchEntry, type SearchKind, searchDocuments } from './searchEntries';
import { fold, spelledOut, tokensOf } from './searchText';
import type { SearchWords } from './searchWords';
import { Vocabulary } from './vocabulary';

/** Best first; nothing for an empty query. */
export type Search = (query: string) => SearchEntry[];

/** Shown at most; of trigger points, which come many to a muscle, fewer. */
const MOST = 12;
const POINTS_MOST = 5;

/** What a word of a query or of a name weighs. */
const WEIGHT = { full: 1, optional: 0.15, ignored: 0.01 } as const;

/** A name of which more was asked comes first: the share of a score that this decides. */
const COMPLETE = 0.45;
/** Words that lie in different sentences of one entry. */
const APART = 0.15;
/** Of what is as good as something else, this comes first. */
const FIRST: Readonly<Record<SearchKind, number>> = {
  group: 0.03,
  muscle: 0.029,
  region: 0.028,
  mimic: 0.027,
  alike: 0.027,
  complaint: 0.026,
  structure: 0.02,
  nerve: 0.02,
  vessel: 0.02,
  flag: 0.01,
  root: 0.01,
  point: 0,
  landmark: 0.015,
};
/** Whoever says "muscle" wants one: how much the kinds that a word asks for are lifted. */
const ASKED_FOR = 0.06;
const KINDS_OF: Readonly<Record<'muscle' | 'point' | 'pain', readonly SearchKind[]>> = {
  muscle: ['muscle'],
  point: ['point'],
  pain: ['region', 'complaint', 'mimic', 'alike'],
};
/** What is this much worse than the best is left out, when the best is a good answer. */
const FAR_BEHIND = 0.25;

interface IndexedPhrase {
  document: number;
  tokens: readonly string[];
  worth: number;
  /** Sum of the weights of its tokens. */
  weight: number;
}

interface Term {
  weight: number;
  /** Words of the index that it can mean, with how well. */
  meant: ReadonlyMap<string, number>;
}

/**
 * Builds the search over everything that can be found. Every word counts that is in anything at all, and in what is found all of them are; whole words come
 * before beginnings, beginnings before typing errors.
 * @param content in the language of the page
 * @param original the same in English
 * @param drawn look-alikes that are drawn, in the language of the page
 */
export function createSearch(
  content: Content,
  structures: readonly ListedStructure[],
  words: SearchWords,
  original: Content = content,
  drawn: LookAlikes = NO_LOOK_ALIKES,
): Search {
  const documents = searchDocuments({ content, original, structures, words, drawn });
  const weightOf = weigher(words);
  const phrases = indexPhrases(documents, weightOf);
  const places = new Map<string, number[]>();
  phrases.forEach(({ tokens }, at) => {
    for (const token of new Set(tokens)) places.set(token, [...(places.get(token) ?? []), at]);
  });
  const vocabulary = new Vocabulary(places.keys());
  const kinds = kindWords(words);

  return (query) => {
    const terms = termsOf(query, vocabulary, weightOf);
    if (terms.length === 0) return [];
    const asked = tokensOf(query).flatMap((token) => kinds.get(token) ?? []);
    const scores = scoreDocuments(terms, phrases, places, weightOf);
    const fullest = Math.max(0, ...[...scores.values()].map(({ covered }) => covered));
    const ranked = [...scores]
      .filter(([, { covered }]) => covered > 0 && covered >= fullest - 1e-6)
      .flatMap(([at, { score }]) => {
        const document = documents[at];
        if (!document) return [];
        const lift = asked.includes(document.kind) ? ASKED_FOR : 0;
        return { document, score: score + FIRST[document.kind] + lift, at };
      })
      .sort((a, b) => b.score - a.score || a.at - b.at);
    const best = ranked[0]?.score ?? 0;
    let points = 0;
    return ranked
      .filter(({ score }) => best < 0.5 || score >= best * FAR_BEHIND)
      .filter(({ document }) => document.kind !== 'point' || points++ < POINTS_MOST)
      .slice(0, MOST)
      .map(({ document: { key, kind, name, detail, select } }) => ({ key, kind, name, detail, select }));
  };
}

type WeightOf = (token: string) => number;

function weigher({ ignored, optional }: SearchWords): WeightOf {
  const all = (lists: Readonly<Record<string, readonly string[] | undefined>>) =>
    Object.values(lists).flatMap((list = []) => (list ?? []).flatMap((word) => tokensOf(word)));
  const nothing = new Set(all(ignored));
  const little = new Set(Object.values(optional).flatMap(all));
  return (token) => (nothing.has(token) ? WEIGHT.ignored : little.has(token) ? WEIGHT.optional : WEIGHT.full);
}

/** The kinds of entries that a word asks for. */
function kindWords({ optional }: SearchWords): ReadonlyMap<string, readonly SearchKind[]> {
  return new Map(
    (['muscle', 'point', 'pain'] as const).flatMap((word) =>
      Object.values(optional[word]).flatMap((list = []) =>
        list.map((one) => [fold(one), KINDS_OF[word]] as const),
      ),
    ),
  );
}

function indexPhrases(documents: readonly SearchDocument[], weightOf: WeightOf): IndexedPhrase[] {
  return documents.flatMap(({ phrases }, document) =>
    phrases.flatMap(spellings).flatMap(({ words, worth }) => {
      const tokens = tokensOf(words);
      const weight = tokens.reduce((sum, token) => sum + weightOf(token), 0);
      return tokens.length === 0 ? [] : { document, tokens, worth, weight };
    }),
  );
}

function spellings(phrase: SearchDocument['phrases'][number]) {
  const out = spelledOut(phrase.words);
  return out === phrase.words ? [phrase] : [phrase, { ...phrase, words: out }];
}

/** The words of a query that are in anything at all; without any that says something, those that say little. */
function termsOf(query: string, vocabulary: Vocabulary, weightOf: WeightOf): Term[] {
  const umlauts = tokensOf(spelledOut(query));
  return tokensOf(query).flatMap((typed, at) => {
    const parts = weightOf(typed) < WEIGHT.full ? [typed] : vocabulary.parts(typed);
    return parts.flatMap((part) => {
      const other = parts.length === 1 ? (umlauts[at] ?? part) : part;
      const weight = weightOf(part);
      // A word that says nothing is not the beginning of one that does.
      const mean = weight < WEIGHT.full ? vocabulary.whole : vocabulary.meant;
      // A number alone may be that of a point: "vastus lateralis 3".
      const spelled = [
        part,
        ...(other === part ? [] : [other]),
        ...(/^\d$/.test(part) ? [`trp${part}`] : []),
      ];
      const meant = new Map(spelled.flatMap((one) => [...mean(one)]));
      return meant.size === 0 ? [] : { weight, meant };
    });
  });
}

interface Score {
  /** Weight of the words of the query that the entry has anywhere. */
  covered: number;
  score: number;
}

function scoreDocuments(
  terms: readonly Term[],
  phrases: readonly IndexedPhrase[],
  places: ReadonlyMap<string, readonly number[]>,
  weightOf: WeightOf,
): ReadonlyMap<number, Score> {
  // By phrase: how well each term is met, and which words of the phrase were.
  const met = new Map<number, { quality: number[]; tokens: Set<string> }>();
  terms.forEach(({ meant }, term) => {
    for (const [token, quality] of meant)
      for (const place of places.get(token) ?? []) {
        const phrase = met.get(place) ?? { quality: terms.map(() => 0), tokens: new Set() };
        phrase.quality[term] = Math.max(phrase.quality[term] ?? 0, quality);
        phrase.tokens.add(token);
        met.set(place, phrase);
      }
  });
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  const required = terms.map(({ weight }) => (weight >= WEIGHT.full || all < WEIGHT.full ? weight : 0));
  const found = new Map<number, { best: number; quality: number[] }>();
  for (const [at, { quality, tokens }] of met) {
    const phrase = phrases[at];
    if (!phrase) continue;
    const share = terms.reduce((sum, { weight }, term) => sum + weight * (quality[term] ?? 0), 0) / all;
    let said = 0;
    for (const token of phrase.tokens) if (tokens.has(token)) said += weightOf(token);
    const score = phrase.worth * share * (1 - COMPLETE + (COMPLETE * said) / phrase.weight);
    const document = found.get(phrase.document) ?? { best: 0, quality: terms.map(() => 0) };
    document.best = Math.max(document.best, score);
    document.quality = document.quality.map((one, term) =>
      Math.max(one, phrase.worth * (quality[term] ?? 0)),
    );
    found.set(phrase.document, document);
  }
  return new Map(
    [...found].map(([document, { best, quality }]) => {
      const weighed = quality.reduce((sum, one, term) => sum + one * (terms[term]?.weight ?? 0), 0) / all;
      const covered = quality.reduce((sum, one, term) => sum + (one > 0 ? (required[term] ?? 0) : 0), 0);
      return [document, { covered, score: (1 - APART) * best + APART * weighed }] as const;
    }),
  );
}
