import type { ProbeHit, SkinSpot } from '../anatomy/skinProbe';
import { decodeField } from './fieldCodec';
import { FieldTexture } from './fieldTexture';
import { registerPatternEdits } from './patternEdits';
import type { PatternStrokes, ReferralAnswer, ReferralRequest } from './referralMessages';
import { referralStore } from './referralStore';
import { type FieldsWanted, onWorkerLost, takeReferralWorker } from './referralWorker';
import { ZONE } from './skinZones';
import type { StippleDots } from './stippleDots';

export interface PatternFieldsOptions extends FieldsWanted {
  onField: (id: string) => void;
  onDots: (dots: StippleDots) => void;
}

/** The fields of one leg: computed by a worker, kept in a texture for the shader and in memory for the probe. */
export class PatternFields {
  readonly fields: FieldTexture;
  private readonly layers: ReadonlyMap<string, number>;
  private readonly ready = new Set<string>();
  private readonly worker: Worker;
  private readonly stopEdits: () => void;

  constructor({ leg, points, first, pitchM, onField, onDots }: PatternFieldsOptions) {
    this.layers = new Map(points.map(({ id }, layer) => [id, layer]));
    this.fields = new FieldTexture(
      leg.skin.geometry.getAttribute('position').count,
      Math.max(1, points.length),
    );
    referralStore.setState({ hearts: new Map(), problem: null });
    const { worker, heard } = takeReferralWorker({ leg, points, first, pitchM });
    this.worker = worker;
    const hear = (data: ReferralAnswer) => {
      if (data.type === 'dots') onDots(data.dots);
      else if (data.type === 'problem') referralStore.setState({ problem: data.text });
      else {
        const { id, texels, heart } = data.field;
        const layer = this.layers.get(id);
        if (layer === undefined) return;
        this.fields.setLayer(layer, texels);
        this.ready.add(id);
        referralStore.setState(({ hearts }) => ({ hearts: new Map(hearts).set(id, heart) }));
        onField(id);
      }
    };
    worker.onmessage = ({ data }: MessageEvent<ReferralAnswer>) => hear(data);
    // What came before this was made is heard as soon as whoever made it is ready to be told.
    queueMicrotask(() => {
      for (const data of heard) hear(data);
    });
    onWorkerLost(worker, (message) => referralStore.setState({ problem: message || 'referral.worker.js' }));
    this.stopEdits = registerPatternEdits((pattern) => this.edit(pattern));
  }

  /** Layer of a trigger point whose field is there; undefined while it is not. */
  layerOf(id: string): number | undefined {
    return this.ready.has(id) ? this.layers.get(id) : undefined;
  }

  /** Compute these next. */
  first(ids: readonly string[]): void {
    const missing = ids.filter((id) => this.layers.has(id) && !this.ready.has(id));
    if (missing.length > 0) this.send({ type: 'first', ids: missing });
  }

  /** Compute a pattern again after its strokes were edited. */
  edit(pattern: PatternStrokes): void {
    this.send({ type: 'edit', pattern });
  }

  /** Spread the dots again at another pitch. */
  respread(pitchM: number): void {
    this.send({ type: 'dots', pitchM });
  }

  /** Which patterns are reported at a spot of the skin, essential ones first; only those computed so far. */
  probe({ vertices, weights }: SkinSpot): ProbeHit[] {
    const hits: ProbeHit[] = [];
    for (const [id, layer] of this.layers) {
      if (!this.ready.has(id)) continue;
      let [essential, spillover] = [0, 0];
      vertices.forEach((vertex, corner) => {
        const [r, g] = this.fields.read(layer, vertex);
        essential += (weights[corner] ?? 0) * decodeField(r / 255);
        spillover += (weights[corner] ?? 0) * decodeField(g / 255);
      });
      if (essential < 0) hits.push({ id, zone: 'essential' });
      else if (spillover < 0) hits.push({ id, zone: 'spillover' });
    }
    return hits.sort((a, b) => a.zone.localeCompare(b.zone));
  }

  /** What every vertex of the skin is to a pattern, one `ZONE` each; null until it is computed. */
  zones(id: string): Uint8Array<ArrayBuffer> | null {
    const layer = this.layerOf(id);
    if (layer === undefined) return null;
    const texels = this.fields.layer(layer);
    const zones = new Uint8Array(this.fields.vertexCount);
    const inside = (texel: number | undefined) => decodeField((texel ?? 255) / 255) < 0;
    for (let v = 0; v < zones.length; v++)
      zones[v] = inside(texels[2 * v])
        ? ZONE.essential
        : inside(texels[2 * v + 1])
          ? ZONE.spillover
          : ZONE.none;
    return zones;
  }

  dispose(): void {
    this.stopEdits();
    this.worker.terminate();
    this.fields.dispose();
  }

  private send(request: ReferralRequest): void {
    this.worker.postMessage(request);
  }
}
