import { ArrowLeft } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { addNotice } from '../view/actions';
import { closeFinder, finderOpen, readCard } from '../view/finderOpen';
import { text } from '../view/messages';
import { viewStore } from '../view/store';
import { layoutStore, openPanel } from './layoutStore';
import { openTool, teachStore } from './teachTools';
import { ViewportBoundary } from './ViewportBoundary';

const Finder = lazy(async () => {
  const [{ default: Tool }, { FINDER_STAGE }] = await Promise.all([
    import('../finder/Finder'),
    import('./finderStage'),
  ]);
  return {
    default: (props: { results: boolean; sheet: boolean }) => <Tool stage={FINDER_STAGE} {...props} />,
  };
});
const Results = lazy(async () => {
  const [{ default: Found }, { FINDER_STAGE }] = await Promise.all([
    import('../finder/FinderResults'),
    import('./finderStage'),
  ]);
  return { default: () => <Found compact={false} onCard={FINDER_STAGE.readCard} /> };
});

/** Whether what the finder finds has a panel of its own: beside the leg, across from the brush. */
export function useResultsBeside(): boolean {
  const beside = useStore(layoutStore, ({ mode, open }) => mode === 'sides' && open.card);
  return useStore(finderOpen, (state) => state.open) && beside;
}

/** "Where does it hurt?" in the place of the list, which waits under it as it was left. */
export function FinderSlot({ children }: { children: ReactNode }) {
  const open = useStore(finderOpen, (state) => state.open);
  const beside = useResultsBeside();
  const sheet = useStore(layoutStore, ({ mode }) => mode === 'sheet');
  useEffect(() => {
    if (!open) return;
    openTool(null);
    if (layoutStore.getState().mode === 'sides') openPanel('card', true);
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
            <Finder results={!beside} sheet={sheet} />
          </Suspense>
        </ViewportBoundary>
      )}
    </>
  );
}

/** What the finder finds, in the place of the card; a card that is read over it leads back. */
export function FinderResultsSlot({ children }: { children: ReactNode }) {
  const beside = useResultsBeside();
  const reading = useStore(finderOpen, (state) => state.card);
  // What is chosen on the leg or by search has its card, as ever.
  useEffect(
    () =>
      viewStore.subscribe(({ view }, { view: before }) => {
        const same = view.select === before.select && view.trp === before.trp && view.card === before.card;
        if (same || !finderOpen.getState().open) return;
        readCard(view.trp !== null || view.card !== null || view.select.length > 0);
      }),
    [],
  );
  return (
    <>
      {beside && reading && (
        <Button className="text-button finder-back" onPress={() => readCard(false)}>
          <ArrowLeft aria-hidden="true" size="1em" />
          {text('finder.back')}
        </Button>
      )}
      <div className="panel-home" hidden={beside && !reading}>
        {children}
      </div>
      {beside && (
        <div hidden={reading}>
          <ViewportBoundary onError={sayFinderFailed}>
            <Suspense fallback={null}>
              <Results />
            </Suspense>
          </ViewportBoundary>
        </div>
      )}
    </>
  );
}

function sayFinderFailed(error: unknown): void {
  addNotice(text('finder.failed', { cause: error instanceof Error ? error.message : String(error) }));
  closeFinder();
}
