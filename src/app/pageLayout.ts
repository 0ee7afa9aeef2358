/**
 * `sides`: panels left and right of the leg. `side`: one panel at a time, on the left. `sheet`: one panel at a time,
 * rising from the bottom.
 */
export type LayoutMode = 'sides' | 'side' | 'sheet';
export type PanelName = 'list' | 'card';
/** How far a bottom sheet has risen. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** Below these widths of the window there is room for one panel only, then for none. In root ems: large type needs more. */
export const ONE_SIDE_BELOW_REM = 62;
export const SHEET_BELOW_REM = 46;

export interface PageLayout {
  mode: LayoutMode;
  open: Readonly<Record<PanelName, boolean>>;
  sheet: SheetStop;
}

/** The layout of a fresh page: what has room beside the leg is open; on a phone nothing lies over it. */
export function layoutFor(mode: LayoutMode): PageLayout {
  return { mode, open: { list: mode !== 'sheet', card: mode === 'sides' }, sheet: 'half' };
}

/** A window flatter than this has no height for a sheet: its panel stays at the side down to a smaller width. */
export const FLAT_BELOW_REM = 32;
export const FLAT_SHEET_BELOW_REM = 38;

/** All in CSS pixels. */
export function modeFor(width: number, height: number, rootFontSize: number): LayoutMode {
  const rem = width / rootFontSize;
  const flat = height / rootFontSize < FLAT_BELOW_REM && width > height;
  if (rem < (flat ? FLAT_SHEET_BELOW_REM : SHEET_BELOW_REM)) return 'sheet';
  return rem < ONE_SIDE_BELOW_REM ? 'side' : 'sides';
}

/** Open or fold one panel; where there is room for one only, the other gives way. */
export function withPanel(layout: PageLayout, panel: PanelName, open: boolean): PageLayout {
  const alone = layout.mode !== 'sides' && open;
  const other: PanelName = panel === 'list' ? 'card' : 'list';
  const panels = { list: layout.open.list, card: layout.open.card };
  panels[panel] = open;
  if (alone) panels[other] = false;
  return { ...layout, open: panels };
}

/** Dragged below this share of its lowest height a sheet goes. */
const LET_GO = 0.55;

/** Heights of the three stops as the stylesheet has them, CSS pixels. */
export type StopHeights = Readonly<Record<SheetStop, number>>;

/**
 * Where a sheet comes to rest that was let go at `heightPx`: the nearest stop, one further in the direction of a flick;
 * null when it goes.
 * @param flick -1 downwards, 1 upwards, 0 for a slow hand
 */
export function restOf(heightPx: number, heights: StopHeights, flick: -1 | 0 | 1): SheetStop | null {
  if (heightPx < heights.peek * LET_GO) return null;
  const away = (stop: SheetStop) => Math.abs(heights[stop] - heightPx);
  const nearest = SHEET_STOPS.reduce((best, stop) => (away(stop) < away(best) ? stop : best));
  if (flick === 0) return nearest;
  const beyond = SHEET_STOPS.filter((stop) => Math.sign(heights[stop] - heightPx) === flick);
  return (flick > 0 ? beyond[0] : beyond.at(-1)) ?? (flick > 0 ? 'full' : null);
}
