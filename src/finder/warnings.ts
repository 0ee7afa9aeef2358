import type { Content, Mimic, RedFlag } from '../patterns/schema';
import {
  FLAGS_OF_COMPLAINT,
  FLAGS_OF_REGION,
  LOOK_ALIKES_OF_COMPLAINT,
  LOOK_ALIKES_OF_REGION,
} from './checkFirst';
import type { Complaint } from './complaints';

/** A look-alike of the content that fits. */
export interface NamedMimic {
  mimic: Mimic;
  /** What the lists of the painted regions and the ticked complaints make of it; only the order means something. */
  worth: number;
}

/** What to check before any muscle is thought of. */
export interface Warnings {
  /** The warning signs that are asked first, at most three, the most pressing first. */
  flags: readonly RedFlag[];
  /** All other warning signs, those that fit better first. */
  more: readonly RedFlag[];
  /** Look-alikes that fit by name, best first. */
  mimics: readonly NamedMimic[];
}

export const FLAGS_MOST = 3;
const MIMICS_MOST = 6;

/** What the first, the second, ... entry of a region's list is worth. */
const BY_PLACE = [4, 2, 1.2, 0.8, 0.5, 0.3] as const;
/** Where several regions are painted the one where it stands highest counts whole, the others this much of theirs. */
const BY_OTHER_PLACES = 0.3;
/** A sign that names a painted region itself, in the content, and is in no list of it stands behind the third. */
const BY_OWN_REGION = 1;
/** What a complaint adds to what fits the place, or is worth alone when nothing is painted. */
const BY_COMPLAINT = 1.6;
/** What it is worth that all muscles that fit are those of a sign or look-alike. */
const BY_MUSCLES = 0.6;
/** What cannot wait comes first among equals. */
const BY_LEVEL: Readonly<Record<RedFlag['level'] | Mimic['level'], number>> = {
  emergency: 0.2,
  urgent: 0.1,
  soon: 0.05,
  caution: 0,
  ordinary: 0,
};
/** Look-alikes that are worth less are not named. */
const MIMIC_LEAST = 0.5;

export interface WarningsInput {
  /** Painted regions and how much each counts, 0 to 1. */
  regions: readonly { id: string; presence: number }[];
  /** Fit of each muscle that is among the suspects. */
  fitOf: ReadonlyMap<string, number>;
  /** Ticked complaints. */
  ticked: readonly string[];
}

/** One thing that can be asked or named, as the content has it. */
interface Entry {
  id: string;
  level: RedFlag['level'] | Mimic['level'];
  muscles: 'all' | readonly string[];
  regions?: readonly string[] | undefined;
}

type Table = Readonly<Partial<Record<string, readonly string[]>>>;

/**
 * Warning signs and look-alikes for what was painted and ticked. Each is worth its place in the list of every painted region, what the
 * complaints add, and a little for the muscles that fit; the content's own regions and muscles count, so that what is new in it is found.
 */
export function warningsFor(
  { redFlags, mimics }: Pick<Content, 'redFlags' | 'mimics'>,
  input: WarningsInput,
): Warnings {
  const flags = ranked(redFlags, input, FLAGS_OF_REGION, FLAGS_OF_COMPLAINT);
  const first = flags.filter(({ worth }) => worth > BY_LEVEL.emergency).slice(0, FLAGS_MOST);
  const said = new Set(first.map(({ entry }) => entry.id));
  return {
    flags: first.map(({ entry }) => entry),
    more: flags.flatMap(({ entry }) => (said.has(entry.id) ? [] : [entry])),
    mimics: ranked(mimics, input, LOOK_ALIKES_OF_REGION, LOOK_ALIKES_OF_COMPLAINT)
      .filter(({ worth }) => worth >= MIMIC_LEAST)
      .slice(0, MIMICS_MOST)
      .map(({ entry, worth }) => ({ mimic: entry, worth })),
  };
}

function ranked<E extends Entry>(
  entries: readonly E[],
  { regions, fitOf, ticked }: WarningsInput,
  ofRegion: Table,
  ofComplaint: Readonly<Partial<Record<Complaint, readonly string[]>>>,
): { entry: E; worth: number }[] {
  return entries
    .map((entry) => {
      let worth = BY_MUSCLES * fitOfMuscles(entry.muscles, fitOf);
      const places = regions.map(({ id, presence }) => {
        const at = ofRegion[id]?.indexOf(entry.id) ?? -1;
        if (at >= 0) return presence * (BY_PLACE[at] ?? 0);
        return entry.regions?.includes(id) ? presence * BY_OWN_REGION : 0;
      });
      const highest = Math.max(0, ...places);
      worth += highest + BY_OTHER_PLACES * (sum(places) - highest);
      if (highest > 0 || regions.length === 0)
        for (const complaint of ticked) {
          const at = ofComplaint[complaint as Complaint]?.indexOf(entry.id) ?? -1;
          if (at >= 0) worth += BY_COMPLAINT / (1 + 0.25 * at);
        }
      return { entry, worth: worth > 0 ? worth + BY_LEVEL[entry.level] : 0 };
    })
    .sort((a, b) => b.worth - a.worth);
}

/** Their share of all the fit and the share of them that fit, as their geometric mean: 0 to 1. */
function fitOfMuscles(muscles: Entry['muscles'], fitOf: ReadonlyMap<string, number>): number {
  if (muscles === 'all' || muscles.length === 0) return 0;
  const most = Math.max(0, ...fitOf.values());
  if (most === 0) return 0;
  const fit = sum(muscles.map((id) => fitOf.get(id) ?? 0));
  return Math.sqrt((fit / sum(fitOf.values())) * (fit / most / muscles.length));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
