/** How far a corner may reach beyond the width of the band, as a multiple of it. */
const MITRE = 1.6;
/** A band never takes more than this share of the way to the other side of the area. */
const MOST_OF_WAY = 0.42;

/** A band along the inside of a closed line. */
export interface Inset {
  /** 2 numbers per point: towards the inside; times the width it is the way to the band's inner edge. */
  inward: Float64Array;
  /** Width at each point, never so wide that opposite bands meet. */
  widths: Float64Array;
}

/**
 * The band of `width` along the inside of a line, 2 numbers per point, inside on the left.
 * @param clear look for the opposite side and stay clear of it: for bands that are wide for their area; costs the square of the points
 */
export function insetLoop(points: ArrayLike<number>, width: number, clear: boolean): Inset {
  const count = points.length / 2;
  const inward = new Float64Array(2 * count);
  const widths = new Float64Array(count).fill(width);
  for (let i = 0; i < count; i++) {
    const [before, after] = [(i + count - 1) % count, (i + 1) % count];
    const a = leftOf(points, before, i);
    const b = leftOf(points, i, after);
    const [x, y] = [a[0] + b[0], a[1] + b[1]];
    const length = Math.hypot(x, y);
    if (length < 1e-9) continue;
    // The band's edge is parallel to both sides of the corner when the way to it is longer by the half angle's cosine.
    const reach = Math.min(2 / length, MITRE);
    inward[2 * i] = (x / length) * reach;
    inward[2 * i + 1] = (y / length) * reach;
  }
  if (!clear) return { inward, widths };
  for (let i = 0; i < count; i++)
    widths[i] = Math.min(width, MOST_OF_WAY * wayAcross(points, i, inward[2 * i], inward[2 * i + 1]));
  // Narrower or equal at every point after this, and without jumps.
  const narrow = widths.slice();
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let k = -3; k <= 3; k++) sum += narrow[(i + k + count) % count];
    widths[i] = Math.min(sum / 7, narrow[i]);
  }
  return { inward, widths };
}

function leftOf(points: ArrayLike<number>, from: number, to: number): [number, number] {
  const dx = points[2 * to] - points[2 * from];
  const dy = points[2 * to + 1] - points[2 * from + 1];
  const length = Math.hypot(dx, dy) || 1;
  return [-dy / length, dx / length];
}

/** From point `at` along `dx`, `dy` to where the line is met again. */
function wayAcross(points: ArrayLike<number>, at: number, dx: number, dy: number): number {
  const count = points.length / 2;
  const [px, py] = [points[2 * at], points[2 * at + 1]];
  let nearest = Infinity;
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count;
    if (i === at || j === at) continue;
    const [ax, ay] = [points[2 * i] - px, points[2 * i + 1] - py];
    const [ex, ey] = [points[2 * j] - px - ax, points[2 * j + 1] - py - ay];
    const turn = dx * ey - dy * ex;
    if (Math.abs(turn) < 1e-15) continue;
    const along = (ax * ey - ay * ex) / turn;
    const share = (ax * dy - ay * dx) / turn;
    if (along > 1e-9 && share >= 0 && share <= 1) nearest = Math.min(nearest, along);
  }
  return nearest;
}
