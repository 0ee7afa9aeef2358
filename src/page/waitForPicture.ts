import type { FirstFrame } from '../scene/firstPicture';

/** The page comes after this time at the latest, milliseconds: over a slow line the list is there to read before the leg. */
const PATIENCE_MS = 2500;
/** What a person does ends the wait: now they want the page. */
const INPUTS = ['pointerdown', 'keydown', 'focusin'] as const;

/**
 * Have the first picture drawn. It is not waited for long, nor once somebody has begun to use the page; nor is there one in a frame that is not known.
 * @param onDrawn called when it is drawn, in the same frame; also when it will not be
 * @returns resolves when the page is to come
 */
export async function waitForPicture(frame: FirstFrame | null, onDrawn: () => void): Promise<void> {
  const undo: (() => void)[] = [];
  const enough = new Promise<void>((resolve) => {
    for (const kind of INPUTS) {
      const act = () => resolve();
      window.addEventListener(kind, act, { capture: true, passive: true });
      undo.push(() => window.removeEventListener(kind, act, true));
    }
    const timer = setTimeout(resolve, PATIENCE_MS);
    undo.push(() => clearTimeout(timer));
  });
  const drawn = import('../scene/firstPicture').then(({ drawFirstPicture }) =>
    // The page draws the same, and says what is wrong if it cannot either.
    drawFirstPicture(frame).then(onDrawn, () => {}),
  );
  await Promise.race([drawn, enough]);
  for (const stop of undo) stop();
}
