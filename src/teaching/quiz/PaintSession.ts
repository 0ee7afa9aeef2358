import type { Leg } from '../../anatomy/Leg';
import type { SkinSurface } from '../../referral/SkinSurface';
import { skinSurface } from '../../referral/skinPlaces';
import { Brush } from '../../skin/Brush';
import { PaintedSkin } from '../../skin/PaintedSkin';
import { addStroke, NO_PAINTING, paintingStore } from '../../skin/paintingStore';
import { regionStroke } from '../../skin/regions';
import { setBrushInHand } from '../../view/handStore';
import type { TeachStage } from '../teachStage';

/**
 * Painting the answer to one question: the brush is in the hand while it is open. What the person had painted elsewhere waits
 * meanwhile, and is back when the question has gone.
 */
export class PaintSession {
  private readonly own = paintingStore.getState();
  private readonly skin: SkinSurface;
  private readonly skinPaint: PaintedSkin;
  private readonly brush: Brush | null;

  constructor(leg: Leg, stage: TeachStage) {
    paintingStore.setState(NO_PAINTING);
    this.skin = skinSurface(leg);
    this.skinPaint = new PaintedSkin(leg, this.skin);
    const canvas = stage.canvas();
    const skinAt = (clientX: number, clientY: number) => stage.sightAt(clientX, clientY)?.skin ?? null;
    this.brush = canvas && new Brush(canvas, this.skinPaint, skinAt);
    setBrushInHand(true);
  }

  /** 1 for every painted vertex of the skin. */
  painting(): Uint8Array {
    return this.skinPaint.field.painted();
  }

  /** Paint a named region, or take its paint away, as one stroke. */
  paintRegion(id: string, on: boolean): void {
    addStroke(regionStroke(this.skin, id, !on));
  }

  /** The answer is given: what is painted stays to be seen, and the hand turns the leg again. */
  rest(): void {
    setBrushInHand(false);
  }

  dispose(): void {
    setBrushInHand(false);
    this.brush?.dispose();
    this.skinPaint.dispose();
    paintingStore.setState(this.own);
  }
}
