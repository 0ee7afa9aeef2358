import { type Camera, Ray, Vector3 } from 'three';
import { cutPlane } from '../leg/cutPlane';
import type { Leg, Point, Structure } from '../leg/Leg';
import { type LegSide, mirrored } from '../leg/legSides';
import { LimbCoordinates } from '../leg/limbCoordinates';
import { rayLeft } from '../leg/rayLeft';
import type { Crossing, StructurePicker } from '../leg/StructurePicker';
import { LEGS_SHOWN } from '../view/sides';
import { drawnSkin } from '../view/skinShare';
import type { ViewState } from '../view/state';
import { type LineOfSight, type PointSign, pointSign } from './markers/pointSign';
import type { Sight } from './markers/Sight';
import { cutAreaOn } from './section/cutAreaOn';
import { highlightOf, PICK_FROM_OPACITY } from './structures/highlight';
import { waitForSkinTree } from './treeTime';

/** An orthographic camera is taken to be this far from what it sees, metres: outside of every leg. */
const FAR_M = 5;
/** What is met this little before a point is where the point is, metres: a zone lies on the skin, some points lie in thin muscles. */
const AT_POINT_M = 0.001;
/** A place on the skin is seen when the skin that the eye meets is no further from it than this along the line, metres. */
const ON_SKIN_M = 0.012;
/** Until the skin has its search tree a ray tries all of its triangles (about 10 ms): so many rays between two pictures at most. */
const PLAIN_RAYS = 4;

const eye = new Vector3();
const target = new Vector3();
const at = new Vector3();

/**
 * What a camera sees of the trigger points: rays from the eye to the point, against the skin, or against what is drawn when the skin
 * is away. What is hidden covers nothing.
 *
 * Cost: one ray against one tree (0.02 ms) for a point under the skin, one or two against all structures (0.1 to 0.2 ms) for a bare leg; asked only
 * when the camera, the view or the points have changed, so a resting page costs nothing, and six points of a muscle while one turns
 * the leg 0.1 ms a frame.
 */
export class PointSight implements Sight {
  private readonly limb: LimbCoordinates;
  private readonly ray = new Ray();
  private plainRays = { stamp: '', left: PLAIN_RAYS };

  constructor(
    private readonly leg: Leg,
    private readonly picker: StructurePicker,
    private readonly view: () => ViewState,
  ) {
    this.limb = new LimbCoordinates(leg.landmarks);
  }

  shown(structure: Structure): boolean {
    const { shown, opacity } = highlightOf(structure, this.view(), null);
    return shown && opacity > 0;
  }

  sides(): readonly LegSide[] {
    return LEGS_SHOWN[this.view().side];
  }

  stamp(camera: Camera): string {
    const { show, camera: place, view, ...drawn } = this.view();
    const { x, y, z, w } = cutPlane.uCutPlane.value;
    const stamp = [
      ...camera.matrixWorld.elements,
      isFlat(camera),
      ...[x, y, z, w, cutPlane.uFade.value.x],
      this.picker.has(this.leg.skin),
      JSON.stringify(drawn),
    ].join();
    if (this.plainRays.stamp !== stamp) this.plainRays = { stamp, left: PLAIN_RAYS };
    return stamp;
  }

  pointSign(camera: Camera, side: LegSide, place: Point, own: Structure): PointSign | null {
    if (!this.mayCast()) return null;
    const reachM = this.aim(camera, side, place);
    const { startM, endM } = rayLeft(this.ray);
    // The place itself is cut away, or faded.
    if (reachM < startM || reachM > endM) return 'none';
    return pointSign(this.line(camera, side, place, own, reachM, startM));
  }

  skinSeen(camera: Camera, side: LegSide, place: Point): boolean {
    if (!this.skinCovers() || !this.mayCast()) return false;
    const reachM = this.aim(camera, side, place);
    const { startM, endM } = rayLeft(this.ray);
    if (reachM < startM - ON_SKIN_M || reachM > endM + ON_SKIN_M) return false;
    const first = this.skinCrossings().find(({ distanceM }) => distanceM >= startM);
    return (
      first?.inward === true &&
      Math.abs(first.distanceM - reachM) < ON_SKIN_M &&
      !this.behindOther(camera, side, place, reachM - ON_SKIN_M)
    );
  }

  /** Whether another ray against the skin may be cast before the next picture. */
  private mayCast(): boolean {
    if (this.picker.has(this.leg.skin) || --this.plainRays.left >= 0) return true;
    waitForSkinTree();
    return false;
  }

