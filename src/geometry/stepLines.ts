import { type DepthPicture, EMPTY } from './depthPicture';

/**
 * Lines within a silhouette where the surface jumps away from the eye by more than `stepM` beyond what its slope beside the jump says:
 * the edge of what lies in front of something else, not the turn of a round form. Along the edges of pixels, in pixels; open lines and closed ones (their first point repeated at the end).
 */
export function stepLines({ width, height, depth }: DepthPicture, stepM: number): [number, number][][] {
  const columns = width + 1;
  const joined = new Map<number, number[]>();
  const join = (a: number, b: number) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      joined.set(from, [...(joined.get(from) ?? []), to]);
  };
  const slope = (a: number, b: number) => {
    const [here, there] = [depth[a] ?? EMPTY, depth[b] ?? EMPTY];
    return here === EMPTY || there === EMPTY ? Number.NaN : Math.abs(here - there);
  };
  const jumps = (a: number, b: number) => {
    const stride = b - a;
    const beside = [slope(a - stride, a), slope(b, b + stride)].filter((one) => !Number.isNaN(one));
    return slope(a, b) - Math.max(0, ...beside) > stepM;
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (x + 1 < width && jumps(at, at + 1)) join(y * columns + x + 1, (y + 1) * columns + x + 1);
      if (y + 1 < height && jumps(at, at + width)) join((y + 1) * columns + x, (y + 1) * columns + x + 1);
    }
  const lines: [number, number][][] = [];
  const walk = (start: number) => {
    const line: [number, number][] = [];
    for (let at: number | undefined = start; at !== undefined; ) {
      line.push([at % columns, Math.floor(at / columns)]);
      const open: number[] = joined.get(at) ?? [];
      const next: number | undefined = open.pop();
      if (next !== undefined) {
        const back = joined.get(next) ?? [];
        back.splice(back.indexOf(at), 1);
      }
      at = next;
    }
    if (line.length > 1) lines.push(line);
  };
  // Ends and forks first: what is left after them are closed lines.
  for (const [corner, ways] of joined) if (ways.length % 2 === 1) walk(corner);
  for (const corner of joined.keys()) while ((joined.get(corner)?.length ?? 0) > 0) walk(corner);
  return lines;
}
