import { createStore } from 'zustand/vanilla';
import {
  type LayoutMode,
  layoutFor,
  modeFor,
  type PageLayout,
  type PanelName,
  type SheetStop,
  withPanel,
} from './pageLayout';
import { themeStore } from './theme';

export const layoutStore = createStore<PageLayout>()(() => layoutFor(currentMode()));

export function openPanel(panel: PanelName, open: boolean, sheet: SheetStop = 'half'): void {
  layoutStore.setState((layout) => ({ ...withPanel(layout, panel, open), sheet }));
}

export function setSheet(sheet: SheetStop): void {
  layoutStore.setState({ sheet });
}

/** Follow the window and the size of the type; what the person opened or folded is kept as long as the mode stays. Returns what stops it. */
export function followWindow(): () => void {
  const update = () => {
    const mode = currentMode();
    if (mode !== layoutStore.getState().mode) layoutStore.setState(layoutFor(mode));
  };
  update();
  window.addEventListener('resize', update);
  // The projector theme enlarges the type: what had room beside the leg may have none now.
  const stopTheme = themeStore.subscribe(update);
  return () => {
    window.removeEventListener('resize', update);
    stopTheme();
  };
}

function currentMode(): LayoutMode {
  const rootFontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return modeFor(window.innerWidth, window.innerHeight, rootFontSize);
}
