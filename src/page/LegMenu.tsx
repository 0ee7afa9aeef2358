import { useStore } from 'zustand';
import { opened } from '../view/opened';
import { LegMenuPopover } from './laterParts';

/** What a right click or a long press on a structure offers; fetched with the first one. */
export function LegMenu() {
  const place = useStore(opened, ({ legMenu }) => legMenu);
  if (!place) return null;
  return <LegMenuPopover key={`${place.id} ${place.x} ${place.y}`} place={place} />;
}
