import { useStore } from 'zustand';
import { keptView } from '../view/guestView';
import { viewStore } from '../view/store';
import type { ContentIndex } from './contentIndex';
import { contentStore } from './contentStore';
import type { ZoneColour } from './zoneColours';
import { zoneColours, zoneSlots } from './zoneSlots';

interface Shown {
  show: readonly string[];
  index: ContentIndex;
  slots: ReadonlyMap<string, number>;
  colours: ReadonlyMap<string, ZoneColour>;
}

let last: Shown | null = null;
/** What the muscles had in the person's own view, which is what they keep while they are on. */
let had: ReadonlyMap<string, number> = new Map();

/** The colours on the skin now, by trigger point; worked out once per change, however many rows ask. */
export function patternColours(
  show: readonly string[],
  index: ContentIndex,
): ReadonlyMap<string, ZoneColour> {
  return shown(show, index).colours;
}

/** The colour slots of the muscles that are on the skin now. */
export function patternSlots(show: readonly string[], index: ContentIndex): ReadonlyMap<string, number> {
  return shown(show, index).slots;
}

function shown(show: readonly string[], index: ContentIndex): Shown {
  if (last?.show !== show || last.index !== index) {
    const muscleOf = (trp: string) => index.points.get(trp)?.muscle.id;
    const muscles = show.flatMap((trp) => muscleOf(trp) ?? []);
    // A step of a lesson, a sheet, a question has the same colours whatever was on before it.
    const guest = keptView() !== null;
    const slots = zoneSlots(muscles, guest ? undefined : had);
    if (!guest) had = slots;
    last = { show, index, slots, colours: zoneColours(show, muscleOf, slots) };
  }
  return last;
}

/** The colour of the first of these points that is on; null when none is. */
export function usePatternColour(points: readonly string[]): ZoneColour | null {
  const index = useStore(contentStore, (state) => state.index);
  return useStore(viewStore, ({ view }) => {
    const on = points.find((id) => view.show.includes(id));
    return on === undefined ? null : (patternColours(view.show, index).get(on) ?? null);
  });
}
