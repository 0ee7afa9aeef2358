import { BufferGeometry, Float32BufferAttribute, Group, Mesh, SphereGeometry } from 'three';
import type { Leg, StructureKind } from '../../src/anatomy/Leg';
import { readStructures } from '../../src/anatomy/structures';

/** A ball with the extras of a structure, in leg space, metres. */
export function ball(
  id: string,
  kind: StructureKind,
  centre: readonly [number, number, number],
  radiusM: number,
  muscle?: string,
): Mesh {
  const sphere = new SphereGeometry(1, 24, 16);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(sphere.getAttribute('position').array, 3));
  geometry.setIndex(sphere.index);
  const mesh = new Mesh(geometry);
  mesh.position.set(...centre);
  mesh.scale.setScalar(radiusM);
  mesh.userData = {
    id,
    kind,
    english: id,
    latin: '',
    layer: 'deep',
    group: 'thigh',
    ...(muscle ? { muscle } : {}),
  };
  return mesh;
}

/** A leg of balls: skin around two heads of a muscle, the bone behind them, along +Z from the viewer's side. */
export function smallLeg(): Leg {
  const scene = new Group();
  scene.add(
    ball('skin', 'skin', [0, 0.5, 0], 0.3),
    ball('gastrocnemius_medial', 'muscle', [0.03, 0.5, 0.1], 0.05, 'gastrocnemius'),
    ball('gastrocnemius_lateral', 'muscle', [-0.06, 0.5, 0.1], 0.05, 'gastrocnemius'),
    ball('soleus', 'muscle', [0, 0.5, 0], 0.05),
    ball('femur', 'bone', [0, 0.5, -0.1], 0.05),
  );
  return readStructures(scene);
}
