import { addAfterEffect } from '@react-three/fiber';
import { Vector3 } from 'three';
import { onSide } from '../anatomy/legSides';
import type { TeachStage } from '../teaching/teachStage';
import { redraw } from '../view/redraw';
import { LEGS_SHOWN } from '../view/sides';
import { viewStore } from '../view/store';
import { knownIds } from './knownIds';
import { sightAt } from './pickAt';
import { viewportHandle } from './viewportHandle';
import './teachPanel.css';

const place = new Vector3();

/** The canvas and the room around it as the teaching tools need them. */
export const TEACH_STAGE: TeachStage = {
  canvas: () => viewportHandle()?.gl.domElement ?? null,
  canvasBox: () => viewportHandle()?.gl.domElement.getBoundingClientRect() ?? null,
  freeBox: () => document.querySelector('[data-free]')?.getBoundingClientRect() ?? null,
  project(point) {
    const viewport = viewportHandle();
    if (!viewport) return null;
    const { left, top, width, height } = viewport.gl.domElement.getBoundingClientRect();
    const side = LEGS_SHOWN[viewStore.getState().view.side][0] ?? 'right';
    const { x, y, z } = place.set(...onSide(point, side)).project(viewport.camera);
    if (z > 1) return null;
    return { x: left + ((x + 1) / 2) * width, y: top + ((1 - y) / 2) * height };
  },
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
};
