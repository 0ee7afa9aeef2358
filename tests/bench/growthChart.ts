/** Size of one panel and its margins, pixels. */
const PANEL = { width: 300, height: 236, left: 48, right: 16, top: 52, bottom: 34 };

export interface Curve {
  title: string;
  /** Of the values, written under the title. */
  unit: string;
  points: readonly (readonly [count: number, value: number])[];
  /** Both axes; otherwise only that of the counts, and values from 0 to twice the guide. */
  logarithmic: boolean;
  /** What it is compared with, dashed. */
  guide: readonly (readonly [count: number, value: number])[];
  guideName: string;
}

/** The curves side by side, as an SVG that stands on its own: readable on light and on dark paper. */
export function growthChart(curves: readonly Curve[]): string {
  const width = PANEL.width * curves.length;
  const panels = curves.map(
    (curve, at) => `<g transform="translate(${at * PANEL.width} 0)">${panel(curve)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${PANEL.height}" viewBox="0 0 ${width} ${PANEL.height}" font-family="system-ui, sans-serif" font-size="11">
<title>${curves.map(({ title }) => title).join('; ')}</title>
<rect width="${width}" height="${PANEL.height}" rx="8" fill="#fbfaf7" stroke="#d9d5cb"/>
${panels.join('\n')}
</svg>
`;
}

function panel({ title, unit, points, logarithmic, guide, guideName }: Curve): string {
  const counts = points.map(([count]) => count);
  const values = [...points, ...guide].map(([, value]) => value);
  const x = axis(Math.min(...counts), Math.max(...counts), PANEL.left, PANEL.width - PANEL.right, true);
  const low = logarithmic ? Math.min(...values) : 0;
  const high = logarithmic ? Math.max(...values) : 2;
  const y = axis(low, high, PANEL.height - PANEL.bottom, PANEL.top, logarithmic);
  const line = (of: Curve['points']) => of.map(([n, v]) => `${x(n).toFixed(1)},${y(v).toFixed(1)}`).join(' ');
  const marks = logarithmic ? powers(low, high) : [0, 0.5, 1, 1.5, 2];
  const [named = 1, there = 1] = guide[guide.length >> 1] ?? [];
  return [
    `<text x="${PANEL.left}" y="20" font-size="13" font-weight="600" fill="#22252b">${title}</text>`,
    ...marks.map(
      (mark) =>
        `<path d="M${PANEL.left} ${y(mark).toFixed(1)}H${PANEL.width - PANEL.right}" stroke="#e6e2d8"/><text x="${PANEL.left - 6}" y="${(y(mark) + 4).toFixed(1)}" text-anchor="end" fill="#5b606b">${mark}</text>`,
    ),
    `<text x="${PANEL.left}" y="36" fill="#5b606b">${unit}</text>`,
    ...ends(counts).map(
      (count) =>
        `<text x="${x(count).toFixed(1)}" y="${PANEL.height - PANEL.bottom + 18}" text-anchor="middle" fill="#5b606b">${short(count)}</text>`,
    ),
    `<polyline points="${line(guide)}" fill="none" stroke="#8a8f99" stroke-dasharray="4 4"/>`,
    `<text x="${(x(named) + 10).toFixed(1)}" y="${(y(there) + 18).toFixed(1)}" fill="#5b606b">${guideName}</text>`,
    `<polyline points="${line(points)}" fill="none" stroke="#8c1d40" stroke-width="2"/>`,
    ...points.map(
      ([n, v]) => `<circle cx="${x(n).toFixed(1)}" cy="${y(v).toFixed(1)}" r="3" fill="#8c1d40"/>`,
    ),
  ].join('\n');
}

/** A place for each value between `low` and `high`, from `from` to `to`, pixels. */
function axis(low: number, high: number, from: number, to: number, logarithmic: boolean) {
  const at = logarithmic ? Math.log : (value: number) => value;
  return (value: number) => from + ((to - from) * (at(value) - at(low))) / (at(high) - at(low));
}

/** Once, twice and five times each power of ten between two values. */
function powers(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low));
  const tens = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, at) => first + at);
  return tens
    .flatMap((ten) => [1, 2, 5].map((times) => Number((times * 10 ** ten).toPrecision(1))))
    .filter((mark) => mark >= low && mark <= high);
}

/** Of many counts those that leave room for each other's words. */
function ends(counts: readonly number[]): number[] {
  return counts.filter((_, at) => at === 0 || at === counts.length - 1 || at === counts.length >> 1);
}

const short = (count: number) => (count >= 1000 ? `${count / 1000}k` : String(count));
