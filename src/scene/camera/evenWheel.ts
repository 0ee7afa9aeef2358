/** Pixels of what an event of the wheel counts, by its `deltaMode`: pixels, lines (three to a notch), pages. */
const PIXELS = [1, 100 / 3, 100] as const;
/** Fingers on a pad that come together send less than this at a time, with Ctrl; a notch of a wheel sends more. Pixels. */
const NOTCH_PX = 80;

/**
 * A notch of the wheel brings the leg closer by the same in every browser, with Ctrl and without: the controls would take one in lines for a third of one in
 * pixels, one in pages for nothing, and one with Ctrl for ten. Returns what ends it.
 */
export function evenWheel(canvas: HTMLElement): () => void {
  const onWheel = (event: WheelEvent) => {
    const factor = PIXELS[event.deltaMode] ?? 1;
    const notch = Math.abs(event.deltaY * factor) >= NOTCH_PX;
    if (factor === 1 && !(event.ctrlKey && notch)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { clientX, clientY, ctrlKey, shiftKey, deltaX, deltaY } = event;
    const even = {
      bubbles: true,
      cancelable: true,
      clientX,
      clientY,
      shiftKey,
      ctrlKey: ctrlKey && !notch,
      deltaX: deltaX * factor,
      deltaY: deltaY * factor,
    };
    canvas.dispatchEvent(new WheelEvent('wheel', even));
  };
  canvas.addEventListener('wheel', onWheel, { capture: true, passive: false });
  return () => canvas.removeEventListener('wheel', onWheel, { capture: true });
}
