import { readFileSync } from 'node:fs';
import { alikeZonesOn, zonesOn } from '../../src/finder/findFor';
import { type Findings, findingsOf } from '../../src/finder/findings';
import { LOOK_ALIKES_FIRST } from '../../src/finder/lookAlikes';
import { paintingOf, skinPlacesOf } from '../../src/finder/skinPlaces';
import type { Leg } from '../../src/leg/Leg';
import type { LimbPoint } from '../../src/leg/limbCoordinates';
import { LOOK_ALIKES_FILE, parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import type { LookAlike } from '../../src/patterns/lookAlikeSchema';
import type { SkinSurface } from '../../src/patterns/SkinSurface';
import type { Content } from '../../src/patterns/schema';
import { skinPointAt } from '../../src/patterns/strokeSamples';
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
  /** Those that are drawn. */
  lookAlikes: readonly LookAlike[];
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
  const { lookAlikes } = parseLookAlikes(
    JSON.parse(readFileSync(LOOK_ALIKES_FILE, 'utf8')),
    content,
  ).lookAlikes;
  const drawings = new Map(lookAlikes.map((one) => [one.id, one]));
  return {
    leg,
    skin,
    content,
    lookAlikes,
    find: (painted, ticked = []) =>
      findingsOf({
        content,
        lookAlikes,
        painting: painted instanceof Uint8Array ? painted : paintingOf(skin, painted),
        places,
        zonesOf: (id) => {
          const point = points.get(id);
          return point ? zonesOn(skin, point) : null;
        },
        alikeZonesOf: (id) => {
          const one = drawings.get(id);
          return one ? alikeZonesOn(skin, one) : null;
        },
        ticked,
      }),
  };
}

/** A round patch of skin about a place: 1 per vertex of it. */
export function skinPatch(skin: SkinSurface, place: LimbPoint, radiusM: number): Uint8Array {
  const { positions } = skin.geodesics;
  const middle = skinPointAt(skin, place);
  if (!middle) throw new Error(`no skin at ${place.segment} ${place.axial} ${place.bearing}`);
  return Uint8Array.from({ length: positions.length / 3 }, (_, v) =>
    Math.hypot(...middle.map((c, k) => c - (positions[3 * v + k] ?? 0))) < radiusM ? 1 : 0,
  );
}

/** What of a patient does not come out as written, in words; empty when all does. */
export function faultsOf(patient: Patient, { warnings, lookAlikes: alike, suspects }: Findings): string[] {
  const faults: string[] = [];
  const flags = warnings.flags.map(({ id }) => id);
  const lookAlikes = alike.slice(0, LOOK_ALIKES_FIRST).map(({ id }) => id);
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
