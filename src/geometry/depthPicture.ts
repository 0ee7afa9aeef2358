/** How a drawing looks at a mesh: unit vectors of its space; `towards` points to the eye. */
export interface DrawingAxes {
  right: readonly [number, number, number];
  up: readonly [number, number, number];
  towards: readonly [number, number, number];
}

/** Heights towards the eye over a grid of pixels; `EMPTY` where nothing is. Row 0 is the top. */
export interface DepthPicture {
  width: number;
  height: number;
  /** Where the left and upper edge of the picture lie along `right` and `up`, metres. */
  left: number;
  top: number;
  pixelM: number;
  /** Along `towards`, metres; the nearest surface of each pixel. */
  depth: Float32Array;
}

export const EMPTY = -Infinity;

/** Empty pixels around what is drawn, so that every outline closes within the picture. */
const BORDER = 2;

/**
 * The nearest surface of a mesh in parallel projection: a z-buffer on the processor, sampled at the middle of each pixel.
 * @param positions 3 numbers per vertex, metres
 * @param indices 3 vertex indices per triangle; both faces count
 */
export function depthPicture(
  positions: ArrayLike<number>,
  indices: ArrayLike<number>,
  { right, up, towards }: DrawingAxes,
  pixelM: number,
): DepthPicture {
  const count = positions.length / 3;
  const flat = new Float32Array(3 * count);
  let [left, bottom, end, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < count; v++) {
    const x = along(right, positions, v);
    const y = along(up, positions, v);
    flat.set([x, y, along(towards, positions, v)], 3 * v);
    left = Math.min(left, x);
    end = Math.max(end, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (count === 0) [left, end, bottom, top] = [0, 0, 0, 0];
  left -= BORDER * pixelM;
  top += BORDER * pixelM;
  const width = Math.ceil((end - left) / pixelM) + BORDER;
  const height = Math.ceil((top - bottom) / pixelM) + BORDER;
  const depth = new Float32Array(width * height).fill(EMPTY);
  for (let t = 0; t + 2 < indices.length; t += 3) {
    const [a, b, c] = [indices[t], indices[t + 1], indices[t + 2]];
    const px = (v: number) => (flat[3 * v] - left) / pixelM - 0.5;
    const py = (v: number) => (top - flat[3 * v + 1]) / pixelM - 0.5;
    const [ax, ay, bx, by, cx, cy] = [px(a), py(a), px(b), py(b), px(c), py(c)];
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (area === 0) continue;
    const [az, bz, cz] = [flat[3 * a + 2], flat[3 * b + 2], flat[3 * c + 2]];
    for (let y = Math.ceil(Math.min(ay, by, cy)); y <= Math.max(ay, by, cy); y++)
      for (let x = Math.ceil(Math.min(ax, bx, cx)); x <= Math.max(ax, bx, cx); x++) {
        const u = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area;
        const v = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area;
        const w = 1 - u - v;
        if (u < -1e-6 || v < -1e-6 || w < -1e-6) continue;
        const at = y * width + x;
        const z = u * az + v * bz + w * cz;
        if (z > depth[at]) depth[at] = z;
      }
  }
  return { width, height, left, top, pixelM, depth };
}

function along(
  [x, y, z]: readonly [number, number, number],
  positions: ArrayLike<number>,
  v: number,
): number {
  return x * positions[3 * v] + y * positions[3 * v + 1] + z * positions[3 * v + 2];
}
