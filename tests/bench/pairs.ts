/** Two things timed in turn, so that what the machine does besides falls on both alike. */
export interface Pairs {
  /** Median over the pairs of a / b. */
  ratio: number;
  /** Medians, milliseconds. */
  a: number;
  b: number;
  /** Number of pairs. */
  count: number;
}

/** The middle value; of an even number the mean of the middle two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** What two series of times, taken in turn, say about each other. */
export function comparePairs(a: readonly number[], b: readonly number[]): Pairs {
  return {
    ratio: median(a.map((time, i) => time / (b[i] ?? Number.NaN))),
    a: median(a),
    b: median(b),
    count: Math.min(a.length, b.length),
  };
}

const WARM_UP = 6;

/**
 * Time `a` and `b` in turn, every other pair in reverse order, after a few unmeasured pairs in which the engine compiles.
 * @param count Pairs; an odd number of at least 9 gives a plain median.
 */
export function timePairs(a: () => void, b: () => void, count = 15): Pairs {
  const [timesA, timesB]: [number[], number[]] = [[], []];
  for (let pair = -WARM_UP; pair < count; pair++) {
    let [timeA, timeB] = [0, 0];
    if (pair % 2 === 0) {
      timeA = timed(a);
      timeB = timed(b);
    } else {
      timeB = timed(b);
      timeA = timed(a);
    }
    if (pair < 0) continue;
    timesA.push(timeA);
    timesB.push(timeB);
  }
  return comparePairs(timesA, timesB);
}

/** Time this process has computed so far, milliseconds: unlike a clock on the wall it does not run while others compute. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(work: () => void): number {
  const start = cpuMs();
  work();
  return cpuMs() - start;
}
