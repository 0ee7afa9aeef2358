import type { Leg } from '../leg/Leg';
import { shown } from '../leg/shown';
import { alikeZones } from '../patterns/alikeFields';
import type { LookAlike } from '../patterns/lookAlikeSchema';
import type { SkinSurface } from '../patterns/SkinSurface';
import type { Content, TriggerPoint, Zone } from '../patterns/schema';
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
  /** Look-alikes of the content, and those that are drawn and not the content's: what the card's key ends with. */
  lookAlikes: string[];
  /** Muscles; those that share one row follow each other. */
  suspects: string[];
}

/**
 * What "Where does it hurt?" finds for regions that are painted whole and complaints that are ticked.
 * @param drawn look-alikes that are drawn, as far as they are there
 * @throws Error naming an id that there is not, and those that there are.
 */
export function findFor(
  leg: Leg,
  content: Content,
  { regions = [], complaints = [] }: FindQuery,
  drawn: readonly LookAlike[] = [],
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
  const byId = new Map(drawn.map((one) => [one.id, one]));
  const { warnings, lookAlikes, suspects } = findingsOf({
    content,
    lookAlikes: drawn,
    painting: paintingOf(skin, regions),
    places: skinPlacesOf(skin),
    zonesOf: (id) => {
      const point = points.get(id);
      return point ? zonesOn(skin, point) : null;
    },
    alikeZonesOf: (id) => {
      const one = byId.get(id);
      return one ? alikeZonesOn(skin, one) : null;
    },
    ticked: COMPLAINTS.filter((id) => complaints.includes(id)),
  });
  return {
    warnings: warnings.flags.map(({ id }) => id),
    lookAlikes: lookAlikes.map(({ id }) => id),
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
  const { essential, spillover } = point.referral;
  return keptZones(
    skin,
    patternKey(point),
    () => patternZones(point.id) ?? computed(skin, essential, spillover),
  );
}

/** The zones of a look-alike's drawing, core and wider area, in the same way. */
export function alikeZonesOn(skin: SkinSurface, { id, area: { core, wider } }: LookAlike): Uint8Array {
  return keptZones(
    skin,
    JSON.stringify([id, core.strokes, wider.strokes]),
    () => alikeZones(id) ?? computed(skin, core, wider),
  );
}

function keptZones(skin: SkinSurface, key: string, make: () => Uint8Array): Uint8Array {
  const known = zonesBySkin.get(skin) ?? new Map<string, Uint8Array>();
  zonesBySkin.set(skin, known);
  const zones = known.get(key) ?? make();
  known.set(key, zones);
  return zones;
}

type Drawn = Pick<Zone, 'strokes'>;

function computed(skin: SkinSurface, inner: Drawn, outer: Drawn): Uint8Array {
  const around = zoneField(skin, outer);
  return Uint8Array.from(zoneField(skin, inner), (distanceM, v) =>
    distanceM < 0 ? ZONE.essential : (around[v] ?? 1) < 0 ? ZONE.spillover : ZONE.none,
  );
}
