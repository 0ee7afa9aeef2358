import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';

/** A search tree over the triangles of a mesh, for rays and nearest points, in the mesh's own unit. */
export function bvhOf({ positions, indices }: TriangleMesh): MeshBVH {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  // The tree sorts its index in place: give it its own copy.
  geometry.setIndex(new BufferAttribute(indices.slice(), 1));
  return new MeshBVH(geometry, { maxLeafTris: 6 });
}

/** One mesh from many, vertices and triangles in order. */
export function mergeMeshes(meshes: readonly TriangleMesh[]): TriangleMesh {
  const positions = new Float32Array(meshes.reduce((n, mesh) => n + mesh.positions.length, 0));
  const indices = new Uint32Array(meshes.reduce((n, mesh) => n + mesh.indices.length, 0));
  let vertex = 0;
  let corner = 0;
  for (const mesh of meshes) {
    positions.set(mesh.positions, 3 * vertex);
    for (const v of mesh.indices) indices[corner++] = v + vertex;
    vertex += mesh.positions.length / 3;
  }
  return { positions, indices };
}
