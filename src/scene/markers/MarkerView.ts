import type { Camera } from 'three';
import { shallow } from 'zustand/vanilla/shallow';
import type { Leg, Point, Structure } from '../../leg/Leg';
import type { LegSide } from '../../leg/legSides';
import { LimbCoordinates } from '../../leg/limbCoordinates';
import { contentStore } from '../../patterns/contentStore';
import { patternColours } from '../../patterns/patternColours';
import { PointPlaces } from '../../patterns/pointPlaces';
import { referralStore } from '../../patterns/referralStore';
import { ZONE_COLOURS } from '../../patterns/zoneColours';
import { explodeOffset } from '../../view/explodeOffset';
import { tween } from '../../view/motion';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import { skinShare } from '../../view/skinShare';
import type { ViewState } from '../../view/state';
import { viewStore } from '../../view/store';
import { veiled, veilStore } from '../../view/veilStore';
import type { Marker, MarkerScene } from './MarkerScene';
import type { PointSign } from './pointSign';
import type { Sight } from './Sight';
import { sightLine } from './sightLine';
import { tetherCurve } from './tether';

/** The window opens and the tether is drawn out over this long. */
const OPEN_MS = 240;
const TETHER_MS = 420;

/** What of the view says which signs there are: `Sight.shown` depends on what is hidden and peeled. */
function markerView({ show, select, trp, explode, side, depth, layers, hide, only }: ViewState) {
  return { show, select, trp, explode, side, depth, layers, hide, only };
}

/** Which trigger points are signs on the canvas, told by the store; nothing here is a React render. */
export class MarkerView {
  private readonly places: PointPlaces;
  private readonly limb: LimbCoordinates;
  private readonly undo: (() => void)[] = [];
  private opened: string | null = null;
  private tethered: string | null = null;
  private stops = { window: () => {}, tether: () => {} };
  /** How far the window is open where the point is seen, 0 to 1. */
  private windowOpen = 0;
  private readonly tetherSeen = {
    open: { right: false, left: false },
    through: { right: false, left: false },
  };
  /** Under what the signs that are drawn were decided. */
  private decided = '';
  /** The signs that are there, and whose card was open then. */
  private laid: { markers: readonly Marker[]; trp: string | null } | null = null;

  constructor(
    leg: Leg,
    private readonly scene: MarkerScene,
    private readonly sight: Sight,
  ) {
    this.places = new PointPlaces(leg);
    this.limb = new LimbCoordinates(leg.landmarks);
    const apply = () => this.apply();
    this.undo.push(
      onSlice(viewStore, ({ view, hover }) => ({ ...markerView(view), hover }), apply),
      onSlice(contentStore, ({ index }) => index, apply),
      onSlice(referralStore, ({ hearts }) => hearts, apply),
      onSlice(veilStore, ({ signs }) => signs, apply),
    );
    apply();
  }

  dispose(): void {
    this.stops.window();
    this.stops.tether();
    sightLine.uSightOpen.value.set(0, 0);
    for (const undo of this.undo) undo();
  }

  /** Decide what is drawn of the signs, the tether and the window for this camera. Costs nothing while nothing has changed. */
  look(camera: Camera): void {
    const { scene, sight } = this;
    const stamp = sight.stamp(camera);
    if (stamp !== this.decided) {
      this.decided = stamp;
      const sides = sight.sides();
      const seen = new Map(sides.map((side) => [side, this.signs(camera, side)]));
      scene.setSeen(Object.fromEntries(seen), camera);
      this.tellChosen();
    }
    // The window opens where the point itself is seen as what lies next under that skin; in the deep there is nothing to look at.
    const { trp } = viewStore.getState().view;
    const open = (side: LegSide) =>
      trp !== null && scene.signOf(trp, side) === 'cross' ? this.windowOpen : 0;
    sightLine.uSightOpen.value.set(open('right'), open('left'));
  }

  /** Whether the point whose card is open is seen on any leg; no word while that cannot be told. */
  private tellChosen(): void {
    const { trp } = viewStore.getState().view;
    const on = (side: LegSide) => trp !== null && this.scene.signOf(trp, side) !== 'none';
    const seen = trp === null || this.decided === '' ? null : this.sight.sides().some(on);
    if (seen !== referralStore.getState().pointSeen) referralStore.setState({ pointSeen: seen });
  }

  private signs(camera: Camera, side: LegSide): PointSign[] {
    const { scene, sight } = this;
    const markers = scene.drawn();
    const signs = markers.map(({ place, lies }) =>
      lies === null ? 'none' : (sight.pointSign(camera, side, place, lies) ?? this.undecided()),
    );
    // A tether leads from something to something: without its point there is none, and its end is drawn on skin that one sees.
    const { trp } = viewStore.getState().view;
    const from = markers.findIndex(({ id, lies }) => id === trp && lies !== null);
    const leads = from >= 0 && signs[from] !== 'none';
    const end = markers.findIndex(({ lies }) => lies === null);
    const ends = leads && end >= 0 && sight.skinSeen(camera, side, markers[end]?.place ?? [0, 0, 0]);
    if (ends) signs[end] = 'cross';
    this.tetherSeen.open[side] = leads;
    this.tetherSeen.through[side] = ends;
    scene.showTether(this.tetherSeen.open, this.tetherSeen.through);
    return signs;
  }

