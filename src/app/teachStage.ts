import { addAfterEffect } from '@react-three/fiber';
import { DEFAULT_SETUP, keysOfSetup, otherSeed } from '../teaching/quiz/quizSetup';
import type { TeachStage } from '../teaching/teachStage';
import { writeAddress } from '../view/address';
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
    return new Promise((resolve) => {
      const viewport = viewportHandle();
      if (!viewport) return resolve(null);
      const source = viewport.gl.domElement;
      // The drawing buffer may be read only in the task that drew it.
      const stop = addAfterEffect(() => {
        stop();
        const scale = Math.min(1, width / source.width);
        const copy = document.createElement('canvas');
        copy.width = Math.max(1, Math.round(source.width * scale));
        copy.height = Math.max(1, Math.round(source.height * scale));
        copy.getContext('2d')?.drawImage(source, 0, 0, copy.width, copy.height);
        resolve(copy);
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
