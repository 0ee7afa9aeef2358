import { createStore } from 'zustand/vanilla';
import { onSlice } from '../view/onSlice';
import { settings } from '../view/settings';
import { embedded, hasPart } from './embedded';
import {
  inRoom,
  layoutFor,
  type PageLayout,
  type PageRoom,
  type PanelName,
  roomFor,
  type SheetStop,
  withPanel,
  withView,
} from './pageLayout';
// The theme sets the size of the type, by which the room is measured.
import './theme';

export const layoutStore = createStore<PageLayout>()(() => asEmbedded(layoutFor(currentRoom())));

export function openPanel(panel: PanelName, open: boolean, sheet: SheetStop = 'half'): void {
  if (open && !panelIsThere(panel)) return;
  layoutStore.setState((layout) => ({ ...withPanel(layout, panel, open), sheet }));
}

/** The view's sliders and tools, where they wait behind one button. */
export function openView(view: boolean): void {
  layoutStore.setState((layout) => withView(layout, view));
}

export function setSheet(sheet: SheetStop): void {
  layoutStore.setState({ sheet });
}

/** Follow the window and the size of the type; what the person opened or folded is kept as long as the mode stays. Returns what stops it. */
export function followWindow(): () => void {
  const update = () => {
    const layout = layoutStore.getState();
    const room = currentRoom();
    if (same(layout, room)) return;
    layoutStore.setState(asEmbedded(inRoom(layout, room)));
  };
  update();
  window.addEventListener('resize', update);
  // The projector theme enlarges the type: what had room beside the leg may have none now.
  const stopTheme = onSlice(settings, ({ theme }) => theme, update);
  return () => {
    window.removeEventListener('resize', update);
    stopTheme();
  };
}

function same(a: PageRoom, b: PageRoom): boolean {
  return a.mode === b.mode && a.low === b.low && a.forPanel === b.forPanel && a.forBoth === b.forBoth;
}

function currentRoom(): PageRoom {
  const rootFontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const room = roomFor(window.innerWidth, window.innerHeight, rootFontSize);
  // An embedded page has no sliders whose height would be short.
  return embedded ? { ...room, low: false } : room;
}

/** An embedded page has no card, and no list unless it was asked for. */
function panelIsThere(panel: PanelName): boolean {
  return panel === 'list' ? hasPart('list') : embedded === null;
}

function asEmbedded(layout: PageLayout): PageLayout {
  const { list, card } = layout.open;
  return {
    ...layout,
    open: { list: list && panelIsThere('list'), card: card && panelIsThere('card') },
  };
}
