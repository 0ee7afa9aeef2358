import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { onSlice } from '../view/onSlice';
import { type Opened, opened, openTool, readCard } from '../view/opened';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { Finder, FinderResults } from './laterParts';
import { layoutStore, openPanel } from './layoutStore';

const finderIsOpen = ({ tool }: Opened) => tool === 'finder';
const closeFinder = () => openTool(null);
const openFinder = () => openTool('finder');

/** Whether what the finder finds has a panel of its own: beside the leg, across from the brush. */
function useResultsBeside(): boolean {
  const beside = useStore(layoutStore, ({ mode, open }) => mode === 'sides' && open.card);
  return useStore(opened, finderIsOpen) && beside;
}

/** "Where does it hurt?" in the place of the list, which waits under it as it was left. */
export function FinderSlot({ children }: { children: ReactNode }) {
  const open = useStore(opened, finderIsOpen);
  const beside = useResultsBeside();
  const sheet = useStore(layoutStore, ({ mode }) => mode === 'sheet');
  useEffect(() => {
    if (!open) return;
    if (layoutStore.getState().mode === 'sides') openPanel('card', true);
    // Low on a phone: one paints on the leg, above the brush.
    openPanel('list', true, 'peek');
  }, [open]);
  // A card that is read over it needs its panel.
  useEffect(
    () =>
      onSlice(
        opened,
        ({ beside }) => beside === 'card',
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
  const reading = useStore(opened, ({ beside }) => beside === 'card');
  // What is chosen on the leg or by search has its card, as ever.
  useEffect(
    () =>
      onSlice(
        viewStore,
        ({ view: { select, trp, card } }) => ({ select, trp, card }),
        ({ select, trp, card }) => {
          if (finderIsOpen(opened.getState())) readCard(trp !== null || card !== null || select.length > 0);
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
