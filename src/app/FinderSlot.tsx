import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { addNotice } from '../view/actions';
import { closeFinder, finderOpen } from '../view/finderOpen';
import { text } from '../view/messages';
import { openPanel } from './layoutStore';
import { openTool, teachStore } from './teachTools';
import { ViewportBoundary } from './ViewportBoundary';

const Finder = lazy(async () => {
  const [{ default: Tool }, { FINDER_STAGE }] = await Promise.all([
    import('../finder/Finder'),
    import('./finderStage'),
  ]);
  return { default: () => <Tool stage={FINDER_STAGE} /> };
});

/** "Where does it hurt?" in the place of the list, which waits under it as it was left. */
export function FinderSlot({ children }: { children: ReactNode }) {
  const open = useStore(finderOpen, (state) => state.open);
  useEffect(() => {
    if (!open) return;
    openTool(null);
    // Low on a phone: one paints on the leg, above the brush.
    openPanel('list', true, 'peek');
    // One tool at a time has the leg.
    return teachStore.subscribe(({ tool }) => {
      if (tool !== null) closeFinder();
    });
  }, [open]);
  return (
    <>
      <div className="panel-home" hidden={open}>
        {children}
      </div>
      {open && (
        <ViewportBoundary onError={sayFinderFailed}>
          <Suspense fallback={null}>
            <Finder />
          </Suspense>
        </ViewportBoundary>
      )}
    </>
  );
}

function sayFinderFailed(error: unknown): void {
  addNotice(text('finder.failed', { cause: error instanceof Error ? error.message : String(error) }));
  closeFinder();
}
