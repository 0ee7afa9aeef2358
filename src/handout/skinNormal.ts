import { Vector3 } from 'three';
import type { Leg, Point } from '../leg/Leg';
import { positionsInLegSpace } from '../patterns/skinMesh';

const found = new Vector3();

/** The outward normal of the skin at the vertex nearest to a point, leg space. */
export function skinNormals({ skin }: Leg): (point: Point) => Point {
  const positions = positionsInLegSpace(skin);
  const normal = skin.geometry.getAttribute('normal');
  return ([x, y, z]) => {
    let nearest = 0;
    let least = Infinity;
    for (let v = 0; 3 * v < positions.length; v++) {
      const away = Math.hypot(
        (positions[3 * v] ?? 0) - x,
        (positions[3 * v + 1] ?? 0) - y,
        (positions[3 * v + 2] ?? 0) - z,
      );
      if (away >= least) continue;
      least = away;
      nearest = v;
    }
    found.fromBufferAttribute(normal, nearest).transformDirection(skin.matrixWorld);
    return [found.x, found.y, found.z];
  };
}
