import { addAfterEffect } from '@react-three/fiber';
import { emptyPicture } from '../view/pictures';
import { redraw } from '../view/redraw';
import { legScene } from './LegScene';
import { checkContext } from './lostContext';
import { viewportHandle } from './viewportHandle';

/** What is drawn on and touched; null before it is there, and without WebGL2. */
export function legCanvas(): HTMLCanvasElement | null {
  return viewportHandle()?.gl.domElement ?? null;
}

/** Its place in the window, CSS pixels; null before it is there. */
export function canvasBox(): DOMRect | null {
  return legCanvas()?.getBoundingClientRect() ?? null;
}

/** What of it no panel covers. */
export function freeBox(): DOMRect | null {
  return document.querySelector('[data-free]')?.getBoundingClientRect() ?? null;
}

/** Hear of each frame once it is drawn; returns what stops it. */
export function onFrame(listener: () => void): () => void {
  return addAfterEffect(() => listener());
}

/** Call `begin` once the canvas has drawn: at once when it has, else with its first frame. Returns what stops the waiting. */
export function onceThere(begin: () => void): () => void {
  if (canvasBox()) {
    begin();
    return () => {};
  }
  const stop = onFrame(() => {
    if (!canvasBox()) return;
    stop();
    begin();
  });
  return stop;
}

/** The next frame as a picture at most `width` pixels wide; null without a canvas. Rejects, in one sentence, when there is no memory for it or the graphics card has dropped it. */
export function framePicture(width: number): Promise<HTMLCanvasElement | null> {
  return new Promise((resolve, reject) => {
    const source = legCanvas();
    if (!source) return resolve(null);
    const release = legScene().resolution.hold();
    // The drawing buffer may be read only in the task that drew it.
    const stop = onFrame(() => {
      stop();
      release();
      const scale = Math.min(1, width / source.width);
      try {
        const { picture, paper } = emptyPicture(source.width * scale, source.height * scale);
        paper.drawImage(source, 0, 0, picture.width, picture.height);
        checkContext(legScene().renderer);
        resolve(picture);
      } catch (error) {
        reject(error);
      }
    });
    redraw();
  });
}
