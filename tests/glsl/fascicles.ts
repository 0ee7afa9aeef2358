import { latticeHash } from './lattice';

/** Mirrors `shaders/fascicles.glsl`: how far `x`, `y` is from a cell's border, and the cell's own number. */
export function fascicle([x, y]: readonly [number, number], layer: number): [number, number] {
  const [lowX, lowY] = [Math.floor(x), Math.floor(y)];
  let [first, second, number] = [9, 9, 0];
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++) {
      const [cellX, cellY] = [lowX + i, lowY + j];
      const hash = latticeHash([cellX, cellY, layer]);
      const seed = (value: number) => (value >>> 8) / 16777216;
      const away = Math.hypot(x - cellX - 0.15 - 0.7 * seed(hash[0]), y - cellY - 0.15 - 0.7 * seed(hash[1]));
      if (away < first) {
        second = first;
        first = away;
        number = seed(hash[2]);
      } else second = Math.min(second, away);
    }
  }
  return [second - first, number];
}
