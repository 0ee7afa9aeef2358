import { cannotWait, type Level } from '../patterns/levels';
import type { LookAlike } from '../patterns/lookAlikeSchema';
import type { Mimic } from '../patterns/schema';
import { ZONE } from '../patterns/skinZones';
import { lookAlikeKey, topicKey } from '../patterns/topics';
import { zoneArea } from './ranking';
import type { NamedMimic } from './warnings';

/** What else it may be: one illness. None of the numbers is a likelihood. */
export interface FoundLookAlike {
  /** Key of its card: `mimic:dvt`, `alike:root_pain_l3`. */
  key: string;
  /** What the key ends with. */
  id: string;
  /** As its card has it. */
  name: string;
  level: Level;
  /** What sets it apart, in one line. */
  apart: string;
  /** Its drawing on the skin; null where it is not drawn. */
  drawing: string | null;
  /** How much of the painting the drawing covers, 0 to 1: its core counts whole, its wider area half. */
  covers: number;
  /** What it is sorted by among those as urgent; only the order means something. */
  fit: number;
}

export interface LookAlikesInput {
  /** Look-alikes of the content. */
  mimics: readonly Mimic[];
  /** Those of them that fit what was painted and ticked. */
  named: readonly NamedMimic[];
  /** Those that are drawn; none before they are there. */
  lookAlikes: readonly LookAlike[];
  /** Painted vertices. */
  painted: readonly number[];
  /** The skin's area around each vertex, square metres. */
  areasM2: Float32Array;
  /** What each vertex is to a drawing, core as `ZONE.essential`, wider area as `ZONE.spillover`; null while that is not known. */
  zonesOf: (drawing: string) => Uint8Array | null;
}

/** So many are read where there is room; more can be asked for. */
export const LOOK_ALIKES_FIRST = 6;
/** A drawing that covers less of the painting only brushes it, and is not named for it. */
const LEAST_COVER = 0.15;
/** How much of the fit of a drawing depends on whether all of it is painted: of two that cover the same, the smaller fits better. */
const WHOLE_DRAWING = 0.3;
/** What is painted is where it hurts: skin that goes numb covers it this much less. */
const NUMB = 0.75;
/** The worth of what stands first in the list of a region that is painted on purpose. */
const FULL_WORTH = 4;

/**
 * Look-alikes by the skin and by name in one list, each illness once: an illness of the content that is drawn stands there as its drawing, and where it is
 * drawn in several ways as those that lie on the painting, if any does. What cannot wait comes first; the rest, and those among themselves, by
 * the mean of two: how much of the painting the drawing covers, a place that hurts before skin that goes numb, and what the lists of regions and complaints make of it. What is not drawn
 * has the second alone, and so has everything while nothing is painted.
 */
export function rankLookAlikes(input: LookAlikesInput): FoundLookAlike[] {
  const { named, lookAlikes, painted } = input;
  const worthOf = new Map(named.map(({ mimic, worth }) => [mimic.id, Math.min(1, worth / FULL_WORTH)]));
  const drawn = lookAlikes.map((one) => {
    const { covers, fit: area } = lying(input, one.id);
    const worth = Math.max(0, ...one.mimics.map((id) => worthOf.get(id) ?? 0));
    const lies = one.drawn === 'numbness' ? NUMB * area : area;
    return { one, covers, fit: painted.length === 0 ? worth : (lies + worth) / 2 };
  });
  const there = new Set(drawn.filter(({ covers }) => covers >= LEAST_COVER).map(({ one }) => one));
  const isNamed = ({ mimics }: LookAlike) =>
    mimics.some(
      (id) => worthOf.has(id) && !lookAlikes.some((way) => there.has(way) && way.mimics.includes(id)),
    );
  const isDrawn = ({ id }: Mimic) => lookAlikes.some(({ mimics }) => mimics.includes(id));
  return [
    ...drawn.filter(({ one }) => there.has(one) || isNamed(one)).map((fitting) => ofDrawn(input, fitting)),
    ...named
      .filter(({ mimic }) => !isDrawn(mimic))
      .map(({ mimic }) => ofMimic(mimic, worthOf.get(mimic.id) ?? 0)),
  ].sort((a, b) => Number(leads(b)) - Number(leads(a)) || b.fit - a.fit);

  /** What is drawn elsewhere does not lead for its urgency alone. */
  function leads(one: FoundLookAlike): boolean {
    const lies = one.drawing === null || one.covers >= LEAST_COVER || painted.length === 0;
    return cannotWait(one) && lies;
  }
}

type Fitting = Pick<FoundLookAlike, 'covers' | 'fit'> & { one: LookAlike };

function ofDrawn({ lookAlikes, mimics }: LookAlikesInput, { one, covers, fit }: Fitting): FoundLookAlike {
  const key = lookAlikeKey(one, lookAlikes);
  const mimic = mimics.find(({ id }) => topicKey('mimic', id) === key);
  const { id, label: name } = mimic ?? one;
  return { key, id, name, level: one.level, apart: one.tells[0] ?? '', drawing: one.id, covers, fit };
}

function ofMimic({ id, label: name, level, distinguishing }: Mimic, fit: number): FoundLookAlike {
  const apart = distinguishing.text;
  return { key: topicKey('mimic', id), id, name, level, apart, drawing: null, covers: 0, fit };
}

/** How much of the painting a drawing covers, and how well it fits it, 0 to 1 each. */
function lying({ painted, areasM2, zonesOf }: LookAlikesInput, drawing: string) {
  const zones = painted.length > 0 ? zonesOf(drawing) : null;
  if (!zones) return { covers: 0, fit: 0 };
  let [paintedM2, meetM2] = [0, 0];
  for (const v of painted) {
    const m2 = areasM2[v] ?? 0;
    paintedM2 += m2;
    meetM2 += ((zones[v] ?? 0) / ZONE.essential) * m2;
  }
  const drawnM2 = zoneArea(zones, areasM2);
  const covers = paintedM2 > 0 ? meetM2 / paintedM2 : 0;
  const whole = drawnM2 > 0 ? meetM2 / drawnM2 : 0;
  return { covers, fit: covers * (1 - WHOLE_DRAWING + WHOLE_DRAWING * whole) };
}
