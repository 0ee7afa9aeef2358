import { type PatternBlock, patternBlocks } from '../card/cardModel';
import type { ContentIndex } from '../patterns/contentIndex';
import { byLevel, cannotWait } from '../patterns/levels';
import type { Mimic, Muscle, RedFlag, Source } from '../patterns/schema';
import type { ZoneColour } from '../patterns/zoneColours';
import { zoneColours } from '../patterns/zoneSlots';

/** A reported pattern on the sheet, with the sign that stands for it on the pictures. */
export interface SheetPattern {
  /** `2`, or `B2` when the sheet has more than one muscle: told apart without colour. */
  sign: string;
  block: PatternBlock;
}

/** A muscle on the sheet, with those of its points that were chosen. */
export interface SheetMuscle {
  muscle: Muscle;
  /** A, B, ...; empty when it is the only one. */
  letter: string;
  colour: ZoneColour | undefined;
  patterns: readonly SheetPattern[];
}

/** The chosen points by muscle, in the order they were chosen; unknown ids are left out. */
export function sheetMuscles(points: readonly string[], index: ContentIndex): SheetMuscle[] {
  const muscles = [...new Set(points.flatMap((id) => index.points.get(id)?.muscle ?? []))];
  return muscles.map((muscle, at) => {
    const letter = muscles.length === 1 ? '' : letterOf(at);
    const chosen = muscle.points.filter(({ id }) => points.includes(id));
    // Each muscle is drawn alone, in its own hue.
    const [colour] = zoneColours(
      chosen.map(({ id }) => id),
      () => muscle.id,
    ).values();
    return {
      muscle,
      letter,
      colour,
      patterns: patternBlocks(chosen).map((block, i) => ({ sign: `${letter}${i + 1}`, block })),
    };
  });
}

/** A to Z, then AA, AB, ... */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

/** Warning signs of all muscles on the sheet, each once: first the one that each muscle's card opens with, then what cannot wait, and last those of all muscles. */
export function sheetWarnings(muscles: readonly SheetMuscle[], index: ContentIndex): RedFlag[] {
  const flags = [...new Set(muscles.flatMap(({ muscle }) => index.redFlagsOf(muscle.id)))];
  const openers = new Set(muscles.map(({ muscle }) => index.redFlagsOf(muscle.id)[0]));
  const after = (flag: RedFlag) => (openers.has(flag) ? 0 : flag.muscles === 'all' ? 2 : 1);
  return flags.sort((a, b) => after(a) - after(b) || byLevel(a, b));
}

/** Warning signs as they are printed: letters on a line of a column and of the whole width, height of a line and of the air under a sign, millimetres. */
const SAID = { column: 50, wide: 115, lineMm: 3.67, airMm: 1 } as const;
/** What is only named: letters on a line, those of its opening and of one level with its brackets, height of a line, millimetres. */
const NAMED = { letters: 110, opening: 24, level: 16, lineMm: 4.5 } as const;
/** A quarter of the lower of the two papers without heading, sentences and frame of the box, and a little to spare for words that break badly, millimetres. */
const ROOM_MM = 38;

/**
 * The warning signs for the first page, which take a quarter of it at the most: of those that cannot wait as many as there is room for, in
 * their order, and one at the least; of the others the names, as far as there is room; and the rest, for the end of the sheet.
 */
export function firstWarnings(flags: readonly RedFlag[]): Record<'first' | 'rest' | 'later', RedFlag[]> {
  const urgent = flags.filter(cannotWait);
  const others = flags.filter((flag) => !cannotWait(flag));
  const fits = (said: number, named: number) =>
    saidMm(urgent.slice(0, said)) + namedMm(others.slice(0, named)) <= ROOM_MM;
  let said = Math.min(1, urgent.length);
  let named = others.length;
  while (named > 0 && !fits(said, named)) named--;
  while (said < urgent.length && fits(said + 1, named)) said++;
  return {
    first: urgent.slice(0, said),
    rest: [...urgent.slice(said), ...others.slice(named)],
    later: others.slice(0, named),
  };
}

/** How high warning signs stand on paper, millimetres: one over the whole width, more in two columns of which each holds whole ones. */
function saidMm(flags: readonly RedFlag[]): number {
  const high = ({ pattern, suspect, action }: RedFlag, letters: number) =>
    Math.ceil((pattern.length + suspect.length + action.length + 14) / letters) * SAID.lineMm + SAID.airMm;
  if (flags.length === 1) return sum(flags.map((flag) => high(flag, SAID.wide)));
  const heights = flags.map((flag) => high(flag, SAID.column));
  const higher = flags.map((_, at) => Math.max(sum(heights.slice(0, at)), sum(heights.slice(at))));
  return higher.length > 0 ? Math.min(...higher) : 0;
}

function namedMm(flags: readonly RedFlag[]): number {
  if (flags.length === 0) return 0;
  const letters = NAMED.opening + sum(flags.map(({ short }) => short.length + NAMED.level));
  return Math.ceil(letters / NAMED.letters) * NAMED.lineMm;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Look-alikes of a muscle, what cannot wait first. */
export function sheetLookAlikes({ mimics }: Muscle, index: ContentIndex): Mimic[] {
  return mimics.flatMap((id) => index.mimics.get(id) ?? []).sort(byLevel);
}

/** The sources that what is printed of these muscles names. */
export function sheetSources(muscles: readonly SheetMuscle[], lookAlikes: readonly Mimic[]): Source[] {
  const said = muscles.flatMap(({ muscle, patterns }) => [
    ...patterns.map(({ block }) => block.first),
    ...muscle.symptoms,
    ...muscle.limits,
    ...muscle.activating,
  ]);
  const seen = lookAlikes.flatMap(({ resemblance, distinguishing }) => [resemblance, distinguishing]);
  return [...new Set([...said, ...seen].map(({ source }) => source))];
}
