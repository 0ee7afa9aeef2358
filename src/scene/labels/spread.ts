/**
 * Move places on a line as little as possible until neighbours are at least `gap` apart: pools of neighbours that push one another
 * share the mean of their shifts (pool adjacent violators, least squares; Robertson, Wright, Dykstra 1988, ch. 1).
 * @param places ascending
 * @returns in the same order, within `low` and `high` when they have room there
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const pools: { sum: number; count: number; first: number }[] = [];
  const start = (pool: { sum: number; count: number }) => {
    // The mean of where the first of the pool would like to be, held so that all of it fits.
    const most = high - (pool.count - 1) * gap;
    return Math.max(low, Math.min(pool.sum / pool.count, most));
  };
  places.forEach((place, i) => {
    pools.push({ sum: place, count: 1, first: i });
    for (;;) {
      const [before, last] = [pools.at(-2), pools.at(-1)];
      if (!before || !last || start(before) + before.count * gap <= start(last)) break;
      pools.pop();
      before.sum += last.sum - last.count * before.count * gap;
      before.count += last.count;
    }
  });
  return pools.flatMap((pool) => Array.from({ length: pool.count }, (_, i) => start(pool) + i * gap));
}
