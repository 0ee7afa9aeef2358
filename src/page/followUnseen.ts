import { type Camera, Vector3 } from 'three';
import { beforePicture } from '../gpu/beforePicture';
import type { Leg } from '../leg/Leg';
import { contentStore } from '../patterns/contentStore';
import { referralStore } from '../patterns/referralStore';
import { patternZones } from '../patterns/shownFields';
import { viewportHandle } from '../scene/viewportHandle';
import { onSlice } from '../view/onSlice';
import { viewStore } from '../view/store';
import { type Unseen, UnseenPatterns } from './unseen';

/** The camera rests when no picture has been drawn for this long, milliseconds. */
const REST_MS = 350;

/** Look what is on and not seen whenever the camera comes to rest, and tell what has changed; returns what stops it. */
export function followUnseen(leg: Leg, tell: (unseen: Unseen | null) => void): () => void {
  const patterns = new UnseenPatterns(leg, patternZones);
  const toEye = new Vector3();
  let told = 'null';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const { view } = viewStore.getState();
    const { pointSeen } = referralStore.getState();
    const unseen = patterns.why(view, contentStore.getState().index, toEye, pointSeen);
    const now = JSON.stringify(unseen);
    if (now === told) return;
    told = now;
    tell(unseen);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS);
  };
  const looked = (camera: Camera) => {
    toEye.setFromMatrixColumn(camera.matrixWorld, 2);
    later();
  };
  const stops = [
    // Of figures too, whose camera is another one: the page's own picture comes after them.
    beforePicture(looked),
    // What comes on where nothing of it is seen is not drawn.
    onSlice(viewStore, ({ view }) => view.show, later),
  ];
  // The picture that is there was drawn before this listened.
  const camera = viewportHandle()?.camera;
  if (camera) looked(camera);
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    tell(null);
  };
}
