import { stepBrushRadius } from '../scene/skin/brushStore';
import { redoStroke, undoStroke } from '../scene/skin/paintingStore';
import { handStore } from '../view/handStore';
import { bindShortcuts } from '../view/shortcuts';

/**
 * Keys while the finder is open: the brackets size the brush; with the brush in the hand, what is taken back first are its strokes,
 * then, when none is left, steps of the view. Returns what stops it.
 */
export function listenToFinderKeys(): () => void {
  const inHand = () => handStore.getState().brush;
  return bindShortcuts(
    {
      'finder.undo': () => inHand() && undoStroke(),
      'finder.redo': () => inHand() && redoStroke(),
      'finder.brush': ({ key }) => {
        if (!inHand()) return false;
        stepBrushRadius(key === ']' ? 1 : -1);
        return true;
      },
    },
    { first: true },
  );
}
