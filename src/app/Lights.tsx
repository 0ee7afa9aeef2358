import { useFrame } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { DirectionalLight, Group } from 'three';
import { onSlice } from '../view/onSlice';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';

/** Name of the group whose lamps turn with the camera; whoever draws with another camera turns it first. */
export const LAMPS = 'lamps';

/**
 * Key, fill and rim light that move with the camera, so that no side of the leg is ever dark, and a soft sky.
 * No environment map: it would be sampled in every pixel, and on a matte leg three lamps show form as well.
 */
export function Lights() {
  const rig = useRef<Group>(null);
  const key = useRef<DirectionalLight>(null);
  const fill = useRef<DirectionalLight>(null);

  useEffect(() => {
    const apply = () => {
      const { tuning } = viewStore.getState();
      if (key.current) key.current.intensity = tuning.keyLight;
      if (fill.current) fill.current.intensity = tuning.fillLight;
      redraw();
    };
    apply();
    return onSlice(viewStore, ({ tuning: { keyLight, fillLight } }) => [keyLight, fillLight], apply);
  }, []);

  useFrame(({ camera }) => {
    rig.current?.quaternion.copy(camera.quaternion);
  });

  return (
    <>
      <hemisphereLight color="#fdf8f0" groundColor="#b9aca0" intensity={1.15} />
      <group ref={rig} name={LAMPS}>
        <directionalLight ref={key} color="#fff4e6" position={[-1.1, 1.5, 1.6]} />
        <directionalLight ref={fill} color="#e4edff" position={[1.7, 0.2, 1.2]} />
        <directionalLight color="#ffffff" intensity={1.1} position={[0.7, 0.9, -1.8]} />
      </group>
    </>
  );
}
