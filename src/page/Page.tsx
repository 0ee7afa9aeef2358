import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { flyTo } from '../scene/camera/flights';
import { followSkinTaps, probeStore } from '../scene/structures/probeStore';
import { onSlice } from '../view/onSlice';
import { opened, teachToolOf } from '../view/opened';
import { viewStore } from '../view/store';
import { EditorLink } from './EditorLink';
import { embedded, hasPart } from './embedded';
import { FinderResultsSlot, FinderSlot } from './FinderSlot';
import {
  CardSlot,
  Embedded,
  PageAnnouncer,
  PageKeys,
  ProbePin,
  RegionMark,
  StructureList,
} from './laterParts';
import { followWindow, layoutStore, openPanel } from './layoutStore';
import { PageBar } from './PageBar';
import { PagePanel } from './PagePanel';
import { PageSkips } from './PageSkips';
import { PageStage } from './PageStage';
import { PageTabs } from './PageTabs';
import { PlatformSlot } from './PlatformSlot';
import { ShortcutsSlot } from './ShortcutsSlot';
import { TeachSlot } from './TeachSlot';
import { usePageInsets } from './usePageInsets';
import './fonts.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './Page.css';

interface PageProps {
  /** The canvas with the leg, or what stands in for it while it loads or cannot be shown. */
  viewport: ReactNode;
}

/** The frame of the page: the leg fills the window, the list and the card lie over its sides or rise from below. */
export function Page({ viewport }: PageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const mode = useStore(layoutStore, (layout) => layout.mode);
  const open = useStore(layoutStore, (layout) => layout.open);
  const sheet = useStore(layoutStore, (layout) => layout.sheet);
  useEffect(followWindow, []);
  useEffect(openCardOnSelection, []);
  useEffect(followSkinTaps, []);
  useEffect(openCardOnProbe, []);
  usePageInsets(frame);
  return (
    <div
      ref={frame}
      className="page"
      data-layout={mode}
      data-list={open.list || undefined}
      data-card={open.card || undefined}
      data-embed={embedded ? [...embedded].join(' ') : undefined}
      data-sheet={mode === 'sheet' && (open.list || open.card) ? sheet : undefined}
    >
      {!embedded && <PageSkips />}
      {!embedded && <PageBar />}
      {hasPart('list') && (
        <PagePanel name="list" id="structures">
          <FinderSlot>
            <StructureList onFrame={flyTo} />
          </FinderSlot>
        </PagePanel>
      )}
      {!embedded && <TeachSlot />}
      <PageStage viewport={viewport} />
      {!embedded && (
        <PagePanel name="card" id="details">
          <FinderResultsSlot>
            <CardSlot onFrame={flyTo} />
          </FinderResultsSlot>
        </PagePanel>
      )}
      {mode !== 'sides' && hasPart('list') && <PageTabs />}
      <PageAnnouncer />
      <PageKeys />
      <ProbePin />
      <RegionMark />
      {embedded ? (
        <Embedded standIn={<footer className="embed-credits" />} />
      ) : (
        <>
          <EditorLink />
          <ShortcutsSlot />
          <PlatformSlot />
        </>
      )}
    </div>
  );
}

/** What is selected has its card: it comes up when something new is selected, low on a phone so that the leg stays in sight. */
function openCardOnSelection(): () => void {
  const { select, trp, card } = viewStore.getState().view;
  // A link may have come with a selection.
  if (trp !== null || card !== null || select.length > 0) showCard();
  return onSlice(
    viewStore,
    ({ view }) => view.card ?? view.trp ?? view.select.at(-1),
    (newest) => {
      if (newest !== undefined) showCard();
    },
  );
}

/** An answer to a touch of the skin stands on the card. */
function openCardOnProbe(): () => void {
  return probeStore.subscribe(({ hits }) => {
    if (hits !== null) showCard();
  });
}

function showCard(): void {
  const { mode, open } = layoutStore.getState();
  const { tool } = opened.getState();
  // A teaching tool has the room; what it selects is shown on the leg.
  if (teachToolOf({ tool }) !== null) return;
  if (open.card || (open.list && (mode === 'sheet' || tool === 'finder'))) return;
  openPanel('card', true, 'peek');
}
