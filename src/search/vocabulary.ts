import { stem, typingErrors } from './searchText';

/** How well a word that was typed meets a word that is there: whole words before beginnings before typing errors. */
const QUALITY = {
  whole: 1,
  inflected: 0.96,
  beginning: 0.4,
  inside: 0.12,
  mistyped: 0.2,
  mistypedTwice: 0.15,
} as const;

/** Added to a beginning by the share of the word that has been typed. */
const BEGINNING_MORE = 0.1;
/** Shorter than this nothing is taken for mistyped, and two mistakes are only forgiven from the second length on. */
const MISTYPED_FROM = 4;
const MISTYPED_TWICE_FROM = 8;
const INSIDE_FROM = 4;
/** The shortest part of a compound (`Waden|schmerzen`). */
const PART_FROM = 4;

/** The words that are there, and how to find those that a typed word means. Built once; a question goes through all of them. */
export class Vocabulary {
  private readonly stems = new Map<string, string[]>();
  private readonly words: readonly string[];
  private readonly known: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.known = new Set(words);
    this.words = [...this.known];
    for (const word of this.words) {
      const key = stem(word);
      this.stems.set(key, [...(this.stems.get(key) ?? []), word]);
    }
  }

  /** The words that `typed` can mean, each with how well it meets it, 0 to 1. */
  readonly meant = (typed: string): ReadonlyMap<string, number> => {
    const found = this.whole(typed);
    for (const word of this.words)
      if (!found.has(word) && word.startsWith(typed))
        found.set(word, QUALITY.beginning + (BEGINNING_MORE * typed.length) / word.length);
    return found.size > 0 ? found : this.nearly(typed);
  };

  /** The same for whole words alone, in any of their forms. */
  readonly whole = (typed: string): Map<string, number> =>
    new Map(
      (this.stems.get(stem(typed)) ?? []).map((word) => [
        word,
        word === typed ? QUALITY.whole : QUALITY.inflected,
      ]),
    );

  /** The parts of a compound that is not there as a whole: `wadenschmerzen` is `waden`, `schmerzen`. Itself when there are none. */
  parts(typed: string): string[] {
    if (this.isThere(typed)) return [typed];
    for (let cut = typed.length - PART_FROM; cut >= PART_FROM; cut--) {
      const [first, second] = [typed.slice(0, cut), typed.slice(cut)];
      if (this.isThere(first) && this.isThere(second)) return [first, second];
    }
    return [typed];
  }

  private isThere(typed: string): boolean {
    return this.known.has(typed) || this.stems.has(stem(typed));
  }

  private nearly(typed: string): Map<string, number> {
    const found = new Map<string, number>();
    const most = typed.length >= MISTYPED_TWICE_FROM ? 2 : typed.length >= MISTYPED_FROM ? 1 : 0;
    if (most === 0 || /\d/.test(typed)) return found;
    for (const word of this.words) {
      if (word[0] === typed[0]) {
        const errors = typingErrors(typed, word, most);
        if (errors <= most) found.set(word, errors === 1 ? QUALITY.mistyped : QUALITY.mistypedTwice);
        else if (word.length > typed.length && typingErrors(typed, word.slice(0, typed.length), 1) <= 1)
          found.set(word, QUALITY.inside);
      }
      if (!found.has(word) && typed.length >= INSIDE_FROM && word.includes(typed))
        found.set(word, QUALITY.inside);
    }
    return found;
  }
}
