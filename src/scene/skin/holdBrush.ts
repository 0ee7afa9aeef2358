import { onSlice } from '../../view/onSlice';
import { legCanvas, onceThere } from '../canvas';
import { lostContext } from '../lostContext';
import { Brush, type SkinAt } from './Brush';
import type { PaintedSkin } from './PaintedSkin';

/**
 * A brush on the canvas, as soon as there is one, and on the next when it has to be made anew.
 * @param onChange see `Brush`
 * @returns what puts it away
 */
export function holdBrush(painted: PaintedSkin, skinAt: SkinAt, onChange?: () => void): () => void {
  let brush: Brush | null = null;
  let stopWaiting = () => {};
  const take = () => {
    stopWaiting();
    stopWaiting = onceThere(() => {
      const canvas = legCanvas();
      if (!canvas) return;
      const again = brush !== null;
      brush?.dispose();
      brush = new Brush(canvas, painted, skinAt, onChange);
      // A frame that is asked for while one ends does not come.
      if (again) queueMicrotask(() => painted.show());
    });
  };
  take();
  const leave = onSlice(lostContext, ({ canvases }) => canvases, take);
  return () => {
    leave();
    stopWaiting();
    brush?.dispose();
  };
}
