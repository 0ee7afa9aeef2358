import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useState } from 'react';
import type { PerspectiveCamera } from 'three';
import { useStore } from 'zustand';
import type { Leg } from '../../leg/Leg';
import { handStore } from '../../view/handStore';
import { legRoom, pictureInsets } from '../../view/legRoom';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import type { ViewState } from '../../view/state';
import { viewStore } from '../../view/store';
import { halfInsets } from '../halves';
import { legScene } from '../LegScene';
import { CameraRig } from './CameraRig';
import { listenToHands } from './cameraHands';
import { publishPose } from './cameraPose';
import { takeRig } from './flights';
import { TURN_S } from './turntable';

interface ControlsProps {
  leg: Leg;
}

/** A frame that comes later than this turns the table no further, seconds: it must not jump. */
const LONGEST_STEP_S = 0.1;

/**
 * Orbit, pan, pinch and zoom to the pointer, within limits; flies to named views, to places and to what is framed; draws in
 * perspective or in parallel. Settles: when nothing moves it asks for no frame.
 */
export function Controls({ leg }: ControlsProps) {
  const get = useThree((state) => state.get);
  const set = useThree((state) => state.set);
  const canvas = useThree((state) => state.gl.domElement);
  const { width, height } = useThree((state) => state.size);
  // The one that the controls move; what draws may be its flat companion.
  const [eye] = useState(() => get().camera as PerspectiveCamera);
  const rig = useMemo(() => new CameraRig(eye, leg, viewStore.getState().view), [eye, leg]);
  const beside = useStore(viewStore, ({ view }) => view.beside);
  const projection = useStore(viewStore, ({ view }) => view.projection);

  useEffect(() => {
    set({ camera: projection === 'orthographic' ? rig.flat : eye } as Partial<ReturnType<typeof get>>);
    redraw();
  }, [rig, eye, set, projection]);

  useEffect(() => {
    rig.connect(canvas);
    const stop = listenToHands(rig, canvas);
    return () => {
      stop();
      rig.dispose();
    };
  }, [rig, canvas]);

  useEffect(() => {
    const update = () => {
      const insets = pictureInsets(legRoom.getState());
      rig.resize(width, height, beside ? halfInsets({ width, height }, insets) : insets);
      redraw();
    };
    update();
    return onSlice(legRoom, pictureInsets, update);
  }, [rig, width, height, beside]);

  useEffect(() => {
    const { view, camera } = viewStore.getState().view;
    if (camera) rig.flyToPlace(camera, false);
    else rig.flyToView(view ?? 'posterior', false);
    const leave = takeRig(rig);
    const follow = (now: ViewState, before: ViewState) => {
      const { view, camera, side, explode } = now;
      if (side !== before.side) rig.setSide(now, view);
      else if (explode !== before.explode) rig.setApart(now, view === before.view ? view : null);
      if (side !== before.side) return;
      if (camera !== null && camera !== before.camera) rig.flyToPlace(camera, true);
      else if (view !== null && view !== before.view) rig.flyToView(view, true);
      else if (now.only !== before.only && now.only.length > 0) rig.bringIntoPicture(now.only);
    };
    const unsubscribe = onSlice(viewStore, ({ view }) => view, follow);
    return () => {
      leave();
      unsubscribe();
    };
  }, [rig]);

  useFrame((_, delta) => {
    if (handStore.getState().turning)
      rig.turn((2 * Math.PI * Math.min(delta, LONGEST_STEP_S)) / TURN_S, 0, false);
    const moving = rig.update(delta);
    if (moving) redraw();
    legScene().resolution.frame(moving, delta);
    publishPose(eye.quaternion);
  }, -1);

  return null;
}
