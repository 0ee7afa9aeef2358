import type { AlikeColours } from '../../patterns/alikeColours';
import { dotColour, SKIN_TONES, type ZoneColour } from '../../patterns/zoneColours';
import { FIGURE_SANS } from './figureFamilies';

/** A look-alike as it is drawn, and its colours where it is. */
interface DrawnAlike extends AlikeColours {
  drawn: 'pain' | 'numbness';
}

/** What a legend says of one muscle's patterns, or of a look-alike. */
export interface DrawnRow {
  name: string;
  /** The points of a muscle; what the area of a look-alike stands for. */
  points: string;
  colour: ZoneColour | DrawnAlike;
}

/** Words of the legend in the language of the page. */
export interface LegendWords {
  title: string;
  /** Over the look-alikes. */
  alikes: string;
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
  { title, alikes }: LegendWords,
): { width: number; height: number } {
  const longest = Math.max(
    (hasPatterns(rows) ? title : alikes).length * 1.15,
    ...rows.map(({ name, points }) => name.length + points.length + 2 + NAME / LETTER),
  );
  return {
    width: longest * LETTER + 1,
    height: rows.length === 0 ? 0 : (rows.length + headRows(rows)) * ROW,
  };
}

/**
 * The legend as SVG elements, its upper left corner at the origin: one row for each muscle, its essential zone as a tone
 * with a contour, its spillover zone as dots on skin; one for each look-alike, woven within bars or a cloud.
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
    const under = 'drawn' in colour ? headRows(rows) : 2;
    const y = (at + under) * ROW;
    const sample = (x: number, inner: string) =>
      `<g transform="translate(${x} ${y})"><rect width="${SWATCH.width}" height="${SWATCH.height}" rx="0.22" fill="${skin}"/>${inner}</g>`;
    if ('drawn' in colour) return [sample(0, alikeSample(colour, at)), rowWords(y, name, points)].join('');
    const essential = `<rect x="0.2" y="0.17" width="1.8" height="0.91" rx="0.45" fill="${colour.core}" stroke="${colour.contour}" stroke-width="0.08"/>`;
    const dots = [0.3, 0.7, 1.1, 1.5, 1.9]
      .flatMap((x, i) => [0.3, 0.63, 0.95].map((dy, j) => [x, dy, (i + j) % 2 ? 0.07 : 0.11] as const))
      .map(([x, dy, r]) => `<circle cx="${x}" cy="${dy}" r="${r}"/>`)
      .join('');
    return [
      sample(0, essential),
      sample(SECOND, `<g fill="${dotColour(colour, tone)}">${dots}</g>`),
      rowWords(y, name, points),
    ].join('');
  });
  const patterns = hasPatterns(rows);
  const firstAlike = rows.findIndex(({ colour }) => 'drawn' in colour);
  const alikesY = patterns ? (firstAlike + 2) * ROW + 1 : 1;
  const heading = 'font-weight="620" font-size="1.1"';
  return [
    `<g font-family="${FIGURE_SANS}" font-size="1" fill="${ink}" transform="scale(${sizePx})">`,
    ...(firstAlike < 0 ? [] : [line(0, alikesY, words.alikes, heading)]),
    ...(patterns
      ? [
          line(0, 1, words.title, heading),
          line(0, ROW * 1.72, words.essential, 'font-size="0.62" fill-opacity="0.75"'),
          line(SECOND, ROW * 1.72, words.spillover, 'font-size="0.62" fill-opacity="0.75"'),
        ]
      : []),
    ...drawn,
    '</g>',
  ].join('');
}

const hasPatterns = (rows: readonly DrawnRow[]): boolean => rows.some(({ colour }) => !('drawn' in colour));

/** Rows that headings take: title and names of the zones over patterns, a title over look-alikes. */
function headRows(rows: readonly DrawnRow[]): number {
  return (hasPatterns(rows) ? 2 : 0) + (rows.some(({ colour }) => 'drawn' in colour) ? 1 : 0);
}

function rowWords(y: number, name: string, detail: string): string {
  const more = detail === '' ? '' : `<tspan fill-opacity="0.7" dx="0.5">${escaped(detail)}</tspan>`;
  return `<text x="${NAME}" y="${y + 0.98}">${escaped(name)}${more}</text>`;
}

/** A look-alike in the room of a swatch; `at` makes the name of its gradient. */
function alikeSample({ drawn, line, fill }: DrawnAlike, at: number): string {
  const { width, height } = SWATCH;
  if (drawn === 'pain')
    return `<radialGradient id="cloud-${at}"><stop offset="25%" stop-color="${fill}"/><stop offset="100%" stop-color="${fill}" stop-opacity="0"/></radialGradient><rect width="${width}" height="${height}" rx="0.22" fill="url(#cloud-${at})"/>`;
  const border = 'x="0.2" y="0.17" width="1.8" height="0.91" rx="0.4"';
  return `<rect ${border} fill="${fill}" fill-opacity="0.42"/><path d="M0.55 1.04 1.3 0.21M0.95 1.04 1.7 0.21M0.5 0.32 1.2 1.02M0.9 0.28 1.65 1.02" stroke="${line}" stroke-width="0.07"/><rect ${border} fill="none" stroke="${line}" stroke-width="0.11" stroke-dasharray="0.2 0.13"/>`;
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
