import { useEffect, useMemo, useRef } from 'react';
import type { MeshBasicMaterial } from 'three';
import type { Leg } from '../anatomy/Leg';
import { beforePicture } from '../gpu/beforePicture';
import { DRAW_ORDER } from '../gpu/drawOrder';
import { viewStore } from '../view/store';
import { groundShadow } from './groundShadow';
import { shadowStrength } from './standing';

interface GroundProps {
  leg: Leg;
}

/** The floor: only the shadow in which the foot stands, and none without it. From below, in the view of the sole, there is none. */
export function Ground({ leg }: GroundProps) {
  const floorY = leg.skin.bounds.min.y;
  const shadow = useMemo(() => groundShadow(leg.skin.geometry, leg.skin.matrixWorld, floorY), [leg, floorY]);
  const material = useRef<MeshBasicMaterial>(null);
  useEffect(() => () => shadow.texture.dispose(), [shadow]);
  useEffect(() => {
    // Before each picture: what has been cut away is known only then.
    return beforePicture(() => {
      if (material.current) material.current.opacity = shadowStrength(leg, viewStore.getState().view);
    });
  }, [leg]);
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
