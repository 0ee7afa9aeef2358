import type { StippleDots } from '../geometry/stippleDots';
import type { Leg } from '../leg/Leg';
import { dotsOn } from './bakedDots';
import { type BakedPatterns, strokesDigest } from './bakedPatterns';
import { FieldTexture } from './fieldTexture';
import type { PatternField, PatternStrokes, ReferralAnswer } from './referralMessages';
import { referralStore } from './referralStore';
import { ReferralWorker } from './referralWorker';
import type { TriggerPoint } from './schema';
import type { ProbeHit, SkinSpot } from './skinSpot';
import { zoneAt, zonesOf } from './skinZones';
import { strokesOf } from './strokesOf';

export interface PatternFieldsOptions {
  leg: Leg;
  points: readonly TriggerPoint[];
  /** Distance between spillover dots, metres. */
  pitchM: number;
  /** These patterns have their fields now, some for the second time. */
  onFields: (ids: readonly string[]) => void;
  onDots: (dots: StippleDots) => void;
}

/**
 * The fields of the patterns on one leg, kept in a texture for the shader and in memory for the probe. Those of the shipped content come baked
 * (`take`); what is not, a worker works out.
 */
export class PatternFields {
  readonly fields: FieldTexture;
  private readonly leg: Leg;
  private readonly points: ReadonlyMap<string, TriggerPoint>;
  private readonly layers: ReadonlyMap<string, number>;
  private readonly onFields: PatternFieldsOptions['onFields'];
  private readonly onDots: PatternFieldsOptions['onDots'];
  private readonly ready = new Set<string>();
  private readonly worker: ReferralWorker;
  private pitchM: number;
  /** What is not there by now has been asked of the worker. */
  private completed = false;

  constructor({ leg, points, pitchM, onFields, onDots }: PatternFieldsOptions) {
    this.leg = leg;
    this.points = new Map(points.map((point) => [point.id, point]));
    this.layers = new Map(points.map(({ id }, layer) => [id, layer]));
    this.pitchM = pitchM;
    this.onFields = onFields;
    this.onDots = onDots;
    this.fields = new FieldTexture(
      leg.skin.geometry.getAttribute('position').count,
      Math.max(1, points.length),
    );
    referralStore.setState({ hearts: new Map(), problem: null });
    this.worker = new ReferralWorker(
      leg,
      (answer) => this.hear(answer),
      (message) => referralStore.setState({ problem: message || 'referral.worker.js' }),
    );
  }

  /**
   * Take the patterns that were baked for this leg from these strokes, and the dots.
   */
  take(baked: BakedPatterns | null): void {
    const { geometry } = this.leg.skin;
    const triangles = (geometry.index ?? geometry.getAttribute('position')).count / 3;
    if (!baked || baked.vertices !== this.fields.vertexCount || baked.triangles !== triangles) return;
    const fit = [...baked.fields.values()].filter(({ id, strokes }) => {
      const point = this.points.get(id);
      return point && !this.ready.has(id) && strokesDigest(strokesOf(point)) === strokes;
    });
    this.keep(fit);
    if (baked.dots?.pitchM !== this.pitchM) return;
    this.onDots(dotsOn(this.leg, baked.dots));
  }

  /** All that was baked has been taken: work out the rest. @param first wanted before the others */
  complete(first: readonly string[]): void {
    this.completed = true;
    const missing = [...this.points.values()].filter(({ id }) => !this.ready.has(id));
    if (missing.length > 0) this.worker.ask({ type: 'patterns', patterns: missing.map(strokesOf) });
    this.first(first);
    if (!referralStore.getState().dots) this.worker.ask({ type: 'dots', pitchM: this.pitchM });
  }

  /** Layer of a trigger point whose field is there; undefined while it is not. */
  layerOf(id: string): number | undefined {
    return this.ready.has(id) ? this.layers.get(id) : undefined;
  }

  /** Compute these next. */
  first(ids: readonly string[]): void {
    const missing = ids.filter((id) => this.layers.has(id) && !this.ready.has(id));
    if (missing.length > 0 && this.completed) this.worker.ask({ type: 'first', ids: missing });
  }

  /** Compute a pattern again after its strokes were edited. */
  edit(pattern: PatternStrokes): void {
    this.worker.ask({ type: 'patterns', patterns: [pattern] });
  }

  /** Spread the dots again at another pitch. */
  respread(pitchM: number): void {
    this.pitchM = pitchM;
    this.worker.ask({ type: 'dots', pitchM });
  }

  /** Which patterns are reported at a spot of the skin, essential ones first; only those computed so far. */
  probe(spot: SkinSpot): ProbeHit[] {
    const hits: ProbeHit[] = [];
    for (const [id, layer] of this.layers) {
      const zone = this.ready.has(id) ? zoneAt(this.fields.layer(layer), spot) : null;
      if (zone) hits.push({ id, zone });
    }
    return hits.sort((a, b) => a.zone.localeCompare(b.zone));
  }

  /** What every vertex of the skin is to a pattern, one `ZONE` each; null until it is computed. */
  zones(id: string): Uint8Array<ArrayBuffer> | null {
    const layer = this.layerOf(id);
    return layer === undefined ? null : zonesOf(this.fields.layer(layer), this.fields.vertexCount);
  }

  dispose(): void {
    this.worker.dispose();
    this.fields.dispose();
  }

  private hear(answer: ReferralAnswer): void {
    if (answer.type === 'dots') this.onDots(answer.dots);
    else if (answer.type === 'problem') referralStore.setState({ problem: answer.text });
    else if (this.layers.has(answer.field.id)) this.keep([answer.field]);
  }

  private keep(fields: readonly PatternField[]): void {
    if (fields.length === 0) return;
    const { hearts } = referralStore.getState();
    const known = new Map(hearts);
    for (const { id, texels, heart } of fields) {
      this.fields.setLayer(this.layers.get(id) ?? 0, texels);
      this.ready.add(id);
      known.set(id, heart);
    }
    referralStore.setState({ hearts: known });
    this.onFields(fields.map(({ id }) => id));
  }
}
