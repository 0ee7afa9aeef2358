/** What a page holds, in the order it is read. Heights in any one unit. */
export interface PlanBlock {
  /** Across the page, or one of two columns beside each other. */
  kind: 'full' | 'column';
  height: number;
  /** Never the last on its page or in its column: a heading. */
  keep?: boolean;
  /** Begins a page. */
  newPage?: boolean;
  /** How much less high it may be drawn to fit on the page it falls on. */
  shrink?: number;
  /** Begins two columns of its own, under those before it. */
  newBand?: boolean;
}

/** A band of a page: one block across it, or two columns; numbers are places in the list of blocks. */
export type PlanBand = { full: number; shrunkBy: number } | { columns: readonly [number[], number[]] };

export interface PlanOptions {
  /** Height of what a page can hold. */
  pageHeight: number;
  /** Between blocks. */
  gap: number;
}

/** What shrinks fits exactly, and sums of heights are not exact. */
const ROUNDING = 1e-6;

/**
 * Put blocks on pages so that none is cut: in order, columns as even as their blocks allow. A block higher than a page gets one of its own.
 */
export function planPages(blocks: readonly PlanBlock[], { pageHeight, gap }: PlanOptions): PlanBand[][] {
  const pages: PlanBand[][] = [];
  let page: PlanBand[] = [];
  let used = 0;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
  };
  const lead = () => (page.length > 0 ? gap : 0);
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    if (block.newPage) turn();
    if (block.kind === 'full') {
      const free = pageHeight - used - lead();
      const needed = block.height + (block.keep ? gap + headOf(blocks, at + 1, gap) : 0);
      if (needed - (block.shrink ?? 0) > free + ROUNDING) turn();
      const over = needed - (pageHeight - used - lead());
      const shrunkBy = Math.min(Math.max(over, 0), block.shrink ?? 0);
      used += lead() + block.height - shrunkBy;
      page.push({ full: at, shrunkBy });
      at++;
      continue;
    }
    const run = columnRun(blocks, at);
    const free = pageHeight - used - lead();
    const taken = fittingColumns(blocks, run, free, gap);
    if (taken === 0) {
      if (page.length > 0) {
        turn();
        continue;
      }
      page.push({ columns: [[at], []] });
      at++;
      turn();
      continue;
    }
    const columns = evenColumns(blocks, run.slice(0, taken), gap);
    used += lead() + Math.max(...columns.map((column) => stack(blocks, column, gap)));
    page.push({ columns });
    at += taken;
    if (taken < run.length) turn();
  }
  turn();
  return pages;
}

/** How much smaller pictures are tried, as shares of what they may be, to need fewer pages. */
const SMALLER = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * The plan with the fewest pages, its pictures as large as that allows: a last page with a few lines on it is no page.
 * Heights are those of the blocks as measured; `shrunkBy` counts from there.
 */
export function planSheet(blocks: readonly PlanBlock[], options: PlanOptions): PlanBand[][] {
  const plans = SMALLER.map((share) => {
    const smaller = blocks.map((block) => {
      const less = share * Math.max(block.shrink ?? 0, 0);
      return { ...block, height: block.height - less, shrink: (block.shrink ?? 0) - less };
    });
    return planPages(smaller, options).map((page) =>
      page.map((band) =>
        'full' in band
          ? { ...band, shrunkBy: band.shrunkBy + share * Math.max(blocks[band.full]?.shrink ?? 0, 0) }
          : band,
      ),
    );
  });
  return plans.reduce((best, plan) => (plan.length < best.length ? plan : best));
}

/** What a heading needs after it: the next block, with its own followers while those are headings too. */
function headOf(blocks: readonly PlanBlock[], at: number, gap: number): number {
  const block = blocks[at];
  if (!block || block.newPage) return 0;
  return block.height - (block.shrink ?? 0) + (block.keep ? gap + headOf(blocks, at + 1, gap) : 0);
}

function columnRun(blocks: readonly PlanBlock[], from: number): number[] {
  const run: number[] = [];
  const begins = (at: number) => blocks[at]?.newPage || blocks[at]?.newBand;
  for (let at = from; blocks[at]?.kind === 'column' && (at === from || !begins(at)); at++) run.push(at);
  return run;
}

function stack(blocks: readonly PlanBlock[], column: readonly number[], gap: number): number {
  return (
    column.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0) + gap * Math.max(column.length - 1, 0)
  );
}

/** How many blocks of `run` fit into two columns of height `free`. */
function fittingColumns(
  blocks: readonly PlanBlock[],
  run: readonly number[],
  free: number,
  gap: number,
): number {
  const fill = (from: number) => {
    let to = from;
    while (to < run.length && stack(blocks, run.slice(from, to + 1), gap) <= free + ROUNDING) to++;
    // A heading goes with what it heads.
    if (to < run.length) while (to > from && blocks[run[to - 1] ?? -1]?.keep) to--;
    return to;
  };
  const first = fill(0);
  return first === 0 ? 0 : fill(first);
}

/** The split in which the higher column is least high; a heading does not end the first. */
function evenColumns(
  blocks: readonly PlanBlock[],
  run: readonly number[],
  gap: number,
): readonly [number[], number[]] {
  let best: readonly [number[], number[]] = [[...run], []];
  let least = Infinity;
  for (let split = 1; split <= run.length; split++) {
    if (split < run.length && blocks[run[split - 1] ?? -1]?.keep) continue;
    const columns = [run.slice(0, split), run.slice(split)] as const;
    const high = Math.max(...columns.map((column) => stack(blocks, column, gap)));
    if (high >= least) continue;
    least = high;
    best = columns;
  }
  return best;
}