  private line(
    camera: Camera,
    side: LegSide,
    place: Point,
    own: Structure,
    reachM: number,
    startM: number,
  ): LineOfSight {
    const open: LineOfSight = {
      throughM: 0,
      beyondM: Infinity,
      entered: null,
      // The heel is counted to the leg; what the foot's own muscles hold there is the foot's.
      lies: own.group === 'foot' ? 'foot_sole' : this.limb.segmentOf(place),
      apart: false,
      byCut: false,
      own: false,
    };
    if (this.behindOther(camera, side, place, reachM)) return { ...open, apart: true };
    this.aim(camera, side, place);
    const crossings = this.view().explode === 0 ? this.skinCrossings() : [];
    const out = crossings.find(({ distanceM, inward }) => !inward && distanceM > reachM);
    const beyondM = this.view().explode === 0 ? (out ? out.distanceM - reachM : 0) : Infinity;
    if (this.skinCovers()) {
      const before = crossings.filter(
        ({ distanceM }) => distanceM > startM && distanceM < reachM - AT_POINT_M,
      );
      const [first] = before;
      const byCut = startM > 0 && (first ? !first.inward : out !== undefined);
      if (!first && !byCut) return open;
      const enteredM = byCut ? startM : (first?.distanceM ?? startM);
      const left = before.filter(({ inward }) => !inward).length;
      return {
        ...open,
        throughM: reachM - enteredM,
        beyondM,
        entered: byCut ? null : this.segmentAt(enteredM),
        apart: left > 0,
        byCut,
      };
    }
    return this.bareLine(open, own, reachM, startM, beyondM);
  }

  /** The line to a point of a leg whose skin is away: what is solid covers, glass does not; another segment does even as glass. */
  private bareLine(
    open: LineOfSight,
    own: Structure,
    reachM: number,
    startM: number,
    beyondM: number,
  ): LineOfSight {
    const view = this.view();
    if (startM > 0 && cutAreaOn(this.ray, (structure) => this.shown(structure)))
      return { ...open, throughM: reachM - startM, byCut: true };
    this.ray.at(startM, this.ray.origin);
    const shown = this.leg.inside.filter((structure) => this.shown(structure));
    const first = this.picker.cast(this.ray, shown);
    const reach = reachM - startM;
    const entered =
      first && first.distanceM < reach - AT_POINT_M ? this.limb.segmentOf(first.point.toArray()) : null;
    const solids = shown.filter((structure) => {
      const { ghost, selected, opacity } = highlightOf(structure, view, null);
      return !ghost && (opacity >= PICK_FROM_OPACITY || selected);
    });
    const solid = solids.length === shown.length ? first : this.picker.cast(this.ray, solids);
    if (!solid || solid.distanceM >= reach - AT_POINT_M) return { ...open, entered };
    return {
      ...open,
      throughM: reach - solid.distanceM,
      beyondM,
      entered,
      own: solid.structure.id === own.id,
    };
  }

  /** Whether the other of two legs stands before a place of this one. */
  private behindOther(camera: Camera, side: LegSide, place: Point, reachM: number): boolean {
    if (this.sides().length < 2) return false;
    const other = side === 'left' ? 'right' : 'left';
    this.aim(camera, other, mirrored(place));
    const { startM, endM } = rayLeft(this.ray);
    const between = (distanceM: number) => distanceM >= startM && distanceM < Math.min(endM, reachM);
    if (this.skinCovers()) return this.skinCrossings().some(({ distanceM }) => between(distanceM));
    this.ray.at(startM, this.ray.origin);
    const hit = this.picker.cast(
      this.ray,
      this.leg.inside.filter((structure) => this.shown(structure)),
    );
    return hit !== null && between(startM + hit.distanceM);
  }

  /** Point the ray from the eye to a place of the leg of `side`, both on the leg as modelled. Returns how far it is, metres. */
  private aim(camera: Camera, side: LegSide, place: Point): number {
    target.set(...place);
    const mirror = side === 'left' ? -1 : 1;
    if (isFlat(camera)) {
      eye.setFromMatrixColumn(camera.matrixWorld, 2).multiplyScalar(FAR_M);
      eye.x *= mirror;
      eye.add(target);
    } else {
      eye.setFromMatrixPosition(camera.matrixWorld);
      eye.x *= mirror;
    }
    this.ray.origin.copy(eye);
    this.ray.direction.subVectors(target, eye).normalize();
    return target.distanceTo(eye);
  }

  private skinCrossings(): Crossing[] {
    return this.picker.crossings(this.ray, this.leg.skin);
  }

  private skinCovers(): boolean {
    const view = this.view();
    return view.explode === 0 && drawnSkin(view) >= PICK_FROM_OPACITY;
  }

  private segmentAt(distanceM: number): LineOfSight['lies'] {
    return this.limb.segmentOf(this.ray.at(distanceM, at).toArray());
  }
}

/** In parallel projection the last entry of the matrix is 1. */
function isFlat(camera: Camera): boolean {
  return camera.projectionMatrix.elements[15] === 1;
}
