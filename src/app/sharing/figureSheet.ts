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
const SMALL_LETTER = 0.5 * SMALL;

/** Pixels of the type of a figure whose long side is this. */
export function sheetType(longSidePx: number): number {
  return Math.max(10, longSidePx * TYPE);
}

/** Height of the strip under the picture, pixels. */
export function stripHeight(
  rows: readonly DrawnRow[],
  words: SheetWords,
  width: number,
  type: number,
): number {
  const lines = smallPrint(words, width, type).length;
  const legend = Math.max(legendSize(rows, words).height, 3);
  return Math.ceil((MARGIN + legend + MARGIN * 0.6 + lines * SMALL * 1.4 + MARGIN * 0.6) * type);
}

/**
 * What goes over and under a picture of `width` by `height`, as one SVG of the size of the whole figure: caption above,
 * legend and scale bar in the strip below, credits and the link under them.
 */
export function sheetSvg(
  rows: readonly DrawnRow[],
  words: SheetWords,
  bar: ScaleBar,
  {
    width,
    height,
    type,
    ink,
    tone,
  }: { width: number; height: number; type: number; ink: string; tone: number },
): string {
  const strip = stripHeight(rows, words, width, type);
  const total = height + strip;
  const left = MARGIN * type;
  const right = width - left;
  const barY = height + (MARGIN + 0.6) * type;
  const print = smallPrint(words, width, type).map((line, at, { length }) => {
    const y = total - (MARGIN * 0.6 + (length - 1 - at) * SMALL * 1.4) * type;
    return `<text x="${left}" y="${y}" font-size="${SMALL * type}" fill-opacity="0.8">${escaped(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" fill="${ink}" font-family="Inter, system-ui, sans-serif">`,
    `<text x="${left}" y="${(MARGIN + 0.8) * type}" font-size="${1.15 * type}" font-weight="620">${escaped(words.caption)}</text>`,
    `<text x="${left}" y="${(MARGIN + 2.2) * type}" font-size="${type}" font-style="italic" font-family="Source Serif 4, Georgia, serif" fill-opacity="0.8">${escaped(words.latin)}</text>`,
    `<g transform="translate(${left} ${height + MARGIN * type})">${legendElements(rows, words, type, ink, tone)}</g>`,
    `<path d="M${right - bar.lengthPx} ${barY - 0.4 * type}v${0.4 * type}h${bar.lengthPx}v${-0.4 * type}" fill="none" stroke="${ink}" stroke-width="${0.12 * type}"/>`,
    `<text x="${right}" y="${barY + 1.2 * type}" text-anchor="end" font-size="${SMALL * 1.15 * type}">${escaped(words.scale)}</text>`,
    ...print,
    '</svg>',
  ].join('');
}

/** Credits and link, broken into lines that fit; a long link is broken anywhere. */
function smallPrint({ credits, link }: SheetWords, width: number, type: number): string[] {
  const most = Math.max(20, Math.floor((width / type - 2 * MARGIN) / SMALL_LETTER));
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
