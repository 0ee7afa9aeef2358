import type { Leg } from '../leg/Leg';
import type { SkinSurface } from '../patterns/SkinSurface';
import { skinSurface } from '../patterns/skinPlaces';
import { sightAt } from '../scene/pickAt';
import { holdBrush } from '../scene/skin/holdBrush';
import { PaintedSkin } from '../scene/skin/PaintedSkin';
import { addStroke, NO_PAINTING, paintingStore } from '../scene/skin/paintingStore';
import { regionStroke } from '../scene/skin/regions';
import { setBrushInHand } from '../view/handStore';

/**
 * Painting the answer to one question: the brush is in the hand while it is open. What the person had painted elsewhere waits
 * meanwhile, and is back when the question has gone.
 */
export class PaintSession {
  private readonly own = paintingStore.getState();
  private readonly skin: SkinSurface;
  private readonly skinPaint: PaintedSkin;
  private readonly putAway: () => void;

  constructor(leg: Leg) {
    paintingStore.setState(NO_PAINTING);
    this.skin = skinSurface(leg);
    this.skinPaint = new PaintedSkin(leg, this.skin);
    const skinAt = (clientX: number, clientY: number) => sightAt(clientX, clientY)?.skin ?? null;
    this.putAway = holdBrush(this.skinPaint, skinAt);
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
    this.putAway();
    this.skinPaint.dispose();
    paintingStore.setState(this.own);
  }
}
