import { ZONE_COLOURS, ZONE_SLOTS, type ZoneColour } from './zoneColours';

/**
 * The muscles of each hue, by slot. Searched: muscles of one group, of one step of a lesson, that work together or that hurt in the same
 * place have other hues, far apart in the order of how often they are looked at together. Gluteus minimus is wine, as at first sight; gastrocnemius
 * and soleus, which are most often seen together, are 0.26 apart for all eyes.
 */
const OWN_HUES: readonly string[] = [
  'gluteus_minimus vastus_medialis abductor_digiti_minimi',
  'semitendinosus sartorius popliteus fibularis_longus adductor_hallucis',
  'gastrocnemius piriformis vastus_intermedius adductor_magnus extensor_hallucis_brevis',
  'soleus vastus_lateralis gracilis extensor_hallucis_longus iliopsoas plantar_interossei obturator_internus',
  'semimembranosus gluteus_medius adductor_brevis tibialis_posterior extensor_digitorum_longus flexor_digitorum_brevis',
  'biceps_femoris_long pectineus tibialis_anterior flexor_digitorum_longus abductor_hallucis',
  'gluteus_maximus rectus_femoris plantaris fibularis_brevis flexor_hallucis_longus quadratus_lumborum quadratus_plantae',
  'biceps_femoris_short tensor_fasciae_latae adductor_longus fibularis_tertius flexor_hallucis_brevis',
];

/** How far apart two hues are at the least, on any skin, for any of the four kinds of sight: OKLab distance in hundredths, a row for each slot. */
export const HUES_APART: readonly (readonly number[])[] = [
  [0, 14, 24, 11, 16, 15, 9, 26],
  [14, 0, 21, 10, 12, 11, 10, 23],
  [24, 21, 0, 27, 13, 10, 13, 11],
  [11, 10, 27, 0, 13, 21, 15, 32],
  [16, 12, 13, 13, 0, 13, 11, 13],
  [15, 11, 10, 21, 13, 0, 10, 11],
  [9, 10, 13, 15, 11, 10, 0, 15],
  [26, 23, 11, 32, 13, 11, 15, 0],
];

/** The colour slot of a muscle that is on alone; the first one for a muscle that has none. */
export function ownSlot(muscle: string): number {
  return Math.max(
    0,
    OWN_HUES.findIndex((names) => names.split(' ').includes(muscle)),
  );
}

/**
 * The colour slot of each muscle whose patterns are on. A muscle has its own hue, alone or with others. Where one that is on has that hue already, the muscle switched on
 * later gives way: it takes the free hue that is farthest from all that are on before it. So what is on keeps its colour when more is switched on. Past eight muscles
 * each has its own hue again, shared.
 * @param muscles Muscle ids in the order their first pattern was switched on; repeats are allowed.
 * @param before The slots that they had until now: those that are still on keep them. A muscle that gave way so stays as it is when the other goes.
 */
export function zoneSlots(
  muscles: readonly string[],
  before: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const order = [...new Set(muscles)];
  const slots = new Map<string, number>();
  for (const muscle of order) {
    const had = before.get(muscle);
    if (had !== undefined) slots.set(muscle, had);
  }
  for (const muscle of order) if (!slots.has(muscle)) slots.set(muscle, freeSlot(muscle, slots.values()));
  return slots;
}

function freeSlot(muscle: string, on: Iterable<number>): number {
  const taken = new Set(on);
  const own = ownSlot(muscle);
  if (!taken.has(own) || taken.size === ZONE_SLOTS) return own;
  const nearest = (slot: number) => Math.min(...[...taken].map((other) => HUES_APART[slot]?.[other] ?? 0));
  const free = [...ZONE_COLOURS.keys()].filter((slot) => !taken.has(slot));
  return free.reduce((best, slot) => (nearest(slot) > nearest(best) ? slot : best));
}

/**
 * The colours in which each trigger point's pattern is on the skin.
 * @param show Trigger point ids that are on, in the order they were switched on.
 * @param muscleOf The muscle a trigger point belongs to; undefined for an unknown id, which is left out.
 * @param slots see `zoneSlots`
 */
export function zoneColours(
  show: readonly string[],
  muscleOf: (trp: string) => string | undefined,
  slots: ReadonlyMap<string, number> = zoneSlots(show.flatMap((trp) => muscleOf(trp) ?? [])),
): Map<string, ZoneColour> {
  const colours = new Map<string, ZoneColour>();
  for (const trp of show) {
    const colour = ZONE_COLOURS[slots.get(muscleOf(trp) ?? '') ?? -1];
    if (colour) colours.set(trp, colour);
  }
  return colours;
}
