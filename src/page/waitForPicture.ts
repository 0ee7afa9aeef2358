import type { FirstFrame } from '../scene/firstPicture';
import { DOWNLOAD_PATIENCE_MS, onFirstInput } from './patience';

/**
 * Have the first picture drawn. It is not waited for long, nor once somebody has begun to use the page; nor is there one in a frame that is not known.
 * @param onDrawn called when it is drawn, in the same frame; also when it will not be
 * @returns resolves when the page is to come
 */
export async function waitForPicture(frame: FirstFrame | null, onDrawn: () => void): Promise<void> {
  let stop = () => {};
  const enough = new Promise<void>((resolve) => {
    const stopInput = onFirstInput(resolve);
    const timer = setTimeout(resolve, DOWNLOAD_PATIENCE_MS);
    stop = () => {
      stopInput();
      clearTimeout(timer);
    };
  });
  const drawn = import('../scene/firstPicture').then(({ drawFirstPicture }) =>
    // The page draws the same, and says what is wrong if it cannot either.
    drawFirstPicture(frame).then(onDrawn, () => {}),
  );
  await Promise.race([drawn, enough]);
  stop();
}
