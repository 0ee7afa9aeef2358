import { Vector4, type WebGLRenderer } from 'three';
import type { Halves } from './halves';

/** What of the two is drawn in a half. */
export type HalfShows = 'patterns' | 'alikes';

/**
 * Draws a picture twice on the one canvas, from the same camera: its window is moved to the middle of each half, and what lies beyond is cut off. Nothing is built,
 * uploaded or compiled for it, and nothing is done while the leg is shown once.
 */
export class HalfPasses {
  /** The half being drawn; null while the picture is whole. */
  private half: 0 | 1 | null = null;
  private halves: Halves | null = null;
  private readonly whole = new Vector4();
  private takeBack = () => {};

  /**
   * @param divided how the picture is divided, asked for before each
   * @param showOnly draw these alone, until what is returned is called
   */
  constructor(
    private readonly divided: () => Halves | null,
    private readonly showOnly: (what: HalfShows) => () => void,
  ) {}

  /** Call before the picture or its other half is drawn. */
  begin(renderer: WebGLRenderer): void {
    if (this.half === null) {
      this.halves = this.divided();
      if (!this.halves) return;
      renderer.getViewport(this.whole);
      this.half = 0;
    }
    if (!this.halves) return;
    this.aim(renderer, this.halves, this.half);
    this.takeBack = this.showOnly(this.half === 0 ? 'patterns' : 'alikes');
  }

  /** Call after it; `again` draws the other half. */
  end(renderer: WebGLRenderer, again: () => void): void {
    if (this.half === null) return;
    this.takeBack();
    if (this.half === 1) return;
    const { autoReset } = renderer.info;
    renderer.info.autoReset = false;
    this.half = 1;
    try {
      again();
    } finally {
      renderer.info.autoReset = autoReset;
      this.half = null;
      this.halves = null;
      renderer.setScissorTest(false);
      renderer.setViewport(this.whole);
    }
  }

  /** Window and cut of a half, from the lower left corner as the renderer has them. */
  private aim(renderer: WebGLRenderer, { stacked, at, shift }: Halves, half: 0 | 1): void {
    const { x, y, z: width, w: height } = this.whole;
    const by = half === 0 ? -shift : shift;
    const size = half === 0 ? at : 1 - at;
    if (stacked) {
      renderer.setViewport(x, y - by * height, width, height);
      renderer.setScissor(x, half === 0 ? y + (1 - at) * height : y, width, size * height);
    } else {
      renderer.setViewport(x + by * width, y, width, height);
      renderer.setScissor(half === 0 ? x : x + at * width, y, size * width, height);
    }
    renderer.setScissorTest(true);
  }
}
