import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { closeFinder, finderOpen, openFinder, readCard } from '../view/finderOpen';
import { onSlice } from '../view/onSlice';
import { viewStore } from '../view/store';
import { openTool, teachStore } from '../view/teachTools';
import { text } from '../words/text';
import { Finder, FinderResults } from './laterParts';
import { layoutStore, openPanel } from './layoutStore';

/** Whether what the finder finds has a panel of its own: beside the leg, across from the brush. */
function useResultsBeside(): boolean {
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
  // A card that is read over it needs its panel.
  useEffect(
    () =>
      onSlice(
        finderOpen,
        ({ card }) => card,
        (card) => {
          if (card && layoutStore.getState().mode !== 'sides') openPanel('card', true);
        },
      ),
    [],
  );
  return (
    <>
      <div className="panel-home" hidden={open}>
        {children}
      </div>
      {open && <Finder results={!beside} sheet={sheet} leave={closeFinder} back={openFinder} />}
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
      onSlice(
        viewStore,
        ({ view: { select, trp, card } }) => ({ select, trp, card }),
        ({ select, trp, card }) => {
          if (finderOpen.getState().open) readCard(trp !== null || card !== null || select.length > 0);
        },
      ),
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
          <FinderResults
            compact={false}
            onCard={() => readCard(true)}
            leave={closeFinder}
            back={openFinder}
          />
        </div>
      )}
    </>
  );
}
