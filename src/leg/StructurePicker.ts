import { DoubleSide, FrontSide, Matrix4, Ray, Triangle, Vector3 } from 'three';
import type { MeshBVH, MeshBVHOptions } from 'three-mesh-bvh';
import { castPlain, plainHits } from './castPlain';
import type { Leg, Point, Structure } from './Leg';

/** Where a ray meets a structure. */
export interface StructureHit {
  structure: Structure;
  /** Leg space, metres. */
  point: Vector3;
  /** From the origin of the ray, metres. */
  distanceM: number;
  /** Of the triangle that was hit: three indices into the geometry's vertices. */
  vertices: readonly [number, number, number];
  /** Weight of each of the three at the point; they sum to 1. */
  weights: readonly [number, number, number];
}

/** Where a ray goes into a structure, or comes out of it. */
export interface Crossing {
  /** From the origin of the ray, metres. */
  distanceM: number;
  /** It goes in: the surface is met from outside. */
  inward: boolean;
}

/** `indirect`: the index buffer is on its way to the graphics card and must keep its order. Known to 0.8.3, missing from its types. */
const TREE_OPTIONS: MeshBVHOptions & { indirect: boolean } = { indirect: true };

const localRay = new Ray();
const placeRay = new Ray();
const offset = new Vector3();
const inverse = new Matrix4();
const boxHit = new Vector3();
const corners = new Triangle();
const weights = new Vector3();

/**
 * Casts rays against the leg's structures. Each has a tree of its own (three-mesh-bvh), built by `prepare` while the page
 * has nothing else to do; until then all its triangles are tried. Nothing is patched into three.
 */
export class StructurePicker {
  /** @param offsetOf how far a structure is from its place at the moment, leg space, metres */
  constructor(private readonly offsetOf: (structure: Structure) => Point = () => [0, 0, 0]) {}

  private readonly trees = new Map<string, MeshBVH>();

  /**
   * Build the trees that are missing, one per call of `wait`, largest first, and tell of each; resolves when all are there or `stop` says so.
   * The package comes with the first call: it is not among the bytes that the first frame waits for.
   */
  async prepare(
    leg: Leg,
    wait: () => Promise<void>,
    stop: () => boolean,
    built: (structure: Structure) => void = () => {},
  ): Promise<void> {
    await wait();
    const { MeshBVH } = await import('three-mesh-bvh');
    const bySize = [...leg.structures.values()].sort((a, b) => triangles(b) - triangles(a));
    for (const structure of bySize) {
      await wait();
      if (stop()) return;
      if (!this.trees.has(structure.id)) {
        this.trees.set(structure.id, new MeshBVH(structure.geometry, TREE_OPTIONS));
        built(structure);
      }
    }
  }

  /** How many structures have their tree. */
  get ready(): number {
    return this.trees.size;
  }

  /** Whether the structure has its tree: without it a ray through it costs a thousand times as much. */
  has({ id }: Structure): boolean {
    return this.trees.has(id);
  }

  /** Every crossing of a closed structure's surface by a ray (leg space as modelled, metres), nearest first. */
  crossings(ray: Ray, structure: Structure): Crossing[] {
    localRay.copy(ray).applyMatrix4(inverse.copy(structure.matrixWorld).invert());
    const { geometry, matrixWorld } = structure;
    const tree = this.trees.get(structure.id);
    const hits = tree ? tree.raycast(localRay, DoubleSide) : plainHits(geometry, localRay);
    const positions = geometry.attributes.position;
    if (!positions) return [];
    const crossings = hits.flatMap(({ point, face }) => {
      if (!face) return [];
      corners.setFromAttributeAndIndices(positions, face.a, face.b, face.c);
      const inward = corners.getNormal(weights).dot(localRay.direction) < 0;
      return { distanceM: point.applyMatrix4(matrixWorld).distanceTo(ray.origin), inward };
    });
    return crossings.sort((a, b) => a.distanceM - b.distanceM);
  }

  /** The nearest of `candidates` on the ray (leg space, metres), seen from outside; null when it meets none. */
  cast(ray: Ray, candidates: Iterable<Structure>): StructureHit | null {
    let nearest: StructureHit | null = null;
    for (const structure of candidates) {
      offset.set(...this.offsetOf(structure));
      placeRay.origin.subVectors(ray.origin, offset);
      placeRay.direction.copy(ray.direction);
      const entry = placeRay.intersectBox(structure.bounds, boxHit);
      if (!entry) continue;
      const inside = structure.bounds.containsPoint(placeRay.origin);
      if (nearest && !inside && entry.distanceTo(placeRay.origin) > nearest.distanceM) continue;
      const hit = this.castOne(placeRay, structure);
      hit?.point.add(offset);
      if (hit && (!nearest || hit.distanceM < nearest.distanceM)) nearest = hit;
    }
    return nearest;
  }

  private castOne(ray: Ray, structure: Structure): StructureHit | null {
    localRay.copy(ray).applyMatrix4(inverse.copy(structure.matrixWorld).invert());
    // Sheets such as the iliotibial tract are seen from both sides.
    const side = structure.kind === 'connective' ? DoubleSide : FrontSide;
    const tree = this.trees.get(structure.id);
    const hit = tree ? tree.raycastFirst(localRay, side) : castPlain(structure.geometry, localRay, side);
    if (!hit?.face) return null;
    const { a, b, c } = hit.face;
    const positions = structure.geometry.attributes.position;
    if (!positions) return null;
    corners.setFromAttributeAndIndices(positions, a, b, c);
    corners.getBarycoord(hit.point, weights);
    const point = hit.point.applyMatrix4(structure.matrixWorld);
    return {
      structure,
      point,
      distanceM: point.distanceTo(ray.origin),
      vertices: [a, b, c],
      weights: [weights.x, weights.y, weights.z],
    };
  }
}

function triangles({ geometry }: Structure): number {
  return (geometry.index?.count ?? 0) / 3;
}
