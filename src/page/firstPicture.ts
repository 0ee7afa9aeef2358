import { legStore } from '../leg/legStore';
import { firstFullFrame } from '../scene/readiness';
import { hasWebGL2 } from '../scene/webgl2';
import { DOWNLOAD_PATIENCE_MS, onFirstInput } from './patience';

/** Who waits for the first picture waits no longer than this, milliseconds. */
const PATIENCE_MS = 8000;

/**
 * Resolves when the first picture is on the screen; sooner when there will be none (no WebGL2, no leg), when the leg is long in coming or when
 * somebody has begun to use the page. What the picture does not need waits for this, so that nothing is fetched or run before it that is not in it.
 */
export const afterFirstPicture: Promise<void> = new Promise((resolve) => {
  const undo: (() => void)[] = [];
  const go = () => {
    for (const stop of undo) stop();
    resolve();
  };
  void firstFullFrame.then(go);
  if (!hasWebGL2()) go();
  undo.push(
    legStore.subscribe(({ status }) => {
      if (status === 'error') go();
    }),
  );
  undo.push(onFirstInput(go));
  const timers = [
    setTimeout(go, PATIENCE_MS),
    setTimeout(
      () => {
        if (legStore.getState().status === 'loading') go();
      },
      Math.max(0, DOWNLOAD_PATIENCE_MS - performance.now()),
    ),
  ];
  undo.push(() => timers.forEach(clearTimeout));
});
