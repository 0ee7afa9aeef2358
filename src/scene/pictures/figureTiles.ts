/** A part of the figure that one drawing of the canvas covers. Pixels of the figure, from its upper left corner. */
interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a figure is drawn: how large it is, how large the whole canvas is at that scale, and in which parts. */
export interface FigurePlan {
  width: number;
  height: number;
  /** Pixels of the figure per CSS pixel of the page. */
  scale: number;
  tiles: readonly Tile[];
}

/** CSS pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Plan a figure of what is free of panels.
 * @param canvas the whole canvas, CSS pixels
 * @param free the part of it that the figure shows
 * @param longSidePx asked for; less where the graphics card cannot draw so large a canvas
 * @param buffer the canvas's own pixels: what one tile can be at most
 * @param mostPx the largest picture the graphics card can think of, in either direction
 */
export function planFigure(
  canvas: { width: number; height: number },
  free: Area,
  longSidePx: number,
  buffer: { width: number; height: number },
  mostPx: number,
): FigurePlan {
  const wanted = longSidePx / Math.max(free.width, free.height);
  const scale = Math.min(wanted, mostPx / Math.max(canvas.width, canvas.height));
  const width = Math.round(free.width * scale);
  const height = Math.round(free.height * scale);
  const tiles: Tile[] = [];
  for (let y = 0; y < height; y += buffer.height)
    for (let x = 0; x < width; x += buffer.width)
      tiles.push({
        x,
        y,
        width: Math.min(buffer.width, width - x),
        height: Math.min(buffer.height, height - y),
      });
  return { width, height, scale, tiles };
}