  /** Not now; as soon as it can be told. */
  private undecided(): PointSign {
    this.decided = '';
    return 'none';
  }

  private apply(): void {
    const { view, hover } = viewStore.getState();
    const { index } = contentStore.getState();
    const colours = patternColours(view.show, index);
    // Signs: what is on, what is open, and the other points of the selected muscles, fainter.
    const hidden = veiled('signs');
    const ids = new Set(hidden ? [] : [...view.show, ...(view.trp ? [view.trp] : [])]);
    for (const muscle of hidden ? [] : view.select)
      for (const point of index.muscles.get(muscle)?.points ?? []) ids.add(point.id);
    const markers: Marker[] = [];
    for (const id of ids) {
      const place = this.placeOf(id);
      const lies = this.structureOf(id);
      // A point of a muscle that is not there would hang in the air.
      if (!place || !lies || !this.sight.shown(lies)) continue;
      const on = view.show.includes(id);
      const chosen = view.trp === id || hover === id;
      markers.push({
        id,
        place,
        lies,
        colour: colours.get(id)?.dots[0] ?? (chosen ? ZONE_COLOURS[0].dots[0] : '#5b6068'),
        kind: 'cross',
        size: chosen ? 1.3 : on ? 1 : 0.66,
        opacity: chosen ? 1 : on ? 0.95 : 0.6,
        pickable: true,
        chosen,
        yields: !chosen && !on,
      });
    }
    const point = markers.find(({ id }) => id === view.trp);
    // The zone of a tether is on the skin.
    const heart =
      point && skinShare(view) > 0 ? (referralStore.getState().hearts.get(point.id) ?? null) : null;
    const colour = (view.trp && colours.get(view.trp)?.dots[0]) || ZONE_COLOURS[0].dots[0];
    this.tether(point?.id ?? null, heart, colour);
    if (point && heart && this.tethered)
      markers.push({
        ...point,
        place: heart,
        lies: null,
        colour,
        kind: 'ring',
        size: 0.8,
        opacity: 1,
        pickable: false,
        chosen: true,
      });
    this.window(point?.id ?? null);
    this.lay(markers, view.trp);
  }

  /** Lay these signs, unless they are those that lie there: the field of another pattern that arrives moves none. */
  private lay(markers: readonly Marker[], trp: string | null): void {
    const { laid } = this;
    if (laid?.trp === trp && sameMarkers(markers, laid.markers)) return;
    this.laid = { markers, trp };
    this.scene.setMarkers(markers);
    this.decided = '';
    redraw();
  }

  private structureOf(id: string): Structure | null {
    const entry = contentStore.getState().index.points.get(id);
    return entry ? this.places.structureFor(entry.point, entry.muscle.id) : null;
  }

  private placeOf(id: string): Point | null {
    const entry = contentStore.getState().index.points.get(id);
    const place = entry && this.places.placeOf(entry.point, entry.muscle.id)?.point;
    if (!entry || !place) return null;
    const [x, y, z] = explodeOffset(entry.muscle.id);
    return [place[0] + x, place[1] + y, place[2] + z];
  }

  /** Draw the tether of `id` out to its zone, once. */
  private tether(id: string | null, heart: Point | null, colour: string): void {
    const place = id === null ? null : this.placeOf(id);
    const shown = id !== null && place !== null && heart !== null ? `${id} ${colour} ${place}` : null;
    if (shown === this.tethered) return;
    this.tethered = shown;
    this.stops.tether();
    if (!place || !heart || shown === null) {
      this.scene.setTether(null, colour);
      return;
    }
    this.scene.setTether(tetherCurve(place, this.outward(place), heart, this.outward(heart)), colour);
    this.stops.tether = tween(TETHER_MS, (t) => this.scene.drawTether(t));
  }

  /** Open the window along the line of sight to the selected point, or shut it. */
  private window(id: string | null): void {
    if (id === this.opened) return;
    this.opened = id;
    const place = id === null ? null : this.placeOf(id);
    if (place) sightLine.uSightTarget.value.set(...place);
    const from = this.windowOpen;
    const to = place ? 1 : 0;
    this.stops.window();
    this.stops.window = tween(OPEN_MS, (t) => {
      this.windowOpen = from + t * (to - from);
    });
  }

  private outward(at: Point): Point {
    return this.limb.ray(this.limb.coordinatesOf(at)).direction;
  }
}

function sameMarkers(a: readonly Marker[], b: readonly Marker[]): boolean {
  return a.length === b.length && a.every((marker, i) => sameMarker(marker, b[i]));
}

function sameMarker(a: Marker, b: Marker | undefined): boolean {
  return (Object.keys(a) as (keyof Marker)[]).every((key) =>
    key === 'place' ? shallow(a.place, b?.place) : a[key] === b?.[key],
  );
}
