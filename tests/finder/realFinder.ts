import { readFileSync } from 'node:fs';
import { zonesOn } from '../../src/finder/findFor';
import { type Findings, findingsOf } from '../../src/finder/findings';
import { paintingOf, skinPlacesOf } from '../../src/finder/skinPlaces';
import type { Leg } from '../../src/leg/Leg';
import type { SkinSurface } from '../../src/patterns/SkinSurface';
import type { Content } from '../../src/patterns/schema';
import { realLeg } from '../patterns/realLeg';

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
  leg: Leg;
  skin: SkinSurface;
  content: Content;
  /** What follows from painting these regions whole, or this painting, and from these complaints. */
  find(painted: readonly string[] | Uint8Array, ticked?: readonly string[]): Findings;
}

/** The finder on the leg, the skin and the content of the project. */
export async function realFinder(): Promise<RealFinder> {
  const { leg, skin, content } = await realLeg();
  const places = skinPlacesOf(skin);
  const points = new Map(
    content.muscles.flatMap((muscle) => muscle.points).map((point) => [point.id, point]),
  );
  return {
    leg,
    skin,
    content,
    find: (painted, ticked = []) =>
      findingsOf({
        content,
        painting: painted instanceof Uint8Array ? painted : paintingOf(skin, painted),
        places,
        zonesOf: (id) => {
          const point = points.get(id);
          return point ? zonesOn(skin, point) : null;
        },
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
