import type { Leg, Point } from '../anatomy/Leg';
import { LimbCoordinates } from '../anatomy/limbCoordinates';
import { explodeOffset } from '../view/explodeOffset';
import { tween } from '../view/motion';
import { redraw } from '../view/redraw';
import { skinShare } from '../view/skinShare';
import { viewStore } from '../view/store';
import { veiled, veilStore } from '../view/veilStore';
import { contentStore } from './contentStore';
import type { Marker, MarkerScene } from './MarkerScene';
import { PointPlaces } from './pointPlaces';
import { referralStore } from './referralStore';
import { sightLine } from './sightLine';
import { tetherCurve } from './tether';
import { ZONE_COLOURS, zoneColours } from './zoneColours';

/** The window opens and the tether is drawn out over this long. */
const OPEN_MS = 240;
const TETHER_MS = 420;

/** Which trigger points are signs on the canvas, told by the store; nothing here is a React render. */
export class MarkerView {
  private readonly places: PointPlaces;
  private readonly limb: LimbCoordinates;
  private readonly undo: (() => void)[] = [];
  private opened: string | null = null;
  private tethered: string | null = null;
  private stops = { window: () => {}, tether: () => {} };

  constructor(
    leg: Leg,
    private readonly scene: MarkerScene,
  ) {
    this.places = new PointPlaces(leg);
    this.limb = new LimbCoordinates(leg.landmarks);
    const apply = () => this.apply();
    const stores = [viewStore, contentStore, referralStore, veilStore];
    this.undo.push(...stores.map((store) => store.subscribe(apply)));
    apply();
  }

  dispose(): void {
    this.stops.window();
    this.stops.tether();
    sightLine.uSightOpen.value = 0;
    for (const undo of this.undo) undo();
  }

  private apply(): void {
    const { view, hover } = viewStore.getState();
    const { index } = contentStore.getState();
    const colours = zoneColours(view.show, (id) => index.points.get(id)?.muscle.id);
    // Signs: what is on, what is open, and the other points of the selected muscles, fainter.
    const hidden = veiled('signs');
    const ids = new Set(hidden ? [] : [...view.show, ...(view.trp ? [view.trp] : [])]);
    for (const muscle of hidden ? [] : view.select)
      for (const point of index.muscles.get(muscle)?.points ?? []) ids.add(point.id);
    const markers: Marker[] = [];
    for (const id of ids) {
      const place = this.placeOf(id);
      if (!place) continue;
      const on = view.show.includes(id);
      const chosen = view.trp === id || hover === id;
      markers.push({
        id,
        place,
        colour: colours.get(id)?.dots[0] ?? (chosen ? ZONE_COLOURS[0].dots[0] : '#5b6068'),
        kind: 'cross',
        size: chosen ? 1.3 : on ? 1 : 0.66,
        opacity: chosen ? 1 : on ? 0.95 : 0.6,
        pickable: true,
      });
    }
    // The zone of a tether is on the skin.
    const zoned = view.trp !== null && skinShare(view) > 0;
    const heart = zoned && view.trp ? (referralStore.getState().hearts.get(view.trp) ?? null) : null;
    const colour = (view.trp && colours.get(view.trp)?.dots[0]) || ZONE_COLOURS[0].dots[0];
    this.tether(view.trp, heart, colour);
    if (view.trp && heart && this.tethered)
      markers.push({
        id: view.trp,
        place: heart,
        colour,
        kind: 'ring',
        size: 0.8,
        opacity: 1,
        pickable: false,
      });
    this.scene.setMarkers(markers);
    this.window(view.trp);
    redraw();
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
    const from = sightLine.uSightOpen.value;
    const to = place ? 1 : 0;
    this.stops.window();
    this.stops.window = tween(OPEN_MS, (t) => {
      sightLine.uSightOpen.value = from + t * (to - from);
    });
  }

  private outward(at: Point): Point {
    return this.limb.ray(this.limb.coordinatesOf(at)).direction;
  }
}
