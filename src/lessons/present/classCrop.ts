interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The picture is at least this wide for its height, so that it fills its place in the presenter's window, and at most that wide. */
const ASPECT = { least: 4 / 3, most: 16 / 9 } as const;

/**
 * The part of the canvas that the presenter is shown: what no panel covers, and of what is beside it as much as a picture needs. CSS pixels
 * from the canvas's upper left corner.
 */
export function classCrop(
  canvas: Rectangle,
  free: Rectangle,
): { x: number; y: number; width: number; height: number } {
  const height = Math.min(free.height, canvas.height);
  const width = Math.min(
    Math.max(free.width, height * ASPECT.least),
    Math.max(height * ASPECT.most, 1),
    canvas.width,
  );
  const middle = free.left + free.width / 2 - canvas.left;
  return {
    x: Math.min(Math.max(middle - width / 2, 0), canvas.width - width),
    y: Math.max(free.top - canvas.top, 0),
    width,
    height,
  };
}
