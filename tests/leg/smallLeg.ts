import { BufferGeometry, Float32BufferAttribute, Matrix4, Quaternion, SphereGeometry, Vector3 } from 'three';
import type { Leg, StructureKind } from '../../src/leg/Leg';
import type { GlbMesh } from '../../src/leg/readGlb';
import { readStructures } from '../../src/leg/structures';

/** A ball with the extras of a structure, in leg space, metres. */
export function ball(
  id: string,
  kind: StructureKind,
  centre: readonly [number, number, number],
  radiusM: number,
  muscle?: string,
): GlbMesh {
  const sphere = new SphereGeometry(1, 24, 16);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(sphere.getAttribute('position').array, 3));
  geometry.setIndex(sphere.index);
  return {
    name: id,
    geometry,
    matrix: new Matrix4().compose(new Vector3(...centre), new Quaternion(), new Vector3().setScalar(radiusM)),
    extras: {
      id,
      kind,
      english: id,
      latin: '',
      layer: 'deep',
      group: 'thigh',
      ...(muscle ? { muscle } : {}),
    },
  };
}

/** A leg of balls: skin around two heads of a muscle, the bone behind them, along +Z from the viewer's side. */
export function smallLeg(): Leg {
  const meshes = [
    ball('skin', 'skin', [0, 0.5, 0], 0.3),
    ball('gastrocnemius_medial', 'muscle', [0.03, 0.5, 0.1], 0.05, 'gastrocnemius'),
    ball('gastrocnemius_lateral', 'muscle', [-0.06, 0.5, 0.1], 0.05, 'gastrocnemius'),
    ball('soleus', 'muscle', [0, 0.5, 0], 0.05),
    ball('femur', 'bone', [0, 0.5, -0.1], 0.05),
  ];
  return readStructures({ meshes, extras: {} });
}
