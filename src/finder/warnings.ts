import { cannotWait } from '../referral/levels';
import type { Content, Mimic, RedFlag } from '../referral/schema';
import type { Complaint } from './complaints';

/** What to check before any muscle is thought of. */
export interface Warnings {
  /** Warning signs that fit the place, a complaint or the suspects, in that order. */
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

/** What a painted place asks for before anything else, whichever muscles refer there: in this order. */
const FLAGS_OF_REGION: Readonly<Record<string, readonly string[]>> = {
  calf: ['rf_dvt', 'rf_arterial', 'rf_rupture'],
  posterior_knee: ['rf_dvt'],
  achilles_heel: ['rf_rupture'],
  posterior_thigh: ['rf_neuro', 'rf_ces', 'rf_dvt'],
  medial_thigh: ['rf_ces', 'rf_dvt'],
  low_back_sacrum: ['rf_ces', 'rf_abdomen'],
  buttock: ['rf_ces', 'rf_neuro'],
  lateral_hip: ['rf_fracture'],
  groin: ['rf_fracture', 'rf_child', 'rf_abdomen'],
  anterior_thigh: ['rf_fracture', 'rf_neuro'],
  lateral_thigh: ['rf_fracture'],
  anterior_knee: ['rf_infection', 'rf_child'],
  medial_knee: ['rf_infection', 'rf_child'],
  lateral_knee: ['rf_infection'],
  lateral_leg: ['rf_compartment', 'rf_neuro'],
  anterior_leg: ['rf_compartment', 'rf_neuro'],
  lateral_ankle: ['rf_fracture', 'rf_infection'],
  medial_ankle: ['rf_fracture', 'rf_dvt'],
  anterior_ankle: ['rf_fracture', 'rf_infection'],
  dorsum_foot: ['rf_neuro', 'rf_arterial'],
  sole_instep: ['rf_arterial'],
  forefoot_sole: ['rf_arterial'],
  great_toe: ['rf_infection', 'rf_arterial'],
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

/** A warning sign that the place does not name fits when its muscles have at least this share of the fit of all suspects. */
const FLAG_SHARE = 0.45;
const MIMIC_SHARE = 0.3;
/** How much an urgent look-alike is moved up among the others. */
const URGENT_LIFT = 0.15;
const FLAGS_MOST = 3;
const MIMICS_MOST = 4;

export interface WarningsInput {
  /** Painted regions, the one with most paint first. */
  regions: readonly string[];
  /** Fit of each muscle that is among the suspects. */
  fitOf: ReadonlyMap<string, number>;
  /** Ticked complaints. */
  ticked: readonly string[];
}

/**
 * Warning signs and look-alikes for what was painted and ticked: first what the painted places ask for, then what the complaints do, then
 * signs of the suspects' muscles. Among the last a sign fits by how much of the suspects' fit lies with its muscles, and by how
 * many of its muscles are suspects at all.
 */
export function warningsFor(
  { redFlags, mimics }: Pick<Content, 'redFlags' | 'mimics'>,
  { regions, fitOf, ticked }: WarningsInput,
): Warnings {
  const byPlace = regions.flatMap((id) => FLAGS_OF_REGION[id] ?? []);
  const byComplaint = ticked.flatMap((id) => FLAGS_OF_COMPLAINT[id as Complaint] ?? []);
  const listOf = ({ muscles }: RedFlag) => (muscles === 'all' ? [] : muscles);
  const ranked = [...redFlags].sort((a, b) => fitOfList(listOf(b), fitOf) - fitOfList(listOf(a), fitOf));
  const byMuscle = ranked.filter((flag) => shareOf(listOf(flag), fitOf) >= FLAG_SHARE).map(({ id }) => id);
  const asked = [...new Set([...byPlace, ...byComplaint, ...byMuscle])].slice(0, FLAGS_MOST);
  const flags = asked.flatMap((id) => redFlags.find((flag) => flag.id === id) ?? []);
  const said = new Set(flags.map(({ id }) => id));
  const lookAlikes = mimics
    .filter(
      (mimic) => !said.has(SAME_AS_FLAG[mimic.id] ?? '') && shareOf(mimic.muscles, fitOf) >= MIMIC_SHARE,
    )
    .map((mimic) => ({
      mimic,
      fit: fitOfList(mimic.muscles, fitOf) + (cannotWait(mimic) ? URGENT_LIFT : 0),
    }))
    .sort((a, b) => b.fit - a.fit);
  return {
    flags,
    more: ranked.filter(({ id }) => !said.has(id)),
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
