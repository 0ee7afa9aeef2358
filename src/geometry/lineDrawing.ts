import { type DepthPicture, type DrawingAxes, depthPicture, EMPTY } from './depthPicture';
import { ringArea, traceOutlines } from './outlineTrace';
import { simplifyLine, smoothLine } from './smoothLine';
import { stepLines } from './stepLines';

/** A mesh drawn in lines. Metres along `right` and, downwards, against `up`. */
export interface LineDrawing {
  /** Closed lines: the silhouette and the holes in it. */
  outlines: readonly (readonly [number, number])[][];
  /** Open lines within it. */
  lines: readonly (readonly [number, number])[][];
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface LineDrawingOptions {
  /** Size of a pixel of the picture that is traced, metres. */
  pixelM: number;
  /** Surfaces this far apart in depth have a line between them, metres. */
  stepM: number;
  /** Lines shorter than this are dropped, metres. */
  shortestM: number;
  /** Holes and islands smaller than this are dropped, square metres. */
  smallestM2: number;
  /** Passes of smoothing, each over one pixel to either side. */
  smoothing: number;
}

const LINE_DRAWING: LineDrawingOptions = {
  pixelM: 0.001,
  stepM: 0.006,
  shortestM: 0.014,
  smallestM2: 2e-5,
  smoothing: 6,
};

/** Points may leave a traced line by this share of a pixel. */
const TOLERANCE = 0.15;

/** The silhouette of a mesh and the lines within it, as a draughtsman would trace them; for printing as vectors. */
export function lineDrawing(
  positions: ArrayLike<number>,
  indices: ArrayLike<number>,
  axes: DrawingAxes,
  options: Partial<LineDrawingOptions> = {},
): LineDrawing {
  const { pixelM } = { ...LINE_DRAWING, ...options };
  return drawnFrom(depthPicture(positions, indices, axes, pixelM), options);
}

/** The same from a picture of depths that is there already; its pixels are the size that counts. */
export function drawnFrom(
  picture: DepthPicture,
  options: Partial<Omit<LineDrawingOptions, 'pixelM'>> = {},
): LineDrawing {
  const { stepM, shortestM, smallestM2, smoothing } = { ...LINE_DRAWING, ...options };
  const { width, height, depth, left, top, pixelM } = picture;
  const inside = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && depth[y * width + x] !== EMPTY;
  const inMetres = (closed: boolean) => (line: readonly (readonly [number, number])[]) =>
    simplifyLine(smoothLine(line, closed, smoothing), closed, TOLERANCE).map(
      ([x, y]) => [left + x * pixelM, y * pixelM - top] as const,
    );
  const outlines = traceOutlines(inside, width, height)
    .filter((ring) => Math.abs(ringArea(ring)) * pixelM ** 2 >= smallestM2)
    .map(inMetres(true));
  const lines = stepLines(picture, stepM)
    .filter((line) => line.length * pixelM >= shortestM)
    .map(inMetres(false));
  return { outlines, lines, left, top: -top, width: width * pixelM, height: height * pixelM };
}
