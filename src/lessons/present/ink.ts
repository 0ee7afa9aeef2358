import type { InkLine, Spot } from './presented';

/** Colours of the pen that are seen on skin and on paper; each line has a light edge besides. */
export const INK_COLOURS = ['#0b57d0', '#111111', '#0a7d34', '#ffd400'] as const;

/** Width of a line and of its edge, in heights of the canvas. */
export const INK_WIDTH = 0.006;
export const INK_EDGE = 0.011;

/** A rectangle that stands for the canvas, CSS pixels of the window: its middle of the free part, and its height. */
export interface InkFrame {
  middleX: number;
  middleY: number;
  height: number;
}

export function spotAt({ middleX, middleY, height }: InkFrame, x: number, y: number): Spot {
  return [rounded((x - middleX) / height), rounded((y - middleY) / height)];
}

export function placeOfSpot({ middleX, middleY, height }: InkFrame, [x, y]: Spot): { x: number; y: number } {
  return { x: middleX + x * height, y: middleY + y * height };
}

/** The `d` of a line's path; a line of one spot is a dot. */
export function inkPath({ spots }: InkLine, frame: InkFrame): string {
  const places = spots.map((spot) => placeOfSpot(frame, spot));
  const [first] = places;
  if (!first) return '';
  const words = places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`);
  return places.length === 1 ? `${words[0]}l0.01 0` : words.join('');
}

/** A drawing over a picture as SVG: the picture inside it, lines as vectors. Sizes in pixels of the picture. */
export function inkSvg(
  picture: { url: string; width: number; height: number },
  lines: readonly InkLine[],
  frame: InkFrame,
): string {
  const { url, width, height } = picture;
  const stroke = (line: InkLine, colour: string, share: number) =>
    `<path d="${inkPath(line, frame)}" fill="none" stroke="${colour}" stroke-width="${(share * frame.height).toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const drawn = lines.map((line) => stroke(line, '#ffffff', INK_EDGE) + stroke(line, line.colour, INK_WIDTH));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image href="${url}" width="${width}" height="${height}"/>${drawn.join('')}</svg>\n`;
}

function rounded(share: number): number {
  return Number(share.toFixed(4)) + 0;
}
