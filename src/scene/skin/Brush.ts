import { handStore } from '../../view/handStore';
import { brushStore } from './brushStore';
import type { PaintedSkin } from './PaintedSkin';
import type { Dab } from './painting';
import { addStroke } from './paintingStore';

/** The spot of the skin at a place of the window, CSS pixels; leg space of the right leg, metres. Null beside the leg. */
export type SkinAt = (clientX: number, clientY: number) => Dab['point'] | null;

/** Dabs of a stroke lie this share of the radius apart: closer changes nothing that one could see. */
const SPACING = 0.35;
/** Between two events of a quick movement the skin is asked for every so many CSS pixels. */
const STEP_PX = 7;
const STEPS_MOST = 60;
/** Two spots this far apart belong to different parts of the leg, metres. */
const LEAP_M = 0.05;
/** A second finger this soon after the first, or before that has moved, means to turn the leg, not to paint, milliseconds. */
const GESTURE_MS = 260;
/** A pen's eraser, among `PointerEvent.buttons`. */
const ERASER_BUTTON = 32;

interface LiveStroke {
  pointerId: number;
  startMs: number;
  erase: boolean;
  x: number;
  y: number;
  dabs: Dab[];
  /** Where the last dab was put, changed or not. */
  last: Dab['point'];
}

/**
 * The brush: mouse, pen and one finger paint on the skin while it is in the hand; a second finger makes it a gesture of the
 * camera. Listens before the canvas itself does, and takes nothing from it: the camera asks `handStore` what a drag is for.
 */
export class Brush {
  private live: LiveStroke | null = null;
  private readonly fingers = new Set<number>();
  private frame = 0;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly painted: PaintedSkin,
    private readonly skinAt: SkinAt,
    /** A dab has been painted, or those of a stroke that was none are gone. */
    private readonly onChange: () => void = () => {},
  ) {
    const over = canvas.parentElement ?? canvas;
    this.listen(over, 'pointerdown', (event) => this.down(event), true);
    this.listen(window, 'pointermove', (event) => this.move(event), true);
    this.listen(window, 'pointerup', (event) => this.up(event), true);
    this.listen(window, 'pointercancel', (event) => this.cancel(event), true);
    this.listen(canvas, 'pointerleave', () => this.hideRing(), false);
    this.stops.push(
      handStore.subscribe(({ brush }) => {
        canvas.style.cursor = brush ? 'crosshair' : '';
        if (!brush) this.hideRing();
      }),
    );
    canvas.style.cursor = handStore.getState().brush ? 'crosshair' : '';
  }

  dispose(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.canvas.style.cursor = '';
    this.hideRing();
    if (this.live) this.drop();
  }

  private listen(
    target: HTMLElement | Window,
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave',
    heard: (event: PointerEvent) => void,
    capture: boolean,
  ): void {
    const listener = heard as EventListener;
    target.addEventListener(type, listener, { capture });
    this.stops.push(() => target.removeEventListener(type, listener, { capture }));
  }

  private down(event: PointerEvent): void {
    if (!handStore.getState().brush || event.target !== this.canvas) return;
    if (event.pointerType === 'touch') this.fingers.add(event.pointerId);
    if (this.fingers.size > 1) {
      this.gesture(event.timeStamp);
      return;
    }
    const eraser = (event.buttons & ERASER_BUTTON) !== 0;
    if (event.button !== 0 && !eraser) return;
    const point = this.skinAt(event.clientX, event.clientY);
    handStore.setState({ beside: point === null, stroke: point !== null });
    if (!point) return;
    const erase = brushStore.getState().erase !== (eraser || event.shiftKey);
    this.live = {
      pointerId: event.pointerId,
      startMs: event.timeStamp,
      erase,
      x: event.clientX,
      y: event.clientY,
      dabs: [],
      last: point,
    };
    this.put(this.live, point);
    this.showRingAt(event);
  }

  private move(event: PointerEvent): void {
    if (!handStore.getState().brush) return;
    const { live } = this;
    if (live?.pointerId === event.pointerId) {
      const way = event.getCoalescedEvents?.() ?? [];
      for (const { clientX, clientY } of way.length > 0 ? way : [event]) this.drawTo(live, clientX, clientY);
      this.showRingAt(event);
    } else if (event.pointerType !== 'touch' && event.target === this.canvas && event.buttons === 0)
      this.showRingAt(event);
    else if (event.pointerType !== 'touch') this.hideRing();
  }

  private up(event: PointerEvent): void {
    this.fingers.delete(event.pointerId);
    if (this.live?.pointerId === event.pointerId) this.finish();
    if (event.pointerType === 'touch') this.hideRing();
    // The camera has its release first.
    if (this.fingers.size === 0 && handStore.getState().beside)
      setTimeout(() => handStore.setState({ beside: false }));
  }

  private cancel(event: PointerEvent): void {
    this.up(event);
    this.hideRing();
  }

  /** A second finger is down: what the first one has painted stays when it meant to paint. */
  private gesture(nowMs: number): void {
    const { live } = this;
    if (!live) return;
    if (nowMs - live.startMs < GESTURE_MS || live.dabs.length <= 1) this.drop();
    else this.finish();
    this.hideRing();
  }

  private drawTo(live: LiveStroke, x: number, y: number): void {
    const far = Math.hypot(x - live.x, y - live.y);
    const steps = Math.min(Math.max(Math.ceil(far / STEP_PX), 1), STEPS_MOST);
    const [fromX, fromY] = [live.x, live.y];
    for (let i = 1; i <= steps; i++) {
      const point = this.skinAt(fromX + ((x - fromX) * i) / steps, fromY + ((y - fromY) * i) / steps);
      if (point) this.sweepTo(live, point);
    }
    live.x = x;
    live.y = y;
  }

  /** Dabs from the last one on, evenly; across a gap, where the line leaps to another part of the leg, only at its end. */
  private sweepTo(live: LiveStroke, point: Dab['point']): void {
    const spacingM = SPACING * brushStore.getState().radiusM;
    const [x, y, z] = live.last;
    const [dx, dy, dz] = [point[0] - x, point[1] - y, point[2] - z];
    const lengthM = Math.hypot(dx, dy, dz);
    if (lengthM < spacingM) return;
    const count = lengthM > LEAP_M ? 1 : Math.floor(lengthM / spacingM);
    for (let i = 1; i <= count; i++) {
      const t = count === 1 ? 1 : (i * spacingM) / lengthM;
      this.put(live, [x + t * dx, y + t * dy, z + t * dz]);
    }
  }

  private put(live: LiveStroke, point: Dab['point']): void {
    const dab = { point, radiusM: brushStore.getState().radiusM, erase: live.erase };
    live.last = point;
    if (!this.painted.dab(dab)) return;
    live.dabs.push(dab);
    this.onChange();
  }

  private finish(): void {
    const { live } = this;
    this.live = null;
    handStore.setState({ stroke: false });
    if (!live || live.dabs.length === 0) return;
    this.painted.keep(live.dabs);
    addStroke(live.dabs);
  }

  private drop(): void {
    this.live = null;
    handStore.setState({ stroke: false });
    this.painted.dropLive();
    this.onChange();
  }

  /** The ring follows once a frame; it is where the skin is, not where the pointer is. */
  private showRingAt({ clientX, clientY }: PointerEvent): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const point = this.skinAt(clientX, clientY);
      this.painted.showRing(point && { point, radiusM: brushStore.getState().radiusM });
    });
  }

  private hideRing(): void {
    cancelAnimationFrame(this.frame);
    this.painted.showRing(null);
  }
}
