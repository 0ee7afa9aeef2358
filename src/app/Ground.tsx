import { useEffect, useMemo, useRef } from 'react';
import type { MeshBasicMaterial } from 'three';
import type { Leg } from '../anatomy/Leg';
import { DRAW_ORDER } from '../gpu/drawOrder';
import { drawnSkin } from '../view/skinShare';
import { viewStore } from '../view/store';
import { groundShadow } from './groundShadow';

/** Darkness of the shadow under the heel, 0 to 1: under the skin, and under bare muscle, which stands a fat pad above the floor. */
const STRENGTH = { skin: 0.42, bare: 0.2 } as const;

interface GroundProps {
  leg: Leg;
}

/** The floor: only the shadow in which the foot stands. From below, in the view of the sole, there is none. */
export function Ground({ leg }: GroundProps) {
  const floorY = leg.skin.bounds.min.y;
  const shadow = useMemo(() => groundShadow(leg.skin.geometry, leg.skin.matrixWorld, floorY), [leg, floorY]);
  const material = useRef<MeshBasicMaterial>(null);
  useEffect(() => () => shadow.texture.dispose(), [shadow]);
  useEffect(() => {
    const apply = () => {
      const { view } = viewStore.getState();
      const share = Math.min(drawnSkin(view) * 2, 1);
      // A leg that has come apart stands on nothing.
      const stands = Math.max(1 - 2 * view.explode, 0);
      if (material.current)
        material.current.opacity = stands * (STRENGTH.bare + (STRENGTH.skin - STRENGTH.bare) * share);
    };
    apply();
    return viewStore.subscribe(apply);
  }, []);
  return (
    <mesh
      position={[shadow.x, floorY - 0.001, shadow.z]}
      rotation-x={-Math.PI / 2}
      scale={[shadow.sizeM, -shadow.sizeM, 1]}
      renderOrder={DRAW_ORDER.ground}
    >
      <planeGeometry />
      <meshBasicMaterial
        ref={material}
        color="#1d1611"
        alphaMap={shadow.texture}
        transparent
        depthWrite={false}
        toneMapped={false}
      />
    </mesh>
  );
}
