import { useStore } from 'zustand';
import { LegMenuPopover } from './laterParts';
import { legMenuStore } from './legMenuStore';

/** What a right click or a long press on a structure offers; fetched with the first one. */
export function LegMenu() {
  const place = useStore(legMenuStore, (state) => state.place);
  if (!place) return null;
  return <LegMenuPopover key={`${place.id} ${place.x} ${place.y}`} place={place} />;
}
