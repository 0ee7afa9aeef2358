import type { WebGLRenderer } from 'three';
import { redraw } from '../view/redraw';
import { HandResolution } from './handResolution';

/** Pixels of the canvas per CSS pixel, at most: more is not seen, and costs. */
export const MOST_PIXELS = 2;

/** Pixels of the canvas per CSS pixel while nothing moves. */
export function fullPixelRatio(): number {
  return Math.min(Math.max(window.devicePixelRatio, 1), MOST_PIXELS);
}

/** How those who draw in software call themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * How many pixels the canvas has: see `HandResolution`. Changed just before a frame is drawn, so that the canvas is never empty; its place and size on the page, and
 * all that is measured in CSS pixels, stay as they are.
 */
export class CanvasResolution {
  private hand: HandResolution | null = null;
  private ticking = false;

  constructor(private readonly renderer: WebGLRenderer) {
    this.followScreen();
  }

  /** A frame is about to be drawn: `moving` while the camera goes on from it; `sinceS` seconds after the last one. */
  frame(moving: boolean, sinceS: number): void {
    if (moving) this.hand ??= new HandResolution(drawsInSoftware(this.renderer));
    if (!this.hand) return;
    this.apply(this.hand.frame(moving, sinceS));
    if (!this.ticking) this.tick();
  }

  /** Draw all that is drawn from now on at the full resolution, until what is returned is called: a picture is taken. */
  hold(): () => void {
    this.hand ??= new HandResolution(drawsInSoftware(this.renderer));
    const release = this.hand.hold();
    this.apply(this.hand.share);
    return release;
  }

  /** A window that is moved to another screen, or zoomed, has other pixels, sometimes without another size. */
  private followScreen(): void {
    const same = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const changed = () => {
      this.apply(this.hand?.share ?? 1);
      redraw();
      this.followScreen();
    };
    same.addEventListener('change', changed, { once: true });
  }

  private apply(share: number): void {
    const ratio = share * fullPixelRatio();
    if (ratio !== this.renderer.getPixelRatio()) this.renderer.setPixelRatio(ratio);
  }

  private tick(): void {
    this.ticking = this.hand?.counting === true;
    if (!this.ticking) return;
    requestAnimationFrame(() => {
      if (this.hand?.tick()) redraw();
      this.tick();
    });
  }
}

function drawsInSoftware(renderer: WebGLRenderer): boolean {
  const gl = renderer.getContext();
  let name = String(gl.getParameter(gl.RENDERER));
  // Chrome and Safari say it elsewhere.
  const info = name.startsWith('WebKit') ? gl.getExtension('WEBGL_debug_renderer_info') : null;
  if (info) name = String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
  return SOFTWARE.test(name);
}
