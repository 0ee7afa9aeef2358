import { useFrame } from '@react-three/fiber';
import { useEffect } from 'react';
import { onSlice } from '../view/onSlice';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { legScene } from './LegScene';

/** Keeps the lamps as bright as they are tuned, and around the camera. */
export function Lights(): null {
  const { lamps } = legScene();
  useEffect(() => {
    const apply = () => {
      lamps.tune(viewStore.getState().tuning);
      redraw();
    };
    apply();
    return onSlice(viewStore, ({ tuning: { keyLight, fillLight } }) => [keyLight, fillLight], apply);
  }, [lamps]);
  useFrame(({ camera }) => lamps.turn(camera.quaternion));
  return null;
}
