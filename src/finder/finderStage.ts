import type { SkinAt } from '../skin/Brush';
import type { ViewName } from '../view/state';
import type { FinderKeys } from './paintingLink';

/** The canvas and the page as the finder needs them; the page hands them in. */
export interface FinderStage {
  canvas(): HTMLCanvasElement | null;
  skinAt: SkinAt;
  /** Open the card of what is selected. */
  readCard(): void;
  /** The link to what is on the page now, with these keys of the finder beside the view's. */
  link(keys: FinderKeys): string;
  /** False where the browser does not let a page do that. */
  copy(text: string): Promise<boolean>;
  save(name: string, content: Blob): void;
  /**
   * Pictures of the leg, with what is painted and shown on it, from these sides; transparent around it.
   * @throws Error in one sentence when there is nothing to draw on
   */
  draw(
    views: readonly ViewName[],
    heightPx: number,
    onDrawn: (done: number, of: number) => void,
  ): Promise<HTMLCanvasElement[]>;
}
