import type { Box3, BufferGeometry, Matrix4 } from 'three';

export const STRUCTURE_KINDS = ['skin', 'bone', 'muscle', 'connective'] as const;
/** Nerves and vessels come late, and are no meshes of a model file. */
const COURSE_KINDS = ['nerve', 'artery', 'vein'] as const;
export type CourseKind = (typeof COURSE_KINDS)[number];
export type StructureKind = (typeof STRUCTURE_KINDS)[number] | CourseKind;

/** A point or direction in leg space, metres: `[x, y, z]`. */
export type Point = readonly [number, number, number];

export function isCourseKind(kind: string): kind is CourseKind {
  return COURSE_KINDS.some((one) => one === kind);
}

/** One mesh of the leg, with who it is. */
export interface Structure {
  /** One per mesh: `gastrocnemius_medial`. */
  readonly id: string;
  /** The id people use in the list, the link and a pick: `gastrocnemius` for both of its heads, `id` where there is only one mesh. */
  readonly listed: string;
  readonly kind: StructureKind;
  readonly latin: string;
  readonly english: string;
  /** `superficial`, `intermediate` or `deep`. */
  readonly layer: string;
  readonly group: string;
  /** Id in the Foundational Model of Anatomy, e.g. `FMA45957`. */
  readonly fma: string;
  /**
   * Quantized: `position` is not in metres, go through `matrixWorld`. Besides position and normal it carries
   * `_shade` (along, ambient occlusion, tendon, cavity) and, for muscles and connective tissue, `_fibre` (direction in leg space).
   */
  readonly geometry: BufferGeometry;
  /** From the geometry's own space to leg space, metres. */
  readonly matrixWorld: Matrix4;
  /** In leg space, metres. */
  readonly bounds: Box3;
}

/** The leg as data: what was read from a glb, before anything is drawn. */
export interface Leg {
  /** By structure id, in the order of the file. */
  readonly structures: ReadonlyMap<string, Structure>;
  /** By listed id: the meshes that a name in the list stands for. */
  readonly listed: ReadonlyMap<string, readonly Structure[]>;
  readonly skin: Structure;
  /** Everything but the skin, in the order of the file. */
  readonly inside: readonly Structure[];
  /** Bony points by name (`hip_joint_centre`), leg space, metres. Empty when the file names none. */
  readonly landmarks: Readonly<Record<string, Point>>;
  /** Radii by name (`femoral_head`), metres. */
  readonly radii: Readonly<Record<string, number>>;
  /** In leg space, metres. */
  readonly bounds: Box3;
}
