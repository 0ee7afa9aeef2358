import { Mesh, MeshBasicMaterial, PlaneGeometry } from 'three';
import { beforePicture } from '../gpu/beforePicture';
import { DRAW_ORDER } from '../gpu/drawOrder';
import type { Leg } from '../leg/Leg';
import { viewStore } from '../view/store';
import { groundShadow } from './groundShadow';
import { shadowStrength } from './standing';

/** The floor: only the shadow in which the foot stands, and none without it. From below, in the view of the sole, there is none. */
export function groundOf(leg: Leg): { mesh: Mesh; dispose: () => void } {
  const floorY = leg.skin.bounds.min.y;
  const { texture, x, z, sizeM } = groundShadow(leg.skin.geometry, leg.skin.matrixWorld, floorY);
  const material = new MeshBasicMaterial({
    color: '#1d1611',
    alphaMap: texture,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
  });
  const mesh = new Mesh(new PlaneGeometry(), material);
  mesh.position.set(x, floorY - 0.001, z);
  mesh.rotation.x = -Math.PI / 2;
  mesh.scale.set(sizeM, -sizeM, 1);
  mesh.renderOrder = DRAW_ORDER.ground;
  // Before each picture: what has been cut away is known only then.
  const stop = beforePicture(() => {
    material.opacity = shadowStrength(leg, viewStore.getState().view);
  });
  const dispose = () => {
    stop();
    texture.dispose();
    material.dispose();
    mesh.geometry.dispose();
  };
  return { mesh, dispose };
}
