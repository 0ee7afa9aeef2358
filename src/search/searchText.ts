/** Text as the search compares it: small letters, without accents, in tokens. Pure. */

/** Without accents: `Ciática` and `ciatica` are the same, `Gesäß` and `Gesäss` too. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

/** `text` with its umlauts spelled out, as on a keyboard without them: `Gesäß` is `Gesaeß`. The same text where there are none. */
export function spelledOut(text: string): string {
  return text.normalize('NFC').replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD')[0] ?? ''}e`);
}

/** Numbered points are written in many ways: `TrP 1`, `TrP1`, `TP1`, `PG1`. */
const POINT_NUMBER =
  /\b(?:tr?p|pg|trigger ?points?|triggerpunkte?|puntos? gatillo|points? gachettes?) ?(\d)\b/g;

/** The words of `text`, folded; elided articles (`l'arrière`) and the apostrophe of `jumper's` are gone. */
export function tokensOf(text: string): string[] {
  return fold(text)
    .replaceAll('’', "'")
    .replace(/\b(?:[ldjnmts]|qu)'/g, ' ')
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(POINT_NUMBER, 'trp$1')
    .split(' ')
    .filter((token) => token !== '');
}

/** What is left of a word without the commonest endings of the four languages: `Wade` and `Waden`, `crampe` and `crampes` meet. */
export function stem(token: string): string {
  if (/\d/.test(token)) return token;
  const bare = token.replace(/(?:es|en|s|n|e|x)$/, '');
  return bare.length >= 3 ? bare : token;
}

/** How many letters differ, a swap of neighbours counting as one; more than `most` is not counted to the end. */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [last, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (last[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [last, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}
