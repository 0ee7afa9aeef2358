/** Mirrors `shaders/outline.glsl`, function for function. */

/** Clip-space x and y moved outwards by `widthPx` pixels of the canvas, whatever the distance `w`. */
export function grownOnScreen(
  [x, y, w]: readonly [number, number, number],
  outwards: readonly [number, number],
  widthPx: number,
  canvasPx: readonly [number, number],
): [number, number] {
  const length = Math.max(Math.hypot(...outwards), 1e-6);
  const moved = (clip: number, direction: number, size: number) =>
    clip + ((direction / length) * 2 * widthPx * w) / size;
  return [moved(x, outwards[0], canvasPx[0]), moved(y, outwards[1], canvasPx[1])];
}
