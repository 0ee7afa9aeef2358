import type { WebGLRenderer } from 'three';
import { afterEach, expect, it, vi } from 'vitest';
import { CanvasResolution } from '../../src/scene/CanvasResolution';
import { connectRedraw } from '../../src/view/redraw';

afterEach(() => vi.unstubAllGlobals());

/** A window on a screen that can be another: each query hears of it once its own no longer holds, as in a browser. */
function onScreen(ratio: number) {
  const asked: { query: string; changed: () => void }[] = [];
  const window = {
    devicePixelRatio: ratio,
    matchMedia: (query: string) => ({
      addEventListener: (_: string, changed: () => void) => asked.push({ query, changed }),
    }),
  };
  vi.stubGlobal('window', window);
  return {
    move(to: number) {
      const before = `(resolution: ${window.devicePixelRatio}dppx)`;
      window.devicePixelRatio = to;
      for (const { query, changed } of asked.splice(0)) if (query === before) changed();
    },
  };
}

it('a window that is moved to another screen, and back, is drawn with the pixels it has there', () => {
  const screen = onScreen(1);
  const ratios: number[] = [];
  const drawn = vi.fn();
  const stop = connectRedraw(drawn);
  const renderer = {
    getPixelRatio: () => ratios.at(-1) ?? 1,
    setPixelRatio: (ratio: number) => ratios.push(ratio),
  };
  new CanvasResolution(renderer as unknown as WebGLRenderer);
  screen.move(2);
  screen.move(1.25);
  // More than twice is not seen.
  screen.move(3);
  expect(ratios).toEqual([2, 1.25, 2]);
  expect(drawn).toHaveBeenCalledTimes(3);
  stop();
});
