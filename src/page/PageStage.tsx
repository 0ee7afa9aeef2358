import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { Compass } from '../scene/camera/Compass';
import { ViewBar } from '../scene/camera/ViewBar';
import { Legend } from '../scene/legend/Legend';
import { SectionButton } from '../scene/section/SectionButton';
import { opened } from '../view/opened';
import { viewStore } from '../view/store';
import { BesideSlot } from './BesideSlot';
import { embedded, hasPart } from './embedded';
import { PatternsUnseen } from './laterParts';
import { layoutStore } from './layoutStore';
import { PageCaption } from './PageCaption';
import { PageHint } from './PageHint';
import { PageNotices } from './PageNotices';
import { SectionSlot } from './SectionSlot';
import { ViewToggle } from './ViewToggle';
import { ViewTools } from './ViewTools';
import './PageStage.css';
import './StageSide.css';

/**
 * The leg and what is drawn around it like the lettering of a plate: caption, compass, legend, views. Nothing of it lies on the leg:
 * `[data-fit]` is the room that is left, `[data-free]` what of the stage no panel covers.
 */
export function PageStage({ viewport }: { viewport: ReactNode }) {
  const compact = useStore(layoutStore, ({ mode }) => mode === 'sheet');
  const low = useStore(layoutStore, (layout) => layout.low);
  const open = useStore(layoutStore, (layout) => layout.view);
  // In a lesson the picture is the lesson's: what sets it otherwise waits.
  const taught = useStore(opened, ({ tool }) => tool === 'lessons');
  const wide = useStore(viewStore, ({ view }) => view.side === 'both' || view.explode > 0 || view.beside);
  const folded = compact || low || taught;
  const tools = !embedded && <ViewTools folded={folded ? (open ? 'open' : 'closed') : undefined} />;
  return (
    <main
      className="stage"
      data-low={(low && !compact) || undefined}
      data-wide={wide || undefined}
      data-view={(folded && open) || undefined}
    >
      <div id="leg" className="stage-viewport" tabIndex={-1}>
        {viewport}
      </div>
      <BesideSlot />
      <div className="stage-over">
        {!compact && hasPart('section') && <SectionSlot compact={false} />}
        <div className="stage-room">
          <div className="stage-grid">
            <div className="stage-free" data-free />
            <div className="stage-fit" data-fit />
            <div className="stage-left">
              {!embedded && <PageCaption />}
              <div className="stage-messages">
                {!embedded && <PageHint />}
                <PageNotices />
              </div>
              <div className="stage-legend">
                <Legend />
                <PatternsUnseen />
              </div>
            </div>
            <div className="stage-side">
              {!embedded && <Compass />}
              {folded && !embedded && <ViewToggle />}
              {embedded?.has('section') && <SectionTool />}
              {!compact && tools}
            </div>
            <div className="stage-dock">{hasPart('views') && <ViewBar />}</div>
            {compact && tools}
          </div>
        </div>
        {compact && hasPart('section') && <SectionSlot compact />}
      </div>
    </main>
  );
}

/** Alone, as an embedded page has it. */
function SectionTool() {
  return (
    <div className="stage-tools">
      <SectionButton />
    </div>
  );
}
