import type { Content, Mimic, RedFlag } from '../referral/schema';
import type { Complaint } from './complaints';

/** What to check before any muscle is thought of. */
export interface Warnings {
  /** Warning signs that fit the place or a complaint, those that fit best first. */
  flags: readonly RedFlag[];
  /** Warning signs that hold wherever it hurts, and those that fit less. */
  more: readonly RedFlag[];
  /** Look-alikes that fit: urgent ones first. */
  mimics: readonly Mimic[];
}

/** Complaints that call for a warning sign of their own, whatever was painted. */
const FLAGS_OF_COMPLAINT: Readonly<Partial<Record<Complaint, readonly string[]>>> = {
  walking: ['rf_arterial'],
  limp: ['rf_child', 'rf_fracture'],
  buckling: ['rf_neuro'],
  sleep: ['rf_tumour'],
  night_cramps: ['rf_dvt'],
};

/** Look-alikes that are the same illness as a warning sign: said once, as the sign. */
const SAME_AS_FLAG: Readonly<Record<string, string>> = {
  dvt: 'rf_dvt',
  intermittent_claudication: 'rf_arterial',
  anterior_compartment_syndrome: 'rf_compartment',
  lateral_compartment_syndrome: 'rf_compartment',
  deep_posterior_compartment: 'rf_compartment',
  ankle_fracture: 'rf_fracture',
  appendicitis: 'rf_abdomen',
  renal_colic: 'rf_abdomen',
};

/** A warning sign fits when its muscles have at least this share of the fit of all suspects. */
const FLAG_SHARE = 0.45;
const MIMIC_SHARE = 0.3;
const FLAGS_MOST = 4;
const MIMICS_MOST = 4;

/**
 * Warning signs and look-alikes for what was painted and ticked. A sign fits by how much of the suspects' fit lies with its
 * muscles, and by how many of its muscles are among the suspects at all: a sign of the calf has nearly all its muscles there when the calf
 * was painted, one of the whole leg has few.
 * @param fitOf fit of each muscle that is a suspect; the muscles' own places for a painting without suspects
 */
export function warningsFor(
  { redFlags, mimics }: Pick<Content, 'redFlags' | 'mimics'>,
  fitOf: ReadonlyMap<string, number>,
  ticked: readonly string[],
): Warnings {
  const asked = new Set(ticked.flatMap((id) => FLAGS_OF_COMPLAINT[id as Complaint] ?? []));
  const ranked = redFlags
    .map((flag) => ({
      flag,
      share: flag.muscles === 'all' ? 0 : shareOf(flag.muscles, fitOf),
      fit: flag.muscles === 'all' ? 0 : fitOfList(flag.muscles, fitOf),
    }))
    .sort((a, b) => b.fit - a.fit);
  const fitting = ranked.filter(({ share, flag }) => share >= FLAG_SHARE || asked.has(flag.id));
  const flags = fitting.slice(0, FLAGS_MOST).map(({ flag }) => flag);
  const said = new Set(flags.map(({ id }) => id));
  const lookAlikes = mimics
    .filter(({ id }) => !said.has(SAME_AS_FLAG[id] ?? ''))
    .map((mimic) => ({
      mimic,
      share: shareOf(mimic.muscles, fitOf),
      fit: fitOfList(mimic.muscles, fitOf),
    }))
    .filter(({ share }) => share >= MIMIC_SHARE)
    .sort((a, b) => Number(b.mimic.urgent) - Number(a.mimic.urgent) || b.fit - a.fit);
  return {
    flags,
    more: ranked.map(({ flag }) => flag).filter(({ id }) => !said.has(id)),
    mimics: lookAlikes.slice(0, MIMICS_MOST).map(({ mimic }) => mimic),
  };
}

/** How much of the suspects' fit lies with these muscles, 0 to 1. */
function shareOf(muscles: readonly string[], fitOf: ReadonlyMap<string, number>): number {
  const all = sum(fitOf.values());
  return all > 0 ? sum(muscles.map((id) => fitOf.get(id) ?? 0)) / all : 0;
}

/** Their share of the fit and the share of them that are suspects, as their geometric mean. */
function fitOfList(muscles: readonly string[], fitOf: ReadonlyMap<string, number>): number {
  const most = Math.max(0, ...fitOf.values());
  if (most === 0 || muscles.length === 0) return 0;
  const among = sum(muscles.map((id) => (fitOf.get(id) ?? 0) / most)) / muscles.length;
  return Math.sqrt(shareOf(muscles, fitOf) * among);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
