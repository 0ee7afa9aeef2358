import { readFileSync } from 'node:fs';
import { type Findings, findingsOf } from '../../src/finder/findings';
import { paintingOf, skinPlacesOf } from '../../src/finder/skinPlaces';
import { patternKey } from '../../src/finder/suspectRows';
import type { SkinSurface } from '../../src/referral/SkinSurface';
import type { Content } from '../../src/referral/schema';
import { ZONE } from '../../src/referral/skinZones';
import { zoneField } from '../../src/referral/zoneField';
import { realLeg } from '../referral/realLeg';

/** A written patient; the file's "what" says what each key means. */
export interface Patient {
  id: string;
  story: string;
  painted: string[];
  ticked: string[];
  suspects: string[];
  within: number;
  flags_first: string[];
  look_alikes_seen: string[];
  flags_never_among_first: string[];
}

export const readPatients = (file: string): Patient[] =>
  (JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { patients: Patient[] }).patients;

export interface RealFinder {
  skin: SkinSurface;
  content: Content;
  /** What follows from painting these regions whole, or this painting, and from these complaints. */
  find(painted: readonly string[] | Uint8Array, ticked?: readonly string[]): Findings;
}

/** The finder on the leg, the skin and the content of the project. */
export async function realFinder(): Promise<RealFinder> {
  const { skin, content } = await realLeg();
  const places = skinPlacesOf(skin);
  const zones = new Map<string, Uint8Array>();
  const keys = new Map<string, string>();
  for (const point of content.muscles.flatMap(({ points }) => points)) {
    const key = patternKey(point);
    keys.set(point.id, key);
    if (zones.has(key)) continue;
    const essential = zoneField(skin, point.referral.essential);
    const spillover = zoneField(skin, point.referral.spillover);
    const zoneAt = (distanceM: number, v: number) =>
      distanceM < 0 ? ZONE.essential : (spillover[v] ?? 1) < 0 ? ZONE.spillover : ZONE.none;
    zones.set(key, Uint8Array.from(essential, zoneAt));
  }
  return {
    skin,
    content,
    find: (painted, ticked = []) =>
      findingsOf({
        content,
        painting: painted instanceof Uint8Array ? painted : paintingOf(skin, painted),
        places,
        zonesOf: (id) => zones.get(keys.get(id) ?? '') ?? null,
        ticked,
      }),
  };
}

/** What of a patient does not come out as written, in words; empty when all does. */
export function faultsOf(patient: Patient, { warnings, suspects }: Findings): string[] {
  const faults: string[] = [];
  const flags = warnings.flags.map(({ id }) => id);
  const lookAlikes = warnings.mimics.map(({ id }) => id);
  const first = suspects.slice(0, patient.within).flatMap(({ row }) => row.muscles.map(({ id }) => id));
  if (patient.within > 0 && !first.some((id) => patient.suspects.includes(id)))
    faults.push(
      `none of ${patient.suspects.join(', ')} among the first ${patient.within}: ${first.join(', ')}`,
    );
  for (const id of patient.flags_first) if (!flags.includes(id)) faults.push(`${id} is not asked first`);
  for (const id of patient.flags_never_among_first)
    if (flags.includes(id)) faults.push(`${id} is asked first`);
  for (const id of patient.look_alikes_seen) if (!lookAlikes.includes(id)) faults.push(`${id} is not named`);
  return faults;
}
