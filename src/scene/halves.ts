import { type Insets, legRoom, pictureInsets } from '../view/legRoom';
import { viewStore } from '../view/store';

/** How the canvas is divided where the leg is shown twice from the same side. */
export interface Halves {
  /** One over the other; else one beside the other. */
  stacked: boolean;
  /** Where the first ends, a share of the canvas from its left or upper edge. */
  at: number;
  /** How far each half shows the camera's picture off from where it would be alone, a share of the same. */
  shift: number;
}

/** A canvas narrower than this share of its height is a phone's, held upright. */
const UPRIGHT = 0.72;
/** With less than this share of its height free a leg would stand too small over another. */
const HIGH = 0.5;

interface Size {
  width: number;
  height: number;
}

/** The halves of what `insets` leave free of a canvas, CSS pixels. */
export function halvesOf({ width, height }: Size, { top, right, bottom, left }: Insets): Halves {
  const stacked = width < UPRIGHT * height && height - top - bottom >= HIGH * height;
  const [whole, from, to] = stacked ? [height, top, height - bottom] : [width, left, width - right];
  return { stacked, at: (from + to) / 2 / whole, shift: Math.max(to - from, 0) / 4 / whole };
}

/** What the camera has to leave free at each edge, so that what it frames has room in either half. */
export function halfInsets(size: Size, insets: Insets): Insets {
  const { stacked, shift } = halvesOf(size, insets);
  const { top, right, bottom, left } = insets;
  const by = shift * (stacked ? size.height : size.width);
  return stacked
    ? { top: top + by, right, bottom: bottom + by, left }
    : { top, right: right + by, bottom, left: left + by };
}

/** How a canvas of this size is divided now; null while the leg is shown once. */
export function shownHalves(size: Size): Halves | null {
  if (!viewStore.getState().view.beside || size.width === 0 || size.height === 0) return null;
  return halvesOf(size, pictureInsets(legRoom.getState()));
}

/** A place as shares of the canvas from its upper left corner. */
interface Spot {
  x: number;
  y: number;
}

/** Whether a place is in the second half. */
export function inSecond({ stacked, at }: Halves, { x, y }: Spot): boolean {
  return (stacked ? y : x) > at;
}

/** Where the camera alone would show what either half shows at a place. */
export function asAlone(halves: Halves, spot: Spot): Spot {
  return moved(halves, spot, inSecond(halves, spot) ? -1 : 1);
}

/** Where the first half shows what the camera alone would show at a place. */
export function inFirst(halves: Halves, spot: Spot): Spot {
  return moved(halves, spot, -1);
}

function moved({ stacked, shift }: Halves, { x, y }: Spot, by: 1 | -1): Spot {
  return stacked ? { x, y: y + by * shift } : { x: x + by * shift, y };
}
