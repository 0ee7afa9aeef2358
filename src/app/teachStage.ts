import { addAfterEffect } from '@react-three/fiber';
import { DEFAULT_SETUP, keysOfSetup, otherSeed } from '../teaching/quiz/quizSetup';
import type { TeachStage } from '../teaching/teachStage';
import { writeAddress } from '../view/address';
import { emptyPicture } from '../view/pictures';
import { redraw } from '../view/redraw';
import { knownIds } from './knownIds';
import { sightAt } from './pickAt';
import { placeOnPage } from './placeOnPage';
import { openTool, teachStore } from './teachTools';
import { viewportHandle } from './viewportHandle';
import './teachPanel.css';

/** The canvas and the room around it as the teaching tools need them. */
export const TEACH_STAGE: TeachStage = {
  canvas: () => viewportHandle()?.gl.domElement ?? null,
  canvasBox: () => viewportHandle()?.gl.domElement.getBoundingClientRect() ?? null,
  freeBox: () => document.querySelector('[data-free]')?.getBoundingClientRect() ?? null,
  project: placeOnPage,
  sightAt,
  onFrame: (listener) => addAfterEffect(() => listener()),
  picture(width) {
    return new Promise((resolve, reject) => {
      const viewport = viewportHandle();
      if (!viewport) return resolve(null);
      const source = viewport.gl.domElement;
      // The drawing buffer may be read only in the task that drew it.
      const stop = addAfterEffect(() => {
        stop();
        const scale = Math.min(1, width / source.width);
        try {
          const { picture, paper } = emptyPicture(source.width * scale, source.height * scale);
          paper.drawImage(source, 0, 0, picture.width, picture.height);
          resolve(picture);
        } catch (error) {
          reject(error);
        }
      });
      redraw();
    });
  },
  knownIds,
  besideList: (list) => teachStore.setState({ list }),
  leadOn(tool, ids) {
    // Both read from the address what they are to begin with.
    writeAddress(
      tool === 'handout'
        ? { handout: ids.join(',') }
        : keysOfSetup({ ...DEFAULT_SETUP, of: ids, seed: otherSeed(0) }),
    );
    openTool(tool);
  },
};
