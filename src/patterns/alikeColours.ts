import { ALIKES_MOST, alikeOf } from '../view/state';

/** The two colours of a look-alike: its lines, and the fill of a cloud or between lines. */
export interface AlikeColours {
  line: string;
  fill: string;
}

/**
 * The colours of look-alikes on the skin, a row for each of the `SKIN_TONES`, a pair for each place of those that are on at once. What tells a look-alike from
 * a pattern is how it is drawn; what tells look-alikes apart is these. Searched
 * for an OKLab distance of at least 0.08 between any two lines or fills of one tone for normal, protan, deutan and tritan sight. None is red, which would read as
 * an alarm.
 */
const ALIKE_COLOURS: readonly (readonly AlikeColours[])[] = [
  [
    { line: '#431c61', fill: '#7a4c9e' },
    { line: '#475b85', fill: '#629aef' },
    { line: '#15463d', fill: '#50dcc3' },
    { line: '#152105', fill: '#919338' },
  ],
  [
    { line: '#431c61', fill: '#7a4c9e' },
    { line: '#475b85', fill: '#629aef' },
    { line: '#15463d', fill: '#50dcc3' },
    { line: '#152105', fill: '#919338' },
  ],
  [
    { line: '#d2c5e6', fill: '#82549c' },
    { line: '#a0abc5', fill: '#539ce4' },
    { line: '#b4fafe', fill: '#65d8e0' },
    { line: '#e6f0b6', fill: '#a8bc5b' },
  ],
];

/** The colours at a place, see `alikePlaces`, on skin of `tone`; anything between is rounded. */
export function alikeColours(place: number, tone: number): AlikeColours {
  const row = ALIKE_COLOURS[Math.round(tone)] ?? ALIKE_COLOURS[0];
  const colours = row?.[place];
  if (!colours)
    throw new Error(`There is no place ${place}: no more than ${ALIKES_MOST} look-alikes are on at once.`);
  return colours;
}

/**
 * The place, and with it the colour, of each drawing that is on: each has one that it prefers, and where two want the same, the one switched on later takes
 * the next that is free.
 * @param on drawings in the order they were switched on, no more than `ALIKES_MOST`
 */
export function alikePlaces(on: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of on) {
    let place = preferred(id);
    for (let tries = 0; tries < ALIKES_MOST && taken.has(place); tries++) place = (place + 1) % ALIKES_MOST;
    taken.add(place);
    places.set(id, place);
  }
  return places;
}

/** Neighbours (L3, L4, L5, S1) differ: the last figure or letter of the look-alike's name. Nobody prefers the last colour. */
function preferred(id: string): number {
  const name = alikeOf(id);
  return name.charCodeAt(name.length - 1) % (ALIKES_MOST - 1);
}
