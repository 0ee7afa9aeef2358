import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { viewStore } from '../view/store';
import { SectionPanel } from './laterParts';
import { layoutStore, openPanel } from './layoutStore';

/** Where leg and tool together have less than this, the list gives way to them, root ems. */
const ROOM_REM = 44;

/** Room for the tool of the cross-section: beside the leg, or under it where there is no side. Empty while nothing is cut. */
export function SectionSlot({ compact }: { compact: boolean }) {
  const on = useStore(viewStore, ({ view }) => view.section !== null);
  if (!on) return null;
  return <SectionRoom compact={compact} />;
}

function SectionRoom({ compact }: { compact: boolean }) {
  const slot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { mode, open } = layoutStore.getState();
    const room = slot.current?.parentElement?.clientWidth ?? 0;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    // What is cut is picked on the cut, and its card is wanted; the list can be opened again.
    if (mode === 'sides' && open.list && open.card && room < ROOM_REM * rem) openPanel('list', false);
    // The one panel at the side leaves no room for a second column.
    if (mode === 'side' && room < ROOM_REM * rem) openPanel(open.list ? 'list' : 'card', false);
  }, []);
  return (
    <div ref={slot} className="stage-section" data-compact={compact || undefined}>
      <SectionPanel compact={compact} />
    </div>
  );
}
