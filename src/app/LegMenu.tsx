import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { legMenuStore } from './legMenuStore';

const LegMenuPopover = lazy(() => import('./LegMenuPopover'));

/** What a right click or a long press on a structure offers; fetched with the first one. */
export function LegMenu() {
  const place = useStore(legMenuStore, (state) => state.place);
  if (!place) return null;
  return (
    <Suspense fallback={null}>
      <LegMenuPopover key={`${place.id} ${place.x} ${place.y}`} place={place} />
    </Suspense>
  );
}
