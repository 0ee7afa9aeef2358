/** A way to write a name, CSS pixels. */
export interface LabelSize {
  lines: readonly string[];
  width: number;
  height: number;
}

/** How wide words are and how high lines, CSS pixels. */
export interface Type {
  widthOf: (text: string) => number;
  lineHeight: number;
  /** Around the text, on both sides together. */
  padding: { width: number; height: number };
}

const MOST_LINES = 3;
/** Another line has to save this much of the width, CSS pixels. */
const WORTH_PX = 6;

/** The ways to write a name, from one line to three: each as even as its words allow, and narrower than the one before. */
export function labelSizes(name: string, { widthOf, lineHeight, padding }: Type): LabelSize[] {
  const words = name.split(' ');
  const sizes: LabelSize[] = [];
  for (let count = 1; count <= Math.min(MOST_LINES, words.length); count++) {
    const { lines, width } = evenLines(words, count, widthOf);
    const before = sizes.at(-1);
    if (before && before.width - (width + padding.width) < WORTH_PX) continue;
    sizes.push({
      lines,
      width: Math.ceil(width + padding.width),
      height: Math.ceil(lines.length * lineHeight + padding.height),
    });
  }
  return sizes;
}

/** The words on `count` lines, of which the widest is as narrow as can be. */
function evenLines(
  words: readonly string[],
  count: number,
  widthOf: Type['widthOf'],
): { lines: string[]; width: number } {
  if (count === 1) {
    const line = words.join(' ');
    return { lines: [line], width: widthOf(line) };
  }
  let best = { lines: [...words], width: Infinity };
  for (let first = 1; first <= words.length - count + 1; first++) {
    const line = words.slice(0, first).join(' ');
    const rest = evenLines(words.slice(first), count - 1, widthOf);
    const width = Math.max(widthOf(line), rest.width);
    if (width < best.width) best = { lines: [line, ...rest.lines], width };
  }
  return best;
}
