import type { Leg, Point } from '../../anatomy/Leg';
import type { ViewState } from '../../view/state';
import type { PlateView } from './sheetViews';

/** A view of the leg to be printed. */
export interface WantedPicture {
  view: PlateView;
  /** Millimetres on paper per metre of the leg. */
  scale: number;
}

/** A view of the leg as drawn for printing, on white. */
export interface SheetPicture {
  view: PlateView;
  /** Address of the PNG; whoever asked for it revokes it. */
  url: string;
  /** Size on paper at the scale asked for. */
  widthMm: number;
  heightMm: number;
  /** Where a point of the leg as modelled (leg space, metres) lies, as shares of width and height from the upper left. */
  place(point: Point): { x: number; y: number };
}

/** What the handouts need of the page; handed in, so that they know neither renderer nor address. */
export interface HandoutStage {
  /** The leg, fetched if it is not there. Rejects with a sentence when it cannot be. */
  leg(): Promise<Leg>;
  /** Resolves when the patterns that are on are painted: true when they can be drawn. False without WebGL2, without a canvas and when the graphics card is lost. */
  painted(): Promise<boolean>;
  /**
   * Draw what the view shows now from these sides, at 300 dots per inch. Null when the graphics card has been lost, and after `signal`
   * has said that nobody waits any more.
   */
  pictures(
    wanted: readonly WantedPicture[],
    onDrawn: (done: number) => void,
    signal: AbortSignal,
  ): Promise<SheetPicture[] | null>;
  /** The link that gives `view` back. */
  link(view: ViewState): string;
}

export interface HandoutToolProps {
  stage: HandoutStage;
  onClose: () => void;
}
