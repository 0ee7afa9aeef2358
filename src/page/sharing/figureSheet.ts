import { FIGURE_LATIN, FIGURE_SANS } from './figureFamilies';
import { type DrawnRow, escaped, type LegendWords, legendElements, legendSize } from './legendDrawing';
import type { ScaleBar } from './scaleBar';

/** What is written on and under a figure. */
export interface SheetWords extends LegendWords {
  /** The side and the view. */
  caption: string;
  latin: string;
  scale: string;
  credits: string;
  link: string;
}

/** Type size of a figure as a share of its long side. */
const TYPE = 1 / 74;
const MARGIN = 1.6;
const SMALL = 0.72;
/** Width of a small letter in units of the type size, roughly. */
const SMALL_LETTER = 0.56 * SMALL;

/** Pixels of the type of a figure whose long side is this. */
export function sheetType(longSidePx: number): number {
  return Math.max(10, longSidePx * TYPE);
}

/** A leg stands: beside a picture narrower than this for its height the words have more room than under it. */
const BESIDE_BELOW = 0.8;

/** What a figure is drawn with. */
export interface SheetStyle {
  type: number;
  /** CSS colour of the words. */
  ink: string;
  /** The skin's, an index of `SKIN_TONES`. */
  tone: number;
  /** `@font-face` rules, see `figureFonts`. */
  fonts: string;
}

/** Where picture and words stand, pixels. */
export interface SheetLayout {
  width: number;
  height: number;
  /** From the upper left corner. */
  picture: { width: number; height: number };
  words: 'under' | 'beside';
  /** The longest that a scale bar may be. */
  barPx: number;
}

/** A figure whose picture has this shape, width by height, and whose long side is `longSidePx`. */
export function sheetLayout(
  rows: readonly DrawnRow[],
  words: SheetWords,
  aspect: number,
  longSidePx: number,
): SheetLayout {
  const type = sheetType(longSidePx);
  if (aspect < BESIDE_BELOW) {
    const column = columnWidth(rows, words, type);
    const height = Math.floor(Math.min(longSidePx, (longSidePx - column) / aspect));
    const picture = { width: Math.round(height * aspect), height };
    return {
      width: picture.width + column,
      height,
      picture,
      words: 'beside',
      barPx: column - 2 * MARGIN * type,
    };
  }
  // The narrower the picture, the more lines the small print has, and the less height is left.
  let height = Math.floor(longSidePx / aspect);
  let width = longSidePx;
  for (let turn = 0; turn < 4; turn++) {
    height = Math.floor(Math.min(longSidePx / aspect, longSidePx - stripHeight(rows, words, width, type)));
    width = Math.round(height * aspect);
  }
  return {
    width,
    height: height + stripHeight(rows, words, width, type),
    picture: { width, height },
    words: 'under',
    barPx: width * 0.25,
  };
}

/** Width of the words beside a picture, pixels. */
function columnWidth(rows: readonly DrawnRow[], words: SheetWords, type: number): number {
  const caption = Math.max(words.caption.length * 1.15, words.latin.length) * 0.56;
  const scale = words.scale.length * SMALL * 1.15 * 0.56;
  return Math.ceil((Math.max(legendSize(rows, words).width, caption, scale, 20) + 2 * MARGIN) * type);
}

/** Height of the strip under the picture, pixels. */
function stripHeight(rows: readonly DrawnRow[], words: SheetWords, width: number, type: number): number {
  const lines = smallPrint(words, width / type - 2 * MARGIN).length;
  const legend = Math.max(legendSize(rows, words).height, 3);
  return Math.ceil((MARGIN + legend + MARGIN * 0.6 + lines * SMALL * 1.4 + MARGIN * 0.6) * type);
}

/**
 * What goes over, under or beside the picture, as one SVG of the size of the whole figure: caption, legend, scale bar, credits and the link.
 */
export function sheetSvg(
  rows: readonly DrawnRow[],
  words: SheetWords,
  bar: ScaleBar,
  layout: SheetLayout,
  style: SheetStyle,
): string {
  const { width, height, picture } = layout;
  const { type, ink, tone, fonts } = style;
  const beside = layout.words === 'beside';
  const left = (beside ? picture.width : 0) + MARGIN * type;
  const right = width - MARGIN * type;
  const legendY = beside ? (MARGIN + 4.4) * type : picture.height + MARGIN * type;
  const print = smallPrint(words, (right - left) / type);
  const printY = height - (MARGIN * (beside ? 1 : 0.6) + (print.length - 1) * SMALL * 1.4) * type;
  // Under a picture the bar stands at the right, beside one above the small print, at the left.
  const barX = beside ? left : right - bar.lengthPx;
  const barY = beside ? printY - 4.4 * type : picture.height + (MARGIN + 0.6) * type;
  const barWords = beside ? `x="${left}"` : `x="${right}" text-anchor="end"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="${ink}" font-family="${FIGURE_SANS}">`,
    `<style>${fonts}</style>`,
    `<text x="${left}" y="${(MARGIN + 0.8) * type}" font-size="${1.15 * type}" font-weight="620">${escaped(words.caption)}</text>`,
    `<text x="${left}" y="${(MARGIN + 2.3) * type}" font-size="${1.05 * type}" font-style="italic" font-family="${FIGURE_LATIN}" fill-opacity="0.85">${escaped(words.latin)}</text>`,
    `<g transform="translate(${left} ${legendY})">${legendElements(rows, words, type, ink, tone)}</g>`,
    `<path d="M${barX} ${barY - 0.4 * type}v${0.4 * type}h${bar.lengthPx}v${-0.4 * type}" fill="none" stroke="${ink}" stroke-width="${0.12 * type}"/>`,
    `<text ${barWords} y="${barY + 1.2 * type}" font-size="${SMALL * 1.15 * type}">${escaped(words.scale)}</text>`,
    ...print.map(
      (line, at) =>
        `<text x="${left}" y="${printY + at * SMALL * 1.4 * type}" font-size="${SMALL * type}" fill-opacity="0.8">${escaped(line)}</text>`,
    ),
    '</svg>',
  ].join('');
}

/**
 * Credits and link, broken into lines that fit; a long link is broken anywhere.
 * @param wide in units of the type size
 */
function smallPrint({ credits, link }: SheetWords, wide: number): string[] {
  const most = Math.max(20, Math.floor(wide / SMALL_LETTER));
  const lines: string[] = [];
  let line = '';
  for (const word of credits.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  for (let at = 0; at < link.length; at += most) lines.push(link.slice(at, at + most));
  return lines;
}
