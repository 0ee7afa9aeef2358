/**
 * `sides`: panels left and right of the leg. `side`: one panel at a time, on the left. `sheet`: one panel at a time,
 * rising from the bottom.
 */
type LayoutMode = 'sides' | 'side' | 'sheet';
export type PanelName = 'list' | 'card';
/** How far a bottom sheet has risen. */
const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** Below these widths of the window there is room for one panel only, then for none. In root ems: large type needs more. */
const ONE_SIDE_BELOW_REM = 62;
const SHEET_BELOW_REM = 46;

/** What a window has room for. */
export interface PageRoom {
  mode: LayoutMode;
  /** The window is too low for the column of sliders beside the leg: they wait behind one button, and the views stand beside the leg. */
  low: boolean;
  /** The one panel at the side leaves the leg enough to stand open from the start. */
  forPanel: boolean;
  /** The sliders, opened, and the panel have room beside the leg together. */
  forBoth: boolean;
}

export interface PageLayout extends PageRoom {
  open: Readonly<Record<PanelName, boolean>>;
  sheet: SheetStop;
  /** The view's sliders and tools are open, where they wait behind one button. */
  view: boolean;
}

/** The layout of a fresh page: what has room beside the leg is open; on a phone nothing lies over it. */
export function layoutFor(room: PageRoom): PageLayout {
  const { mode } = room;
  const list = mode === 'sides' || (mode === 'side' && room.forPanel);
  return { ...room, open: { list, card: mode === 'sides' }, sheet: 'half', view: false };
}

/** A window this much wider than high has no height for a sheet: its panel stays at the side down to a smaller width. */
const LYING = 1.15;
const LYING_SHEET_BELOW_REM = 34;

/** Lower than this the column of sliders and the views under the leg would take the leg's height. */
const LOW_BELOW_REM = 38.75;
/** Narrower or lower than this a panel at the side starts folded. */
const PANEL_BELOW_REM = { width: 46, height: 28 } as const;
/** What panel, sliders and legend take of the width together, and the leg of the height, root ems and a share. */
const BOTH_TAKE_REM = 40;
const LEG_SHARE = 0.42;

/** All in CSS pixels. */
export function roomFor(width: number, height: number, rootFontSize: number): PageRoom {
  const [wide, high] = [width / rootFontSize, height / rootFontSize];
  const sheetBelow = width > LYING * height ? LYING_SHEET_BELOW_REM : SHEET_BELOW_REM;
  const mode = wide < sheetBelow ? 'sheet' : wide < ONE_SIDE_BELOW_REM ? 'side' : 'sides';
  return {
    mode,
    low: high < LOW_BELOW_REM,
    forPanel: wide >= PANEL_BELOW_REM.width && high >= PANEL_BELOW_REM.height,
    forBoth: wide >= BOTH_TAKE_REM + LEG_SHARE * high,
  };
}

/** Open or fold one panel; where there is room for one only, the other gives way. */
export function withPanel(layout: PageLayout, panel: PanelName, open: boolean): PageLayout {
  const alone = layout.mode !== 'sides' && open;
  const other: PanelName = panel === 'list' ? 'card' : 'list';
  const panels = { list: layout.open.list, card: layout.open.card };
  panels[panel] = open;
  if (alone) panels[other] = false;
  // On a phone the sliders rise from below as a panel does.
  const view = layout.view && !(layout.mode === 'sheet' && open);
  return { ...layout, open: panels, view };
}

/** Open or fold the view's sliders; a panel that leaves no room for them beside the leg gives way. */
export function withView(layout: PageLayout, view: boolean): PageLayout {
  const gives = view && (layout.mode === 'sheet' || (layout.mode === 'side' && !layout.forBoth));
  return { ...layout, view, open: gives ? { list: false, card: false } : layout.open };
}

/** The layout in a window of another size: what a person opened or folded is kept as long as there is room for it. */
export function inRoom(layout: PageLayout, room: PageRoom): PageLayout {
  if (room.mode !== layout.mode) return layoutFor(room);
  const lost = room.mode === 'side' && layout.forPanel && !room.forPanel;
  return { ...layout, ...room, ...(lost ? { open: { list: false, card: false } } : {}) };
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
