import type { NamesRoom } from '../../view/legRoom';
import type { ScreenBox } from './Silhouette';

/** What stands on the page around the leg, in pixels of the canvas. */
export interface Surroundings {
  /** The part of the canvas that no panel covers. */
  free: ScreenBox;
  /** Sliders, compass and tools at its right edge; null where there are none. */
  side: ScreenBox | null;
  /** Lettering, messages and tools: names keep clear of them. */
  blocked: readonly ScreenBox[];
}

/** Sliders, compass and tools: they come later than the first names. */
const SIDE = '.stage-side';
const FREE = '[data-free]';
/** Of these the children count. */
const COME_AND_GO = '.stage-messages, .stage-dock';
const LETTERING = ['.stage-caption', '.stage-legend', '.stage-messages > *', '.stage-dock > *'];

/**
 * Hear when something around the leg takes another room, or comes or goes. @param layer the layer of names
 * @returns what stops it
 */
export function watchSurroundings({ ownerDocument }: HTMLElement, onChange: () => void): () => void {
  const sizes = new ResizeObserver(onChange);
  const observe = () => {
    sizes.disconnect();
    for (const selector of [FREE, SIDE, ...LETTERING])
      for (const element of ownerDocument.querySelectorAll(selector)) sizes.observe(element);
  };
  const children = new MutationObserver(observe);
  for (const element of ownerDocument.querySelectorAll(COME_AND_GO))
    children.observe(element, { childList: true });
  observe();
  return () => {
    sizes.disconnect();
    children.disconnect();
  };
}

/** Measure what stands around the leg now. @param layer the layer of names, as large as the canvas */
export function surroundings(layer: HTMLElement): Surroundings {
  const own = layer.getBoundingClientRect();
  const boxesOf = (selector: string): ScreenBox[] =>
    [...layer.ownerDocument.querySelectorAll(selector)].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return [];
      return {
        left: box.left - own.left,
        right: box.right - own.left,
        top: box.top - own.top,
        bottom: box.bottom - own.top,
      };
    });
  const canvas = { left: 0, right: own.width, top: 0, bottom: own.height };
  const side = boxesOf(SIDE)[0] ?? null;
  return {
    free: within(boxesOf(FREE)[0] ?? canvas, canvas),
    side,
    blocked: [...(side ? [side] : []), ...LETTERING.flatMap(boxesOf)],
  };
}

function within(box: ScreenBox, canvas: ScreenBox): ScreenBox {
  return {
    left: Math.max(box.left, canvas.left) + EDGE_PX,
    right: Math.min(box.right, canvas.right) - EDGE_PX,
    top: Math.max(box.top, canvas.top) + EDGE_PX,
    bottom: Math.min(box.bottom, canvas.bottom) - EDGE_PX,
  };
}

/** From names to the edge of what is free. */
const EDGE_PX = 1;

/** A column of names is as wide as this share of what is free, and so many widths of a letter at the least and at the most. */
const COLUMN_SHARE = 0.3;
const CUT_SHARE = 0.16;
const LEAST_EMS = 9.8;
const MOST_EMS = 14.5;
/** From a column to the leg, CSS pixels. */
const AIR_PX = 14;
/** Tools that take more of the width than this have the leg under them rather than beside them. */
const MOST_TOOLS = 0.4;

/**
 * How much room the names take at each side of the leg. It follows from the page alone and not from what is named: a leg that moves to
 * make room must not change what it makes room for.
 * @param fontSize of names, CSS pixels
 * @param onCut the names are those of a cross-section
 */
export function roomForNames({ free, side }: Surroundings, fontSize: number, onCut: boolean): NamesRoom {
  const width = free.right - free.left;
  const beside = side ? Math.max(0, free.right - side.left) : 0;
  const tools = beside < MOST_TOOLS * width ? beside : 0;
  // A cut is round and carries names itself: there is room at its corners.
  if (onCut) {
    const room = Math.round(CUT_SHARE * (width - tools) + AIR_PX);
    return { left: room, right: tools + room };
  }
  const share = COLUMN_SHARE * (width - tools);
  const column = Math.min(MOST_EMS * fontSize, Math.max(LEAST_EMS * fontSize, share));
  const room = Math.round(column + AIR_PX);
  // Where two columns would leave the leg too little there is one.
  const two = share >= LEAST_EMS * fontSize;
  return { left: room, right: Math.round(tools + (two ? room : 0)) };
}
