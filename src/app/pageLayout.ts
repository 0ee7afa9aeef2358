import { createStore } from 'zustand/vanilla';

/** `sides`: panels left and right of the leg. `sheet`: one panel at a time, rising from the bottom. */
export type LayoutMode = 'sides' | 'sheet';
export type PanelName = 'list' | 'card';
/** How far a bottom sheet has risen. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** Below this width, in root ems, panels become sheets. In ems: large type needs the sheet sooner. */
export const SHEET_BELOW_REM = 46;

export interface PageLayout {
  mode: LayoutMode;
  open: Readonly<Record<PanelName, boolean>>;
  sheet: SheetStop;
}

/** The layout of a fresh page: both panels beside the leg, or nothing over it on a phone. */
export function layoutFor(mode: LayoutMode): PageLayout {
  const open = mode === 'sides';
  return { mode, open: { list: open, card: open }, sheet: 'half' };
}

/** `width` and `rootFontSize` in CSS pixels. */
export function modeFor(width: number, rootFontSize: number): LayoutMode {
  return width / rootFontSize < SHEET_BELOW_REM ? 'sheet' : 'sides';
}

/** Open or fold one panel; a sheet has room for one, so the other gives way. */
export function withPanel(layout: PageLayout, panel: PanelName, open: boolean): PageLayout {
  const alone = layout.mode === 'sheet' && open;
  const other: PanelName = panel === 'list' ? 'card' : 'list';
  const panels = { list: layout.open.list, card: layout.open.card };
  panels[panel] = open;
  if (alone) panels[other] = false;
  return { ...layout, open: panels };
}

export const layoutStore = createStore<PageLayout>()(() => layoutFor(currentMode()));

export function openPanel(panel: PanelName, open: boolean, sheet: SheetStop = 'half'): void {
  layoutStore.setState((layout) => ({ ...withPanel(layout, panel, open), sheet }));
}

export function setSheet(sheet: SheetStop): void {
  layoutStore.setState({ sheet });
}

/** Follow the window; what the person opened or folded is kept as long as the mode stays. Returns what stops it. */
export function followWindow(): () => void {
  const update = () => {
    const mode = currentMode();
    if (mode !== layoutStore.getState().mode) layoutStore.setState(layoutFor(mode));
  };
  update();
  window.addEventListener('resize', update);
  return () => window.removeEventListener('resize', update);
}

function currentMode(): LayoutMode {
  const rootFontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return modeFor(window.innerWidth, rootFontSize);
}
