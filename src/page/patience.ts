/** The page comes this long after navigation at the latest, and with it what is read beside the leg, milliseconds: over a slow line the leg is long in coming. */
export const DOWNLOAD_PATIENCE_MS = 2500;

/** What a person does that says: now they want the page. */
const INPUTS = ['pointerdown', 'keydown', 'focusin'] as const;

/** Hear of the first thing that a person does. Returns what stops it. */
export function onFirstInput(listener: () => void): () => void {
  const hear = () => {
    stop();
    listener();
  };
  const stop = () => {
    for (const kind of INPUTS) window.removeEventListener(kind, hear, true);
  };
  for (const kind of INPUTS) window.addEventListener(kind, hear, { capture: true, passive: true });
  return stop;
}
