import type { WebGLRenderer } from 'three';
import type { Leg } from '../../leg/Leg';
import { alikeColours, alikePlaces } from '../../patterns/alikeColours';
import { alikeTexels, startAlikeFields } from '../../patterns/alikeFields';
import { contentStore } from '../../patterns/contentStore';
import { FieldTexture } from '../../patterns/fieldTexture';
import { PatternWeights } from '../../patterns/patternWeights';
import { linearRgb } from '../../patterns/zoneColours';
import { tween } from '../../view/motion';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import { skinShare } from '../../view/skinShare';
import { ALIKES_MOST } from '../../view/state';
import { viewStore } from '../../view/store';
import type { DrawnPattern } from './HeatPicture';
import { FADE_MS, type SkinPatterns } from './SkinPatterns';
import { ALIKE_VARIANTS, type DrawnIn } from './SkinPrograms';
import type { SkinScene } from './SkinScene';
import { ALIKES_OVER } from './skinAlikesShader';
import { ZoneComposite } from './ZoneComposite';

/** Layers of their own texture: those that are on, and as many that are fading out. */
const LAYERS = 2 * ALIKES_MOST;

/** Ties the look-alikes that are on (store) to the skin: as `SkinPatterns` does it for patterns, in a texture and with colours of their own, laid over those. */
export class SkinAlikes {
  private readonly fields: FieldTexture;
  private readonly composite: ZoneComposite;
  private readonly weights = new PatternWeights();
  /** The drawing in each layer. */
  private readonly layers: (string | null)[] = Array.from({ length: LAYERS }, () => null);
  private readonly undo: (() => void)[] = [];
  private stopFade = () => {};
  private gone = false;

  constructor(
    private readonly leg: Leg,
    private readonly scene: SkinScene,
    private readonly patterns: SkinPatterns,
  ) {
    this.fields = new FieldTexture(leg.skin.geometry.getAttribute('position').count, LAYERS);
    this.composite = new ZoneComposite(this.fields);
  }

  /** Draw those that are on, from now on; resolves when fields and programs are there. */
  async begin(room: DrawnIn): Promise<void> {
    this.scene.addAlikes(ALIKES_OVER);
    await Promise.all([startAlikeFields(this.leg), this.scene.prepare(room, ALIKE_VARIANTS)]);
    this.start();
  }

  /** What is on, or fading, with its fields. */
  *on(): Iterable<DrawnPattern> {
    for (const drawing of this.weights.values())
      yield { ...drawing, texels: this.fields.layer(drawing.layer) };
  }

  /** Call before each frame: what has changed since the last one is summed up for the skin's shader. */
  draw(renderer: WebGLRenderer): void {
    this.composite.draw(renderer);
  }

  /** The graphics card has dropped what was drawn. */
  invalidate(): void {
    this.fields.invalidate();
    this.composite.invalidate();
  }

  dispose(): void {
    this.gone = true;
    this.stopFade();
    for (const undo of this.undo) undo();
    this.scene.uniforms.uAlikeEnd.value = 0;
    this.scene.uniforms.uAlikes.value = null;
    this.composite.dispose();
    this.fields.dispose();
  }

  private start(): void {
    if (this.gone) return;
    const { uniforms } = this.scene;
    uniforms.uAlikes.value = this.composite.texture;
    uniforms.uAlikeRows.value = this.composite.rows;
    this.patterns.layOver(this);
    this.undo.push(
      onSlice(
        viewStore,
        ({ view }) => view.alike,
        () => this.aim(FADE_MS),
      ),
      onSlice(
        contentStore,
        ({ index }) => index.drawings.size,
        () => this.aim(0),
      ),
      onSlice(
        viewStore,
        ({ tuning }) => Math.round(tuning.skinTone),
        (tone) => {
          this.ink(tone);
          this.patterns.renew();
          redraw();
        },
      ),
    );
    this.ink(Math.round(viewStore.getState().tuning.skinTone));
    this.aim(FADE_MS);
  }

  private ink(tone: number): void {
    const { uAlikeLines, uAlikeFills } = this.scene.uniforms;
    for (let place = 0; place < ALIKES_MOST; place++) {
      const { line, fill } = alikeColours(place, tone);
      uAlikeLines.value[place]?.setRGB(...linearRgb(line));
      uAlikeFills.value[place]?.setRGB(...linearRgb(fill));
    }
  }

  private aim(fadeMs: number): void {
    const { view } = viewStore.getState();
    const { drawings } = contentStore.getState().index;
    const places = alikePlaces(view.alike);
    const on = view.alike.flatMap((id) => {
      const layer = drawings.has(id) ? this.layerOf(id) : null;
      return layer === null ? [] : [{ id, layer, slot: places.get(id) ?? 0 }];
    });
    if (!this.weights.aim(on)) return;
    this.stopFade();
    const fade = (t: number) => {
      this.weights.advance(t);
      this.write();
      if (t < 1) this.scene.picture?.wait();
      else this.patterns.keepPicture();
    };
    if (skinShare(view) > 0) this.stopFade = tween(fadeMs, fade);
    else fade(1);
  }

  /** The layer with the field of this drawing; null while that is not there. */
  private layerOf(id: string): number | null {
    const known = this.layers.indexOf(id);
    if (known >= 0) return known;
    const texels = alikeTexels(id);
    if (!texels) return null;
    const busy = new Set([...this.weights.values()].map(({ layer }) => layer));
    const free = this.layers.findIndex((drawing, layer) => drawing === null && !busy.has(layer));
    const layer = free >= 0 ? free : this.layers.findIndex((_, at) => !busy.has(at));
    if (layer < 0) return null;
    this.layers[layer] = id;
    this.fields.setLayer(layer, texels);
    return layer;
  }

  private write(): void {
    const { drawings } = contentStore.getState().index;
    const { uniforms } = this.scene;
    let numb = 0;
    for (const { id, slot } of this.weights.values())
      if (drawings.get(id)?.lookAlike.drawn === 'numbness') numb |= 1 << slot;
    this.composite.set(this.weights.values());
    uniforms.uAlikeEnd.value = this.composite.slotEnd;
    uniforms.uAlikeNumb.value = numb;
  }
}
