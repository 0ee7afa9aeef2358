import { SurfaceBvh } from '../geometry/bvhSurface';
import type { Leg, Structure } from '../leg/Leg';
import { LimbCoordinates } from '../leg/limbCoordinates';
import {
  alongOfMesh,
  fleshAt,
  type MuscleMesh,
  type ResolvedPlace,
  resolveMusclePlace,
} from '../leg/muscleCoordinates';
import type { TriggerPoint } from './schema';
import { positionsInLegSpace, triangleIndices } from './skinMesh';

/** Words in a point's `part` that name one mesh of a muscle made of several. */
const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/medial head/i, /medial/],
  [/lateral head/i, /lateral/],
  [/iliacus/i, /iliacus/],
  [/psoas|distal/i, /psoas/],
  [/oblique head/i, /oblique/],
  [/transverse head/i, /transverse/],
  [/^first\b/i, /_1$/],
  [/^second\b/i, /_2$/],
  [/^third\b/i, /_3$/],
];

/** Two statements of one place agree when they are this near, metres. */
const AGREE_M = 0.016;

/** Where the trigger points lie in the muscles of one leg. Muscles are prepared when first asked for. */
export class PointPlaces {
  private readonly limb: LimbCoordinates;
  private readonly meshes = new Map<string, MuscleMesh>();
  private readonly places = new Map<string, ResolvedPlace | null>();

  constructor(private readonly leg: Leg) {
    this.limb = new LimbCoordinates(leg.landmarks);
  }

  /**
   * Leg space, metres; null when the muscle is not in the model.
   * @param muscleId Listed id of the muscle.
   */
  placeOf(point: TriggerPoint, muscleId: string): ResolvedPlace | null {
    const known = this.places.get(point.id);
    if (known !== undefined) return known;
    const structure = this.structureFor(point, muscleId);
    const place = structure ? this.resolve(point, this.meshOf(structure)) : null;
    this.places.set(point.id, place);
    return place;
  }

  /**
   * The content says twice where a point is: in its muscle, and by the spot on the skin over it. Where the two are further
   * apart than `AGREE_M`, the place in the muscle gives way along the way between them as far as there is flesh.
   */
  private resolve({ place, surfacePoint }: TriggerPoint, mesh: MuscleMesh): ResolvedPlace | null {
    const byMuscle = resolveMusclePlace(mesh, this.limb, place);
    if (!byMuscle) return null;
    const { origin, direction } = this.limb.ray(surfacePoint);
    const foot = footOnRay(byMuscle.point, origin, direction);
    const apart = Math.hypot(...foot.map((c, i) => c - (byMuscle.point[i] ?? 0)));
    if (apart <= AGREE_M) return byMuscle;
    const share = AGREE_M / apart;
    const between = foot.map((c, i) => c + share * ((byMuscle.point[i] ?? 0) - c)) as [
      number,
      number,
      number,
    ];
    const reconciled = fleshAt(mesh, this.limb, between, place.across.depth);
    if (!reconciled || reconciled.insideM < 0.001) return byMuscle;
    const left = footOnRay(reconciled.point, origin, direction);
    const stillApart = Math.hypot(...left.map((c, i) => c - (reconciled.point[i] ?? 0)));
    return stillApart < apart ? reconciled : byMuscle;
  }

  /** The mesh that a point lies in. */
  structureFor({ part }: TriggerPoint, muscleId: string): Structure | null {
    const candidates = this.leg.listed.get(muscleId) ?? [];
    const rule = PARTS.find(([words, id]) => words.test(part) && candidates.some((c) => id.test(c.id)));
    return (rule && candidates.find((c) => rule[1].test(c.id))) ?? candidates[0] ?? null;
  }

  /** One mesh of a muscle with its search tree. */
  meshOf(structure: Structure): MuscleMesh {
    let mesh = this.meshes.get(structure.id);
    if (!mesh) {
      const positions = positionsInLegSpace(structure);
      const shade = structure.geometry.hasAttribute('_shade')
        ? structure.geometry.getAttribute('_shade')
        : null;
      const column = (read: (v: number) => number) =>
        Float32Array.from({ length: positions.length / 3 }, (_, v) => read(v));
      mesh = {
        bvh: new SurfaceBvh(positions, triangleIndices(structure)),
        along: shade ? column((v) => shade.getX(v)) : alongOfMesh(positions),
        tendon: shade ? column((v) => shade.getZ(v)) : undefined,
      };
      this.meshes.set(structure.id, mesh);
    }
    return mesh;
  }
}

/** The point of a ray nearest to `point`. */
function footOnRay(
  point: readonly [number, number, number],
  origin: readonly [number, number, number],
  direction: readonly [number, number, number],
): [number, number, number] {
  const run = Math.max(
    0,
    direction.reduce((sum, c, i) => sum + c * ((point[i] ?? 0) - (origin[i] ?? 0)), 0),
  );
  return [origin[0] + run * direction[0], origin[1] + run * direction[1], origin[2] + run * direction[2]];
}
