import type { WebGLRenderer } from 'three';
import type { Leg } from '../../leg/Leg';
import { contentStore } from '../../patterns/contentStore';
import { startBaked } from '../../patterns/fetchBaked';
import { PatternFields } from '../../patterns/PatternFields';
import { patternSlots } from '../../patterns/patternColours';
import { PatternWeights } from '../../patterns/patternWeights';
import { referralStore } from '../../patterns/referralStore';
import { showFields } from '../../patterns/shownFields';
import { tween } from '../../view/motion';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import { causeOf } from '../../view/sayError';
import { skinShare } from '../../view/skinShare';
import { viewStore } from '../../view/store';
import type { DrawnPattern } from './HeatPicture';
import type { SkinScene } from './SkinScene';
import { setDots } from './skinUniforms';
import { PATTERN_MAX, ZoneComposite } from './ZoneComposite';

/** A pattern fades in and out over this long. */
export const FADE_MS = 200;

/** Look-alikes over the patterns, once some have been on. */
interface Over {
  on(): Iterable<DrawnPattern>;
  /** Sum them up if anything has changed. */
  draw(renderer: WebGLRenderer): void;
}

/**
 * Ties the patterns that are on (store) to the skin's uniforms. Switching one changes a weight and asks for frames while it moves:
 * nothing is compiled, uploaded or rendered by React.
 */
export class SkinPatterns {
  private fields: PatternFields | null = null;
  private composite: ZoneComposite | null = null;
  /** What is on from the start has been put on. */
  private begun = false;
  private readonly weights = new PatternWeights();
  private readonly undo: (() => void)[] = [];
  private stopFade = () => {};
  private pitchM = 0;
  private renderer: WebGLRenderer | null = null;
  private over: Over | null = null;
  /** More of the heat's picture is behind than the patterns that come and go. */
  private anew = false;

  constructor(
    private readonly leg: Leg,
    private readonly scene: SkinScene,
  ) {
    this.undo.push(
      onSlice(
        contentStore,
        ({ status }) => status,
        () => this.start(),
      ),
      onSlice(
        viewStore,
        ({ view }) => view.show,
        (show) => {
          this.fields?.first(show);
          this.aim();
        },
      ),
      onSlice(
        viewStore,
        ({ view }) => view.overlap,
        (overlap) => {
          this.showOverlap(overlap);
          this.keepPicture();
          this.redraw();
        },
      ),
      onSlice(
        viewStore,
        ({ tuning }) => [tuning.edgeSoftnessM, tuning.stippleSize, Math.round(tuning.skinTone)],
        () => this.renew(),
      ),
      onSlice(
        viewStore,
        ({ tuning }) => tuning.stipplePitchM,
        (pitchM) => this.respread(pitchM),
      ),
    );
    this.start();
  }

  dispose(): void {
    this.stopFade();
    this.scene.picture?.wait();
    for (const undo of this.undo) undo();
    this.composite?.dispose();
    this.fields?.dispose();
    this.fields = null;
  }

  /** Call before each frame: what has changed since the last one is summed up for the skin's shader. */
  draw(renderer: WebGLRenderer): void {
    this.renderer = renderer;
    this.sumUp(renderer);
  }

  /** Look-alikes are laid over the patterns from now on. */
  layOver(over: Over): void {
    this.over = over;
  }

  /** Bring the picture of the heat up to date with the patterns that are on, if there is one. */
  keepPicture(): void {
    const picture = this.scene.picture;
    const { renderer, fields, composite } = this;
    if (!picture) return;
    // The overlap view sums the patterns up in another way, and draws it in every frame.
    if (!renderer || !fields || !composite || viewStore.getState().view.overlap) picture.wait();
    else {
      const on = [...this.weights.values()].map((pattern) => ({
        ...pattern,
        texels: fields.fields.layer(pattern.layer),
      }));
      picture.show([...on, ...(this.over?.on() ?? [])], this.anew, {
        renderer,
        before: () => this.sumUp(renderer),
      });
      this.anew = false;
    }
  }

  /** The graphics card has dropped what was drawn. */
  invalidate(): void {
    this.fields?.fields.invalidate();
    this.composite?.invalidate();
    this.renew();
  }

  /** All of the heat is drawn in another way than before. */
  renew(): void {
    this.anew = true;
    this.keepPicture();
  }

  private start(): void {
    const { status, content } = contentStore.getState();
    if (status !== 'ready' || this.fields) return;
    const { view, tuning } = viewStore.getState();
    this.pitchM = tuning.stipplePitchM;
    const fields = new PatternFields({
      leg: this.leg,
      points: content.muscles.flatMap(({ points }) => points),
      pitchM: this.pitchM,
      onFields: (ids) => {
        const { show } = viewStore.getState().view;
        if (!ids.some((id) => show.includes(id))) return;
        this.composite?.invalidate();
        this.aim();
        this.renew();
        this.redraw();
      },
      onDots: (dots) => {
        setDots(this.scene.uniforms, dots);
        this.renew();
        referralStore.setState({ dots: true });
        this.redraw();
      },
    });
    this.fields = fields;
    this.undo.push(showFields(fields));
    this.composite = new ZoneComposite(this.fields.fields);
    if (!this.scene.firstZones) this.scene.setZones(this.composite);
    this.showOverlap(view.overlap);
    // A browser may refuse the worker that works out what is not baked.
    this.takeBaked(fields).catch((error) => referralStore.setState({ problem: causeOf(error) }));
  }

  private async takeBaked(fields: PatternFields): Promise<void> {
    const { first, rest } = startBaked();
    for (const coming of [first, rest]) {
      const baked = await coming;
      if (this.fields !== fields) return;
      fields.take(baked);
    }
    fields.complete(viewStore.getState().view.show);
    this.begun = true;
  }

  private showOverlap(on: boolean): void {
    this.scene.uniforms.uOverlapView.value = on ? 1 : 0;
    this.composite?.setCountOnly(on);
  }

  /** Fade towards what is on now, as far as its fields are there. */
  private aim(): void {
    const { show } = viewStore.getState().view;
    const { index } = contentStore.getState();
    const muscleOf = (id: string) => index.points.get(id)?.muscle.id ?? '';
    const slots = patternSlots(show, index);
    const on = show.slice(0, PATTERN_MAX).flatMap((id) => {
      const layer = this.fields?.layerOf(id);
      return layer === undefined ? [] : [{ id, layer, slot: slots.get(muscleOf(id)) ?? 0 }];
    });
    if (!this.weights.aim(on)) return;
    this.stopFade();
    const fade = (t: number) => {
      this.weights.advance(t);
      this.write();
      if (t < 1) this.scene.picture?.wait();
      else this.keepPicture();
    };
    // What is on from the start is there at once: it was in the first picture.
    if (this.seen()) this.stopFade = tween(this.begun ? FADE_MS : 0, fade);
    else fade(1);
  }

  /** Whether there is skin to see patterns on; what comes while there is none is there when the skin is. */
  private seen(): boolean {
    return skinShare(viewStore.getState().view) > 0;
  }

  private sumUp(renderer: WebGLRenderer): void {
    this.composite?.draw(renderer);
    this.over?.draw(renderer);
  }

  private redraw(): void {
    if (this.seen()) redraw();
  }

  private write(): void {
    if (!this.composite) return;
    this.composite.set(this.weights.values());
    this.scene.setZones(this.composite);
  }

  private respread(pitchM: number): void {
    this.pitchM = pitchM;
    this.fields?.respread(pitchM);
  }
}
