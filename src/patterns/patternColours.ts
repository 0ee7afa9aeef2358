import { useStore } from 'zustand';
import { viewStore } from '../view/store';
import type { ContentIndex } from './contentIndex';
import { contentStore } from './contentStore';
import { type ZoneColour, zoneColours } from './zoneColours';

let last: { show: readonly string[]; index: ContentIndex; colours: Map<string, ZoneColour> } | null = null;

/** The colours on the skin now, by trigger point; worked out once per change, however many rows ask. */
export function patternColours(show: readonly string[], index: ContentIndex): Map<string, ZoneColour> {
  if (last?.show !== show || last.index !== index) {
    last = { show, index, colours: zoneColours(show, (trp) => index.points.get(trp)?.muscle.id) };
  }
  return last.colours;
}

/** The colour of the first of these points that is on; null when none is. */
export function usePatternColour(points: readonly string[]): ZoneColour | null {
  const index = useStore(contentStore, (state) => state.index);
  return useStore(viewStore, ({ view }) => {
    const on = points.find((id) => view.show.includes(id));
    return on === undefined ? null : (patternColours(view.show, index).get(on) ?? null);
  });
}
