import { lostContext } from '../scene/lostContext';
import { drawFigureAtOnce } from '../scene/pictures/figurePicture';
import { viewportHandle } from '../scene/viewportHandle';
import { viewStore } from '../view/store';
import { viewLink } from '../view/viewLink';
import { text } from '../words/text';
import { legArea } from './sharing/legArea';
import './printing.css';

/** Long side of the leg on paper, pixels: 200 to the inch at the height of a page. */
const LONG_SIDE_PX = 1800;

/** What brings its own pages to print: the handouts and the list of shortcuts. */
const OWN_PAGES = '.handout, .shortcuts';

/**
 * Have the page printed with its leg. A browser prints what a canvas of WebGL holds, which is nothing once it was shown, and lays the page anew without
 * drawing it: while it prints, a picture of the leg stands beside the caption and the legend, and credits under it. @returns what stops it
 */
export function followPrinting(): () => void {
  let picture: HTMLCanvasElement | null = null;
  const credits = document.createElement('p');
  credits.className = 'printed-credits';
  const begin = () => {
    const viewport = viewportHandle();
    // One that the graphics card has dropped is said to be gone, on paper too.
    const { lost } = lostContext.getState();
    if (picture || !viewport || lost || document.querySelector(OWN_PAGES)) return;
    const area = legArea(viewport);
    if (!area) return;
    picture = drawFigureAtOnce(viewport, area, LONG_SIDE_PX).picture;
    picture.className = 'printed-leg';
    const link = viewLink(viewStore.getState().view);
    credits.textContent = `${text('figure.credits')} ${link}`;
    const stage = document.querySelector('.stage');
    stage?.prepend(picture);
    stage?.after(credits);
  };
  const end = () => {
    if (!picture) return;
    picture.remove();
    credits.remove();
    // Some browsers keep the pixels until they are few.
    picture.width = 0;
    picture = null;
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    end();
  };
}
