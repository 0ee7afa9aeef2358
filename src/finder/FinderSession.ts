import type { Leg } from '../leg/Leg';
import { alikeZones, startAlikeFields } from '../patterns/alikeFields';
import { contentStore } from '../patterns/contentStore';
import { referralStore } from '../patterns/referralStore';
import type { SkinSurface } from '../patterns/SkinSurface';
import { patternZones } from '../patterns/shownFields';
import { skinSurface } from '../patterns/skinPlaces';
import { skinPointAt } from '../scene/pickAt';
import { holdBrush } from '../scene/skin/holdBrush';
import { PaintedSkin } from '../scene/skin/PaintedSkin';
import { addStroke, paintingStore } from '../scene/skin/paintingStore';
import { regionStroke } from '../scene/skin/regions';
import { handStore, setBrushInHand } from '../view/handStore';
import { onSlice } from '../view/onSlice';
import { listenToFinderKeys } from './finderKeys';
import { finderStore } from './finderStore';
import { findingsOf } from './findings';
import { findingsWords } from './findingsWords';
import { skinPlacesOf } from './skinPlaces';

/** A region with this share of its skin painted counts as painted: its box is ticked. */
export const REGION_PAINTED = 0.5;

/** While a stroke is drawn what follows from it is worked out at most this often, milliseconds. */
const LIVE_MS = 150;
/** What follows is said aloud once nothing has changed for this long, milliseconds. */
const REST_MS = 900;

/** The finder while it is open: brush and painting on the leg, and what follows from them. */
export class FinderSession {
  private readonly skin: SkinSurface;
  private readonly painted: PaintedSkin;
  private readonly stops: (() => void)[] = [];
  private readonly zones = new Map<string, Uint8Array>();
  private planned = 0;
  private later = 0;
  private rest = 0;

  constructor(leg: Leg) {
    this.skin = skinSurface(leg);
    this.painted = new PaintedSkin(leg, this.skin);
    setBrushInHand(true);
    const plan = () => this.plan();
    this.stops.push(
      holdBrush(this.painted, skinPointAt, () => this.planLive()),
      listenToFinderKeys(),
      onSlice(paintingStore, ({ strokes }) => strokes, plan),
      onSlice(contentStore, ({ content }) => content, plan),
      onSlice(contentStore, ({ lookAlikes }) => lookAlikes, plan),
      // Whose field has come can be told to fit or not.
      onSlice(referralStore, ({ hearts }) => hearts, plan),
      onSlice(finderStore, ({ ticked }) => ticked, plan),
    );
    this.plan();
    // Until the drawings of look-alikes have come, and where they do not, these are named by region and complaint alone.
    void startAlikeFields(leg).then(() => this.stops.length > 0 && plan());
  }

  dispose(): void {
    setBrushInHand(false);
    for (const stop of this.stops.splice(0)) stop();
    // Last: a stroke that ends here plans once more.
    cancelAnimationFrame(this.planned);
    clearTimeout(this.later);
    clearTimeout(this.rest);
    this.painted.dispose();
  }

  /** Paint a whole region, or take its paint away, as one stroke. */
  paintRegion(id: string, on: boolean): void {
    addStroke(regionStroke(this.skin, id, !on));
  }

  /** Once for all that happens before the next frame. */
  private plan(): void {
    clearTimeout(this.later);
    this.later = 0;
    cancelAnimationFrame(this.planned);
    this.planned = requestAnimationFrame(() => this.find());
  }

  /** A dab of a stroke that goes on, or that stroke taken back. */
  private planLive(): void {
    this.later ||= window.setTimeout(() => this.plan(), LIVE_MS);
  }

  private find(): void {
    this.painted.catchUp();
    const { content, lookAlikes } = contentStore.getState();
    const { ticked } = finderStore.getState();
    const findings = findingsOf({
      content,
      lookAlikes: lookAlikes.lookAlikes,
      painting: this.painted.field.painted(),
      places: skinPlacesOf(this.skin),
      zonesOf: (id) => this.kept(id, patternZones),
      alikeZonesOf: (id) => this.kept(id, alikeZones),
      ticked,
    });
    finderStore.setState({ findings });
    this.sayAtRest();
  }

  /** Not at each dab: whoever listens hears it when the hand rests. */
  private sayAtRest(): void {
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      const { findings } = finderStore.getState();
      if (handStore.getState().stroke || findings.waiting > 0) this.sayAtRest();
      else finderStore.setState({ said: findingsWords(findings) });
    }, REST_MS);
  }

  /** The zones of a point's pattern or of a drawing, kept: the leg stays the same. */
  private kept(id: string, zonesOf: (id: string) => Uint8Array | null): Uint8Array | null {
    const zones = this.zones.get(id) ?? zonesOf(id);
    if (zones) this.zones.set(id, zones);
    return zones;
  }
}
