import { dotColour, SKIN_TONES, type ZoneColour } from '../../patterns/zoneColours';
import { FIGURE_SANS } from './figureFamilies';

/** What a legend says of one muscle. */
export interface DrawnRow {
  name: string;
  points: string;
  colour: ZoneColour;
}

/** Words of the legend in the language of the page. */
export interface LegendWords {
  title: string;
  essential: string;
  spillover: string;
}

/** Sizes in units of the type size, which is 1. */
const ROW = 1.8;
const SWATCH = { width: 2.2, height: 1.25 } as const;
const SECOND = 3;
const NAME = 6;
/** Width of a letter, roughly: a legend is as wide as its longest line. */
const LETTER = 0.56;

/** Size of the legend in units of the type size. */
export function legendSize(
  rows: readonly DrawnRow[],
  { title }: LegendWords,
): { width: number; height: number } {
  const longest = Math.max(
    title.length * 1.15,
    ...rows.map(({ name, points }) => name.length + points.length + 2 + NAME / LETTER),
  );
  return { width: longest * LETTER + 1, height: rows.length === 0 ? 0 : (rows.length + 2) * ROW };
}

/**
 * The legend as SVG elements, its upper left corner at the origin: one row for each muscle, its essential zone as a tone
 * with a contour, its spillover zone as dots on skin.
 * @param sizePx of the type
 * @param ink CSS colour of the words
 * @param tone the skin's, an index of `SKIN_TONES`
 */
export function legendElements(
  rows: readonly DrawnRow[],
  words: LegendWords,
  sizePx: number,
  ink: string,
  tone: number,
): string {
  if (rows.length === 0) return '';
  const skin = SKIN_TONES[Math.round(tone)] ?? SKIN_TONES[0];
  const line = (x: number, y: number, text: string, attributes = '') =>
    `<text x="${x}" y="${y}" ${attributes}>${escaped(text)}</text>`;
  const drawn = rows.map(({ name, points, colour }, at) => {
    const y = (at + 2) * ROW;
    const sample = (x: number, inner: string) =>
      `<g transform="translate(${x} ${y})"><rect width="${SWATCH.width}" height="${SWATCH.height}" rx="0.22" fill="${skin}"/>${inner}</g>`;
    const essential = `<rect x="0.2" y="0.17" width="1.8" height="0.91" rx="0.45" fill="${colour.core}" stroke="${colour.contour}" stroke-width="0.08"/>`;
    const dots = [0.3, 0.7, 1.1, 1.5, 1.9]
      .flatMap((x, i) => [0.3, 0.63, 0.95].map((dy, j) => [x, dy, (i + j) % 2 ? 0.07 : 0.11] as const))
      .map(([x, dy, r]) => `<circle cx="${x}" cy="${dy}" r="${r}"/>`)
      .join('');
    const detail = points === '' ? '' : `<tspan fill-opacity="0.7" dx="0.5">${escaped(points)}</tspan>`;
    return [
      sample(0, essential),
      sample(SECOND, `<g fill="${dotColour(colour, tone)}">${dots}</g>`),
      `<text x="${NAME}" y="${y + 0.98}">${escaped(name)}${detail}</text>`,
    ].join('');
  });
  return [
    `<g font-family="${FIGURE_SANS}" font-size="1" fill="${ink}" transform="scale(${sizePx})">`,
    line(0, 1, words.title, 'font-weight="620" font-size="1.1"'),
    line(0, ROW * 1.72, words.essential, 'font-size="0.62" fill-opacity="0.75"'),
    line(SECOND, ROW * 1.72, words.spillover, 'font-size="0.62" fill-opacity="0.75"'),
    ...drawn,
    '</g>',
  ].join('');
}

/**
 * The legend as a file of its own.
 * @param fonts `@font-face` rules, see `figureFonts`
 */
export function legendSvg(
  rows: readonly DrawnRow[],
  words: LegendWords,
  ink: string,
  tone: number,
  fonts = '',
): string {
  const type = 16;
  const margin = 1;
  const { width, height } = legendSize(rows, words);
  const [w, h] = [(width + 2 * margin) * type, (height + 2 * margin) * type].map(Math.ceil);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><style>${fonts}</style><g transform="translate(${margin * type} ${margin * type})">${legendElements(rows, words, type, ink, tone)}</g></svg>\n`;
}

export function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}
