import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { PerspectiveCamera } from 'three';
import type { Leg } from '../anatomy/Leg';
import { connectLooks } from '../view/looks';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { CameraRig } from './CameraRig';
import { publishPose } from './cameraPose';
import { connectFlights } from './flights';
import { viewInsets } from './viewInsets';

interface ControlsProps {
  leg: Leg;
}

/**
 * Orbit, pan, pinch and zoom to the pointer, within limits; flies to named views and to what is framed.
 * Settles: when nothing moves it asks for no frame.
 */
export function Controls({ leg }: ControlsProps) {
  const camera = useThree((state) => state.camera as PerspectiveCamera);
  const canvas = useThree((state) => state.gl.domElement);
  const { width, height } = useThree((state) => state.size);
  const rig = useMemo(() => new CameraRig(camera, leg, viewStore.getState().view.side), [camera, leg]);

  useEffect(() => {
    rig.connect(canvas);
    return () => rig.dispose();
  }, [rig, canvas]);

  useEffect(() => {
    rig.resize(width, height, viewInsets.getState());
    redraw();
    return viewInsets.subscribe((insets) => {
      rig.resize(width, height, insets);
      redraw();
    });
  }, [rig, width, height]);

  useEffect(() => {
    rig.flyToView(viewStore.getState().view.view ?? 'posterior', false);
    const disconnect = connectFlights((ids) => rig.flyToStructures(ids));
    const disconnectLooks = connectLooks((look) => rig.flyToLook(look));
    const unsubscribe = viewStore.subscribe((now, before) => {
      const { view, side } = now.view;
      if (side !== before.view.side) rig.setSide(side, view);
      else if (view !== null && view !== before.view.view) rig.flyToView(view, true);
    });
    return () => {
      disconnect();
      disconnectLooks();
      unsubscribe();
    };
  }, [rig]);

  useFrame((_, delta) => {
    if (rig.update(delta)) redraw();
    publishPose(camera.quaternion);
  }, -1);

  return null;
}
