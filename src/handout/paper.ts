/** Sizes of paper, portrait, millimetres. */
export const PAPERS = {
  a4: { widthMm: 210, heightMm: 297, css: '210mm 297mm' },
  letter: { widthMm: 215.9, heightMm: 279.4, css: '8.5in 11in' },
} as const;
export type Paper = keyof typeof PAPERS;

/** White that every printer leaves at the edges anyway, and a hand that holds the sheet; the footer stands in the lower one. */
export const MARGIN_MM = { top: 12, side: 14, bottom: 19 } as const;

/** Of CSS: 96 to the inch. */
export const PX_PER_MM = 96 / 25.4;

/** What the printer's paper is in: the paper of letters in North America, A4 elsewhere. */
export function paperOf(languageTags: readonly string[]): Paper {
  const region = languageTags
    .map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1])
    .find((found) => found !== undefined);
  return region === 'US' || region === 'CA' || region === 'MX' ? 'letter' : 'a4';
}
