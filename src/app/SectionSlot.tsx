import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { viewStore } from '../view/store';

const SectionPanel = lazy(() => import('../section/SectionPanel'));

/** Room for the tool of the cross-section: beside the leg, or under it where there is no side. Empty while nothing is cut. */
export function SectionSlot({ compact }: { compact: boolean }) {
  const on = useStore(viewStore, ({ view }) => view.section !== null);
  if (!on) return null;
  return (
    <div className="stage-section" data-compact={compact || undefined}>
      <Suspense fallback={null}>
        <SectionPanel compact={compact} />
      </Suspense>
    </div>
  );
}
