import type { Leg } from '../anatomy/Leg';
import { registerSkinProbe } from '../anatomy/skinProbe';
import { contentStore } from '../referral/contentStore';
import { PatternFields } from '../referral/PatternFields';
import { PatternWeights } from '../referral/patternWeights';
import { referralStore } from '../referral/referralStore';
import { zoneSlots } from '../referral/zoneColours';
import { tween } from '../view/motion';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import type { SkinScene } from './SkinScene';
import { PATTERN_MAX, setDots } from './skinUniforms';

/** A pattern fades in and out over this long. */
export const FADE_MS = 200;

/**
 * Ties the patterns that are on (store) to the skin's uniforms. Switching one changes a weight and asks for frames while it moves:
 * nothing is compiled, uploaded or rendered by React.
 */
export class SkinPatterns {
  private fields: PatternFields | null = null;
  private readonly weights = new PatternWeights();
  private readonly undo: (() => void)[] = [];
  private stopFade = () => {};
  private pitchM = 0;

  constructor(
    private readonly leg: Leg,
    private readonly scene: SkinScene,
  ) {
    this.undo.push(
      contentStore.subscribe(() => this.start()),
      viewStore.subscribe((now, before) => {
        if (now.view.show !== before.view.show) {
          this.fields?.first(now.view.show);
          this.aim();
        }
        if (now.view.overlap !== before.view.overlap) {
          this.scene.uniforms.uOverlapView.value = now.view.overlap ? 1 : 0;
          redraw();
        }
        if (now.tuning.stipplePitchM !== this.pitchM) this.respread(now.tuning.stipplePitchM);
      }),
      registerSkinProbe((spot) => this.fields?.probe(spot) ?? []),
    );
    this.scene.uniforms.uOverlapView.value = viewStore.getState().view.overlap ? 1 : 0;
    this.start();
  }

  dispose(): void {
    this.stopFade();
    for (const undo of this.undo) undo();
    this.fields?.dispose();
  }

  private start(): void {
    const { status, content } = contentStore.getState();
    if (status !== 'ready' || this.fields) return;
    const { view, tuning } = viewStore.getState();
    this.pitchM = tuning.stipplePitchM;
    this.fields = new PatternFields({
      leg: this.leg,
      points: content.muscles.flatMap(({ points }) => points),
      first: view.show,
      pitchM: this.pitchM,
      onField: (id) => {
        if (viewStore.getState().view.show.includes(id)) this.aim();
      },
      onDots: (dots) => {
        setDots(this.scene.uniforms, dots);
        referralStore.setState({ dots: true });
        redraw();
      },
    });
    this.scene.uniforms.uFields.value = this.fields.fields.texture;
  }

  /** Fade towards what is on now, as far as its fields are there. */
  private aim(): void {
    const { show } = viewStore.getState().view;
    const { index } = contentStore.getState();
    const muscleOf = (id: string) => index.points.get(id)?.muscle.id ?? '';
    const slots = zoneSlots(show.map(muscleOf));
    const on = show.slice(0, PATTERN_MAX).flatMap((id) => {
      const layer = this.fields?.layerOf(id);
      return layer === undefined ? [] : [{ id, layer, slot: slots.get(muscleOf(id)) ?? 0 }];
    });
    if (!this.weights.aim(on)) return;
    this.stopFade();
    this.stopFade = tween(FADE_MS, (t) => {
      this.weights.advance(t);
      this.write();
    });
  }

  private write(): void {
    const { uPatterns, uPatternCount, uSlotEnd } = this.scene.uniforms;
    let count = 0;
    let end = 0;
    for (const { layer, slot, weight } of this.weights.values()) {
      if (count < PATTERN_MAX) uPatterns.value[count++]?.set(layer, slot, weight);
      end = Math.max(end, slot + 1);
    }
    uPatternCount.value = count;
    uSlotEnd.value = end;
  }

  private respread(pitchM: number): void {
    this.pitchM = pitchM;
    this.fields?.respread(pitchM);
  }
}
