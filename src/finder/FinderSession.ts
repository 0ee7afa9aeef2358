import type { Leg } from '../anatomy/Leg';
import { vertexAreas } from '../mesh/vertexAreas';
import { contentStore } from '../referral/contentStore';
import { patternZones } from '../referral/patternZones';
import { referralStore } from '../referral/referralStore';
import type { SkinSurface } from '../referral/SkinSurface';
import { skinSurface } from '../referral/skinPlaces';
import { Brush } from '../skin/Brush';
import { PaintedField } from '../skin/PaintedField';
import { PaintedSkin } from '../skin/PaintedSkin';
import { addStroke, paintingStore } from '../skin/paintingStore';
import { regionStroke } from '../skin/regions';
import { setBrushInHand } from '../view/handStore';
import { complaintsByPoint } from './complaints';
import { listenToFinderKeys } from './finderKeys';
import type { FinderStage } from './finderStage';
import { finderStore, NO_FINDINGS } from './finderStore';
import { paintedRegions } from './paintedRegions';
import { type PatternZones, rankSuspects } from './ranking';
import { type SuspectGroup, suspectGroups } from './suspectGroups';
import { warningsFor } from './warnings';

/** A region with this share of its skin painted counts as painted: its box is ticked. */
export const REGION_PAINTED = 0.5;

/** The finder while it is open: brush and painting on the leg, and what follows from them. */
export class FinderSession {
  private readonly skin: SkinSurface;
  private readonly areasM2: Float32Array;
  private readonly painted: PaintedSkin;
  private readonly stops: (() => void)[] = [];
  private regions: ReadonlyMap<string, Uint8Array> = new Map();
  private groups: SuspectGroup[] = [];
  private readonly zones = new Map<string, PatternZones>();
  private planned = 0;

  constructor(leg: Leg, stage: FinderStage) {
    this.skin = skinSurface(leg);
    const { positions, indices } = this.skin.geodesics;
    this.areasM2 = vertexAreas(positions, indices);
    this.painted = new PaintedSkin(leg, this.skin);
    const canvas = stage.canvas();
    if (canvas) {
      const brush = new Brush(canvas, this.painted, stage.skinAt);
      this.stops.push(() => brush.dispose());
    }
    setBrushInHand(true);
    this.stops.push(
      listenToFinderKeys(),
      paintingStore.subscribe(() => this.plan()),
      contentStore.subscribe(() => this.learn()),
      referralStore.subscribe(() => this.plan()),
      finderStore.subscribe((now, before) => {
        if (now.ticked !== before.ticked) this.plan();
      }),
    );
    this.learn();
  }

  dispose(): void {
    cancelAnimationFrame(this.planned);
    setBrushInHand(false);
    for (const stop of this.stops.splice(0)) stop();
    this.painted.dispose();
  }

  /** Paint a whole region, or take its paint away, as one stroke. */
  paintRegion(id: string, on: boolean): void {
    addStroke(regionStroke(this.skin, id, !on));
  }

  private learn(): void {
    const { content } = contentStore.getState();
    this.groups = suspectGroups(content);
    if (this.regions.size !== content.painRegions.length)
      this.regions = new Map(
        content.painRegions.map(({ id }) => {
          const field = new PaintedField(this.skin);
          field.add([regionStroke(this.skin, id)]);
          return [id, field.painted()];
        }),
      );
    this.plan();
  }

  /** Once for all that happens before the next frame. */
  private plan(): void {
    cancelAnimationFrame(this.planned);
    this.planned = requestAnimationFrame(() => this.find());
  }

  private find(): void {
    const { content } = contentStore.getState();
    const { ticked } = finderStore.getState();
    const painting = this.painted.field.painted();
    const painted = painting.includes(1);
    if (!painted && ticked.length === 0) {
      finderStore.setState({ findings: NO_FINDINGS });
      return;
    }
    const patterns = this.groups.flatMap(({ id }) => this.zonesOf(id) ?? []);
    const byPoint = complaintsByPoint(content);
    const byGroup = new Map(this.groups.map((group) => [group.id, group]));
    const reported = (id: string) =>
      new Set((byGroup.get(id)?.points ?? []).flatMap(({ point }) => [...(byPoint.get(point.id) ?? [])]));
    const suspects = rankSuspects({
      painting,
      areasM2: this.areasM2,
      patterns,
      ticked,
      complaintsOf: reported,
    }).flatMap((suspect) => {
      const group = byGroup.get(suspect.id);
      return group ? [{ ...suspect, group }] : [];
    });
    const fitOf = new Map<string, number>();
    for (const { group, fit } of suspects)
      for (const { muscle } of group.points) fitOf.set(muscle.id, Math.max(fitOf.get(muscle.id) ?? 0, fit));
    const regions = paintedRegions(painting, this.areasM2, this.regions);
    const warnings = warningsFor(content, { regions: regions.map(({ id }) => id), fitOf, ticked });
    const waiting = this.groups.length - patterns.length;
    finderStore.setState({ findings: { regions, warnings, suspects, painted, waiting } });
  }

  /** The zones of a group's pattern, kept: the leg stays the same. */
  private zonesOf(id: string): PatternZones | null {
    const known = this.zones.get(id);
    if (known) return known;
    const zones = patternZones(id);
    if (!zones) return null;
    const found = { id, zones: Uint8Array.from(zones) };
    this.zones.set(id, found);
    return found;
  }
}
