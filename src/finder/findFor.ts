import type { Leg } from '../leg/Leg';
import { shown } from '../leg/shown';
import type { SkinSurface } from '../patterns/SkinSurface';
import type { Content, TriggerPoint } from '../patterns/schema';
import { patternZones } from '../patterns/shownFields';
import { skinSurface } from '../patterns/skinPlaces';
import { ZONE } from '../patterns/skinZones';
import { zoneField } from '../patterns/zoneField';
import { COMPLAINTS } from './complaints';
import { findingsOf } from './findings';
import { paintingOf, skinPlacesOf } from './skinPlaces';
import { patternKey } from './suspectRows';

/** Of many ids that are unknown the first are named. */
const SAID_MOST = 6;

/** Where it hurts and when, by the ids of the content. */
export interface FindQuery {
  regions?: readonly string[];
  complaints?: readonly string[];
}

/** Ids in the order in which the page shows them. */
export interface FindAnswer {
  /** The warning signs that are asked first, at most three. */
  warnings: string[];
  lookAlikes: string[];
  /** Muscles; those that share one row follow each other. */
  suspects: string[];
}

/**
 * What "Where does it hurt?" finds for regions that are painted whole and complaints that are ticked.
 * @throws Error naming an id that there is not, and those that there are.
 */
export function findFor(
  leg: Leg,
  content: Content,
  { regions = [], complaints = [] }: FindQuery,
): FindAnswer {
  const skin = skinSurface(leg);
  check(
    'region',
    regions,
    content.painRegions.map(({ id }) => id),
  );
  check('complaint', complaints, COMPLAINTS);
  const points = new Map(
    content.muscles.flatMap((muscle) => muscle.points).map((point) => [point.id, point]),
  );
  const { warnings, suspects } = findingsOf({
    content,
    painting: paintingOf(skin, regions),
    places: skinPlacesOf(skin),
    zonesOf: (id) => {
      const point = points.get(id);
      return point ? zonesOn(skin, point) : null;
    },
    ticked: COMPLAINTS.filter((id) => complaints.includes(id)),
  });
  return {
    warnings: warnings.flags.map(({ id }) => id),
    lookAlikes: warnings.mimics.map(({ id }) => id),
    suspects: suspects.flatMap(({ row }) => row.muscles.map(({ id }) => id)),
  };
}

function check(kind: string, ids: unknown, known: readonly string[]): void {
  if (!Array.isArray(ids))
    throw new Error(`findFor: ${kind}s must be a list of ids; known are ${known.join(', ')}.`);
  const unknown = ids.filter((id) => !known.includes(id as string));
  if (unknown.length > 0)
    throw new Error(`findFor: there is no ${kind} ${shownList(unknown)}; known are ${known.join(', ')}.`);
}

function shownList(ids: readonly unknown[]): string {
  const first = ids.slice(0, SAID_MOST).map((id) => shown(id));
  return ids.length > SAID_MOST ? `${first.join(', ')}, … (${ids.length})` : first.join(', ');
}

const zonesBySkin = new WeakMap<SkinSurface, Map<string, Uint8Array>>();

/** The zones of a point's pattern: those of the page where they are computed, else computed here. */
export function zonesOn(skin: SkinSurface, point: TriggerPoint): Uint8Array {
  const known = zonesBySkin.get(skin) ?? new Map<string, Uint8Array>();
  zonesBySkin.set(skin, known);
  const key = patternKey(point);
  const zones = known.get(key) ?? patternZones(point.id) ?? computed(skin, point);
  known.set(key, zones);
  return zones;
}

function computed(skin: SkinSurface, { referral }: TriggerPoint): Uint8Array {
  const essential = zoneField(skin, referral.essential);
  const spillover = zoneField(skin, referral.spillover);
  return Uint8Array.from(essential, (distanceM, v) =>
    distanceM < 0 ? ZONE.essential : (spillover[v] ?? 1) < 0 ? ZONE.spillover : ZONE.none,
  );
}
