import { Vector3 } from 'three';
import { createStore } from 'zustand/vanilla';
import type { Leg } from '../anatomy/Leg';
import { beforePicture } from '../gpu/beforePicture';
import { chosenPoint } from '../referral/chosenPoint';
import { contentStore } from '../referral/contentStore';
import { patternZones } from '../referral/patternZones';
import { onSlice } from '../view/onSlice';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { type Unseen, UnseenPatterns } from './unseen';

/** What is on and not seen, as of the last rest of the camera. */
export const unseenStore = createStore<{ unseen: Unseen | null }>()(() => ({ unseen: null }));

/** The camera rests when no picture has been drawn for this long, milliseconds. */
const REST_MS = 350;

/** Look what is not seen whenever the camera comes to rest; returns what stops it. */
export function followUnseen(leg: Leg): () => void {
  const patterns = new UnseenPatterns(leg, patternZones);
  const toEye = new Vector3();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const { view } = viewStore.getState();
    const unseen = patterns.why(view, contentStore.getState().index, toEye, chosenPoint.getState().seen);
    if (JSON.stringify(unseen) !== JSON.stringify(unseenStore.getState().unseen))
      unseenStore.setState({ unseen });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS);
  };
  const stops = [
    beforePicture((camera) => {
      // Of figures too, whose camera is another one: the page's own picture comes after them.
      toEye.setFromMatrixColumn(camera.matrixWorld, 2);
      later();
    }),
    // What comes on where nothing of it is seen is not drawn.
    onSlice(viewStore, ({ view }) => view.show, later),
  ];
  // The picture that is there was drawn before this listened.
  redraw();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    unseenStore.setState({ unseen: null });
  };
}
