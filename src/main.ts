import { begin } from './page/begin';
import { firstFrame, showPageFrame, showPoster } from './page/pageFrame';
import { startFailed } from './page/startFailed';
import { waitForPicture } from './page/waitForPicture';
import { fetchContentText } from './patterns/fetchContentText';
import { address } from './view/address';

/** The page comes in three parts, each when the one before it is on the screen: an empty frame, the leg drawn by three alone, and React with all the rest. */
async function main(root: HTMLElement): Promise<void> {
  begin();
  // The presenter's window draws no leg.
  if (address().presenter === null) {
    showPageFrame(root);
    const frame = firstFrame(root);
    const hidePoster = frame ? showPoster(root) : () => {};
    await waitForPicture(frame, hidePoster);
  } else leaveFirst();
  // The page says what is wrong with it.
  fetchContentText().catch(() => {});
  const { showPage } = await import('./page/showPage');
  await showPage(root);
}

/** What the page asks for ahead is for the leg; a window that draws none lets it go, where browsers would complain that nobody took it. */
function leaveFirst(): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel="preload"]'))
    fetch(href).then(
      ({ body }) => body?.cancel(),
      () => {},
    );
}

const root = document.getElementById('root');
if (!root)
  throw new Error('main: index.html has no element with id "root"; add <div id="root"></div> to its body.');

main(root).catch((error: unknown) => {
  console.error(error);
  startFailed(error, null);
});
