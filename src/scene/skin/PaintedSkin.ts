import type { Leg } from '../../leg/Leg';
import type { SkinSurface } from '../../patterns/SkinSurface';
import { redraw } from '../../view/redraw';
import { encodePaint, PAINT_REACH_M, PaintedField } from './PaintedField';
import type { BrushStroke, Dab } from './painting';
import { paintingStore } from './paintingStore';
import { TOUCH_BRUSH, TOUCH_PAINT, TOUCH_SIZE, touchOf } from './skinTouch';

const FAR = encodePaint(PAINT_REACH_M);

/** The painting on the skin that is drawn: follows the store, and shows a stroke while it is being made. */
export class PaintedSkin {
  readonly field: PaintedField;
  private ring: number[] = [];
  private drawn: readonly BrushStroke[] = [];
  /** What is painted is on the skin that is drawn: a painting that a link brings may be there before it. */
  private shown = false;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly leg: Leg,
    skin: SkinSurface,
  ) {
    this.field = new PaintedField(skin);
    this.follow(paintingStore.getState().strokes);
    this.unsubscribe = paintingStore.subscribe(({ strokes }) => this.follow(strokes));
  }

  /** Put a dab of the stroke that is being made on the skin; false when it changed nothing. */
  dab(dab: Dab): boolean {
    const changed = this.field.dab(dab);
    if (changed) this.show();
    return changed;
  }

  /** The stroke that was being made is the next of the store: it is on the skin already. */
  keep(stroke: BrushStroke): void {
    this.drawn = [...this.drawn, stroke];
  }

  /** The stroke that was being made is none: show what the store says. */
  dropLive(): void {
    this.repaint(paintingStore.getState().strokes);
  }

  /** Show where the brush would paint, or with null nothing. */
  showRing(at: Pick<Dab, 'point' | 'radiusM'> | null): void {
    const touch = touchOf(this.leg);
    if (!touch || (at === null && this.ring.length === 0)) return;
    const bytes = touch.array;
    for (const vertex of this.ring) bytes[TOUCH_SIZE * vertex + TOUCH_BRUSH] = FAR;
    this.ring = [];
    if (at)
      this.field.eachNear(at.point, at.radiusM, (vertex, outsideM) => {
        bytes[TOUCH_SIZE * vertex + TOUCH_BRUSH] = encodePaint(outsideM);
        this.ring.push(vertex);
      });
    touch.needsUpdate = true;
    redraw();
  }

  /** Show what is painted if the skin has been drawn only since. */
  catchUp(): void {
    if (!this.shown) this.show();
  }

  /** Nothing of it stays on the skin; the store keeps the strokes. */
  dispose(): void {
    this.unsubscribe();
    this.showRing(null);
    this.field.clear();
    this.show();
  }

  private follow(strokes: readonly BrushStroke[]): void {
    const before = this.drawn;
    if (strokes.length === before.length && strokes.at(-1) === before.at(-1)) return;
    this.repaint(strokes);
  }

  private repaint(strokes: readonly BrushStroke[]): void {
    this.drawn = strokes;
    this.field.clear();
    this.field.add(strokes);
    this.show();
  }

  /** Put the painting on the skin that is drawn, which may be another one by now. */
  show(): void {
    this.shown = touchOf(this.leg) !== null;
    putOnSkin(this.leg, this.field);
  }
}

/** Draw what is painted in `field` on the skin that is on the canvas, and nothing else. */
export function putOnSkin(leg: Leg, { distanceM }: PaintedField): void {
  const touch = touchOf(leg);
  if (!touch) return;
  const bytes = touch.array;
  for (let v = 0; v < distanceM.length; v++)
    bytes[TOUCH_SIZE * v + TOUCH_PAINT] = encodePaint(distanceM[v] ?? 1);
  touch.needsUpdate = true;
  redraw();
}
