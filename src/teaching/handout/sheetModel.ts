import { type PatternBlock, patternBlocks } from '../../muscles/cardModel';
import type { ContentIndex } from '../../referral/contentIndex';
import { byLevel, cannotWait } from '../../referral/levels';
import type { Mimic, Muscle, RedFlag, Source } from '../../referral/schema';
import { type ZoneColour, zoneColours } from '../../referral/zoneColours';

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
    // Each muscle is drawn alone, in the tone of a single one: what is told apart by hue is lost in grey.
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

/** A column of warning signs: letters on a line, height of a line and of the air under a sign, millimetres. */
const COLUMN = { letters: 52, lineMm: 3.67, airMm: 1 } as const;
/** What is only named: letters on a line across the page, those of "same day" and its brackets, height of a line, millimetres. */
const NAMED = { letters: 100, level: 16, lineMm: 4.3 } as const;
/** A quarter of the lower of the two papers without heading, sentences and frame of the box, millimetres. */
const ROOM_MM = 44;
/** Two columns of unlike blocks hold this much of what they could. */
const FILLED = 0.88;

/**
 * The warning signs for the first page: of those that cannot wait as many as a quarter of it holds, in their order; the rest of them, for the
 * end of the sheet; and those that are only named.
 */
export function firstWarnings(flags: readonly RedFlag[]): Record<'first' | 'rest' | 'later', RedFlag[]> {
  const urgent = flags.filter(cannotWait);
  const later = flags.filter((flag) => !cannotWait(flag));
  const named = later.reduce((sum, { short }) => sum + short.length + NAMED.level, 0);
  const most = 2 * FILLED * (ROOM_MM - Math.ceil(named / NAMED.letters) * NAMED.lineMm);
  let used = 0;
  let count = 0;
  for (const { pattern, suspect, action } of urgent) {
    const lines = Math.ceil((pattern.length + suspect.length + action.length + 14) / COLUMN.letters);
    used += lines * COLUMN.lineMm + COLUMN.airMm;
    if (used > most && count > 0) break;
    count++;
  }
  return {
    first: urgent.slice(0, count),
    rest: urgent.slice(count),
    later,
  };
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
