import { stepBrushRadius } from '../skin/brushStore';
import { redoStroke, undoStroke } from '../skin/paintingStore';
import { handStore } from '../view/handStore';
import { isTyping } from '../view/typing';

/**
 * Keys while the finder is open: the brackets size the brush; with the brush in the hand, what is taken back first are its strokes,
 * then, when none is left, steps of the view. Returns what stops it.
 */
export function listenToFinderKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!handStore.getState().brush || isTyping(event.target) || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'z') return;
      if (!(event.shiftKey ? redoStroke() : undoStroke())) return;
    } else if (event.key === '[' || event.key === ']') stepBrushRadius(event.key === ']' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Before the page's own keys.
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}
