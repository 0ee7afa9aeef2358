import { fileURLToPath } from 'node:url';
import type { Accessor } from '@gltf-transform/core';
import { vertexNormals } from '../../models/build/geometry/normals';
import { partsOf, readLeg } from '../../models/build/writeGlb';

const LEG = fileURLToPath(new URL('../../models/leg.glb', import.meta.url));

/** What `models/leg.glb` says of one muscle, per vertex. */
export interface Flesh {
  /** Metres, leg space, three numbers each. */
  positions: Float32Array;
  normals: Float32Array;
  /** 0 proximal to 1 distal. */
  along: Float32Array;
  /** 0 flesh to 1 tendon. */
  tendon: Float32Array;
  /** Unit fibre direction in leg space, three numbers each. */
  fibre: Float32Array;
}

/** Every muscle of the leg, by id. */
export async function readFlesh(): Promise<Map<string, Flesh>> {
  const document = await readLeg(LEG);
  const primitives = new Map(
    document
      .getRoot()
      .listNodes()
      .map((node) => [node.getExtras().id, node.getMesh()?.listPrimitives()[0]]),
  );
  return new Map(
    partsOf(document)
      .filter(({ kind }) => kind === 'muscle')
      .map(({ id, mesh }) => {
        const [shade, fibre] = ['_SHADE', '_FIBRE'].map((name) => primitives.get(id)?.getAttribute(name));
        if (!shade || !fibre) throw new Error(`${LEG}: ${id} has no fibres; run \`npm run model\``);
        const flesh: Flesh = {
          positions: mesh.positions,
          normals: vertexNormals(mesh),
          along: columns(shade, [0]),
          tendon: columns(shade, [2]),
          fibre: columns(fibre, [0, 1, 2]),
        };
        return [id, flesh];
      }),
  );
}

function columns(accessor: Accessor, which: readonly number[]): Float32Array {
  const element: number[] = [];
  return Float32Array.from({ length: which.length * accessor.getCount() }, (_, i) => {
    accessor.getElement(Math.floor(i / which.length), element);
    return element[which[i % which.length] ?? 0] ?? 0;
  });
}
