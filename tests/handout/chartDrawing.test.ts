import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_VIEWS, type ChartDrawing, chartDrawing, pathOf } from '../../src/handout/chartDrawing';
import { type ChartLine, runs } from '../../src/handout/chartMarks';
import type { Leg } from '../../src/leg/Leg';
import { realLeg } from '../patterns/realLeg';

let leg: Leg;
let chart: ReturnType<typeof chartDrawing>;
beforeAll(async () => {
  ({ leg } = await realLeg());
  chart = chartDrawing(leg);
}, 60_000);

const height = (name: string) => leg.landmarks[name]?.[1] ?? Number.NaN;
/** Lines that stay within `reach` of a height and run across the leg for `across`, metres. */
const crossing = (lines: readonly ChartLine[], at: number, reach: number, across: number) =>
  lines.filter((line) => {
    const xs = line.map(([x]) => x);
    return line.every(([, y]) => Math.abs(-y - at) < reach) && Math.max(...xs) - Math.min(...xs) > across;
  });

describe('the lines of a body chart', () => {
  it('a gluteal fold and a crease of the knee hollow behind, neither of them in front', () => {
    for (const [name, across] of [
      ['ischial_tuberosity', 0.06],
      ['knee_joint_line', 0.05],
    ] as const) {
      expect(crossing(chart.back.marks, height(name), 0.03, across), `${name}, back`).toHaveLength(1);
      expect(crossing(chart.front.marks, height(name), 0.03, across), `${name}, front`).toEqual([]);
    }
  });

  it('the kneecap is a closed line around its middle, in front and not behind', () => {
    const middle = leg.landmarks.patella_centre ?? [0, 0, 0];
    const around = ({ marks }: ChartDrawing) =>
      marks.filter((line) => {
        const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => -y)];
        const [first, last] = [line[0], line.at(-1)];
        const closed = first && last && Math.hypot(first[0] - last[0], first[1] - last[1]) < 1e-9;
        const holds = (values: readonly number[], at: number) =>
          Math.min(...values) < at && at < Math.max(...values);
        return closed && holds(xs, middle[0]) && holds(ys, middle[1]);
      });
    expect(around(chart.front)).toHaveLength(1);
    expect(around(chart.back)).toEqual([]);
  });

  it('each malleolus is on its own side', () => {
    const arcs = ({ marks }: ChartDrawing, name: string) => {
      const z = leg.landmarks[name]?.[2] ?? 0;
      return marks.filter((line) =>
        line.every(([x, y]) => Math.hypot(Math.abs(x) - z, -y - height(name)) < 0.016),
      );
    };
    expect(arcs(chart.outer, 'lateral_malleolus')).toHaveLength(1);
    expect(arcs(chart.inner, 'medial_malleolus')).toHaveLength(1);
  });

  it('the sole has lines of its own, within its outline', () => {
    const { left, top, width, height: high, marks } = chart.sole;
    expect(marks.length).toBeGreaterThanOrEqual(4);
    for (const [x, y] of marks.flat()) {
      expect(x).toBeGreaterThan(left);
      expect(x).toBeLessThan(left + width);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + high);
    }
  });

  it('where the model was cut from the body, no border is drawn', () => {
    const waist = leg.skin.bounds.max.y - 0.015;
    for (const view of CHART_VIEWS.slice(0, 4))
      expect(
        chart[view].outlines.flat().filter(([, y]) => -y > waist),
        view,
      ).toEqual([]);
    for (const view of ['front', 'back'] as const) {
      expect(chart[view].outlines.flat().filter(([x]) => Math.abs(x) < 0.005)).toEqual([]);
      const { waist: from, fold, legs } = chart[view].midline ?? { waist: 0, fold: 0, legs: 0 };
      expect(from).toBeLessThan(fold);
      // The thighs touch, the knees do not.
      expect(legs).toBeGreaterThan(-height('ischial_tuberosity'));
      expect(legs).toBeLessThan(-height('patella_top'));
    }
    expect(chart.sole.midline).toBeNull();
  });
});

it('a line is cut into the parts that are wanted, and a single point is no line', () => {
  expect(runs([1, 2, -1, 3, -1, 4, 5], (n) => n > 0)).toEqual([
    [1, 2],
    [4, 5],
  ]);
  expect(
    pathOf(
      [
        [
          [0, 0],
          [0.01, 0.02],
        ],
      ],
      100,
    ),
  ).toBe('M0.00 0.00L1.00 2.00');
});
