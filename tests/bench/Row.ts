/** One line of the table. */
export interface Row {
  what: string;
  /** What it is compared with; empty for a plain count. */
  against: string;
  /** What was measured, as it is printed. */
  measured: string;
  bar: string;
  ok: boolean;
  /** More that a reader may want to know. */
  note?: string;
}

/** A ratio measured against a bar it must not exceed. */
export function ratioRow(
  row: Pick<Row, 'what' | 'against'> & { ratio: number; most: number; note?: string },
): Row {
  const { what, against, ratio, most, note } = row;
  return {
    what,
    against,
    measured: ratioWords(ratio),
    bar: `<= ${ratioWords(most)}`,
    ok: ratio <= most,
    ...(note !== undefined && { note }),
  };
}

/** A count or size measured against a bar it must not exceed. */
export function countRow(
  row: Pick<Row, 'what'> & { count: number; most: number; unit?: string; against?: string; note?: string },
): Row {
  const { what, count, most, unit = '', against = '', note } = row;
  const say = (value: number) => `${Number.isInteger(value) ? value : value.toFixed(2)}${unit && ` ${unit}`}`;
  return {
    what,
    against,
    measured: say(count),
    bar: most === 0 ? say(0) : `<= ${say(most)}`,
    ok: count <= most,
    ...(note !== undefined && { note }),
  };
}

/** Below a tenth as `1/n`, which is how the bars are written. */
function ratioWords(ratio: number): string {
  return ratio < 0.1 ? `1/${(1 / ratio).toFixed(0)}` : ratio.toFixed(2);
}

/** The rows as a table in Markdown. */
export function markdownTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, against, measured, bar, ok, note }) =>
      `| ${what} | ${against} | ${measured} | ${bar} | ${ok ? 'met' : '**missed**'} | ${note ?? ''} |`,
  );
  return [
    '| what | compared with | measured | bar | | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
