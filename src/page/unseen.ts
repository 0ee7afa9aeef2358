import { Vector3 } from 'three';
import { isCutAway } from '../leg/cutPlane';
import type { Leg } from '../leg/Leg';
import { LimbCoordinates } from '../leg/limbCoordinates';
import type { ContentIndex } from '../patterns/contentIndex';
import { ZONE } from '../patterns/skinZones';
import { NAMED_VIEWS } from '../scene/camera/namedViews';
import { LEGS_SHOWN } from '../view/sides';
import { skinShare } from '../view/skinShare';
import type { ViewName, ViewState } from '../view/state';

/** Why something that is on is not seen, and which view would show it. */
export type Unseen =
  | { why: 'skin' | 'cut' }
  | { why: 'point'; view: ViewName }
  | { why: 'away'; ids: readonly string[]; view: ViewName };

/** Views that show a side each, from which one is chosen. */
const SIDES = ['posterior', 'anterior', 'medial', 'lateral', 'sole'] as const;
/** Of a pattern at most this many spots are looked at. */
const SPOTS = 160;
/** A spot faces the eye when the cosine between its normal and the way to the eye is greater than this. */
const FACING = 0.12;
/** A pattern of which less than this share faces the eye is turned away; a view that shows it shows more. */
const TURNED_AWAY = 0.06;

const normal = new Vector3();
const place = new Vector3();

/** Spots of a pattern on the skin: their numbers among its vertices. */
type Spots = readonly number[];

/** Asked when the camera rests: a hundred or so products per pattern that is on. */
export class UnseenPatterns {
  private readonly limb: LimbCoordinates;
  private readonly spots = new Map<string, Spots>();

  /** @param zones what every vertex of the skin is to a pattern; null while that is not known */
  constructor(
    private readonly leg: Leg,
    private readonly zones: (id: string) => Uint8Array | null,
  ) {
    this.limb = new LimbCoordinates(leg.landmarks);
  }

  /**
   * Why something that is on is not seen; null when all is.
   * @param toEye from the leg to the camera, a unit vector
   * @param pointSeen whether the sign of the trigger point whose card is open is drawn; null when there is none
   */
  why(view: ViewState, index: ContentIndex, toEye: Vector3, pointSeen: boolean | null): Unseen | null {
    const known = view.show.filter((id) => this.spotsOf(id).length > 0);
    if (view.show.length > 0 && skinShare(view) === 0) return { why: 'skin' };
    if (view.section !== null && known.length > 0 && known.every((id) => this.cutAway(id)))
      return { why: 'cut' };
    const point = view.trp === null ? undefined : index.points.get(view.trp)?.point;
    if (point && pointSeen === false) {
      const best = sideOf(this.limb.coordinatesOf(this.onLimb(point.surfacePoint)).bearing);
      if (best !== view.view) return { why: 'point', view: best };
    }
    const ids = known.filter((id) => this.facing(id, view, toEye) < TURNED_AWAY);
    const best = ids.length > 0 ? this.bestView(ids, view) : null;
    return best === null ? null : { why: 'away', ids, view: best };
  }

  private onLimb(at: Parameters<LimbCoordinates['ray']>[0]): [number, number, number] {
    const { origin, direction } = this.limb.ray(at);
    return [origin[0] + 0.05 * direction[0], origin[1], origin[2] + 0.05 * direction[2]];
  }

  /** The named view in which most of these patterns faces the eye; null when none shows any. */
  private bestView(ids: readonly string[], view: ViewState): ViewName | null {
    const shares = SIDES.map((name) => {
      const toEye = NAMED_VIEWS[name].direction.clone();
      if (view.side === 'left') toEye.x = -toEye.x;
      return {
        name,
        share: ids.reduce((sum, id) => sum + this.facing(id, { ...view, view: name }, toEye), 0),
      };
    });
    const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
    return best.share > TURNED_AWAY && best.name !== view.view ? best.name : null;
  }

  private facing(id: string, view: ViewState, toEye: Vector3): number {
    const spots = this.spotsOf(id);
    // The sole is seen with the foot alone, whatever the camera does meanwhile.
    const topM = view.view === 'sole' ? (this.leg.landmarks.ankle_centre?.[1] ?? 0) : Infinity;
    const shares = LEGS_SHOWN[view.side].map((side) => {
      const x = side === 'left' ? -toEye.x : toEye.x;
      const seen = spots.filter((vertex) => {
        this.lookAt(vertex);
        return place.y < topM && normal.x * x + normal.y * toEye.y + normal.z * toEye.z > FACING;
      });
      return seen.length / Math.max(spots.length, 1);
    });
    return Math.max(...shares);
  }

  private cutAway(id: string): boolean {
    return this.spotsOf(id).every((vertex) => {
      this.lookAt(vertex);
      return isCutAway(place);
    });
  }

  private spotsOf(id: string): Spots {
    const known = this.spots.get(id);
    if (known) return known;
    const zones = this.zones(id);
    if (!zones) return [];
    const all: number[] = [];
    for (let vertex = 0; vertex < zones.length; vertex++) if (zones[vertex] !== ZONE.none) all.push(vertex);
    const step = Math.max(1, Math.floor(all.length / SPOTS));
    const spots = all.filter((_, i) => i % step === 0);
    this.spots.set(id, spots);
    return spots;
  }

  private lookAt(vertex: number): void {
    const { geometry, matrixWorld } = this.leg.skin;
    const positions = geometry.getAttribute('position');
    const normals = geometry.getAttribute('normal');
    place.fromBufferAttribute(positions, vertex).applyMatrix4(matrixWorld);
    normal.fromBufferAttribute(normals, vertex).transformDirection(matrixWorld);
  }
}

/** The side of a leg on which a bearing lies, degrees: 0 anterior, 90 lateral. */
function sideOf(bearing: number): ViewName {
  return (
    (['anterior', 'lateral', 'posterior', 'medial'] as const)[Math.round(bearing / 90) % 4] ?? 'posterior'
  );
}
