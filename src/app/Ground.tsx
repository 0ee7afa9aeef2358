import { useEffect, useMemo } from 'react';
import type { Leg } from '../anatomy/Leg';
import { DRAW_ORDER } from '../gpu/drawOrder';
import { groundShadow } from './groundShadow';

/** Darkness of the shadow under the heel, 0 to 1. */
const STRENGTH = 0.42;

interface GroundProps {
  leg: Leg;
}

/** The floor: only the shadow in which the foot stands. From below, in the view of the sole, there is none. */
export function Ground({ leg }: GroundProps) {
  const floorY = leg.skin.bounds.min.y;
  const shadow = useMemo(() => groundShadow(leg.skin.geometry, leg.skin.matrixWorld, floorY), [leg, floorY]);
  useEffect(() => () => shadow.texture.dispose(), [shadow]);
  return (
    <mesh
      position={[shadow.x, floorY - 0.001, shadow.z]}
      rotation-x={-Math.PI / 2}
      scale={[shadow.sizeM, -shadow.sizeM, 1]}
      renderOrder={DRAW_ORDER.ground}
    >
      <planeGeometry />
      <meshBasicMaterial
        color="#1d1611"
        alphaMap={shadow.texture}
        opacity={STRENGTH}
        transparent
        depthWrite={false}
        toneMapped={false}
      />
    </mesh>
  );
}
