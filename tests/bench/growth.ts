import { writeFileSync } from 'node:fs';
import { GeodesicSurface } from '../../src/geometry/geodesic';
import { readLesson } from '../../src/lessons/readLesson';
import { setView } from '../browser/legPage';
import { openBuiltPage } from '../visual/builtPage';
import { growthChart } from './growthChart';
import { limbTube } from './limbTube';
import { openBack } from './openMeasured';
import { comparePairs, cpuMs, median } from './pairs';
import { BACK_FIRST } from './patternOrder';
import { type Row, ratioRow } from './Row';
import { slope } from './slope';

const FILE = 'tests/bench/growth.svg';
const PATTERNS = [1, 2, 4, 8, 16, 32, 64];
const VERTICES = [10_000, 20_000, 40_000, 80_000, 200_000];
const STEPS = [1, 10, 25, 50, 100, 200];

/** How three things grow with what there is of them; also drawn, as `growth.svg`. */
export async function growthRows(): Promise<Row[]> {
  const frames = await framesByPatterns();
  const fields = fieldsByVertices();
  const lessons = lessonsBySteps();
  writeFileSync(
    FILE,
    growthChart([
      {
        title: 'A frame, by patterns on',
        unit: 'time, as a multiple of plain skin',
        points: frames,
        logarithmic: false,
        guide: PATTERNS.map((count) => [count, 1]),
        guideName: 'plain skin',
      },
      {
        title: 'A distance field, by vertices',
        unit: 'time, milliseconds',
        points: fields,
        logarithmic: true,
        guide: grownFrom(fields, (n) => n * Math.log(n)),
        guideName: 'n log n',
      },
      {
        title: 'Reading a lesson, by steps',
        unit: 'time, milliseconds',
        points: lessons,
        logarithmic: true,
        guide: grownFrom(lessons, (n) => n),
        guideName: 'n',
      },
    ]),
  );
  const ratios = frames.map(([, ratio]) => ratio);
  const list = (points: Points, digits: number) =>
    points.map(([n, value]) => `${n.toLocaleString('en')}: ${value.toFixed(digits)}`).join(', ');
  return [
    ratioRow({
      what: 'frames against plain skin, the slowest of 1 to 64 patterns',
      against: 'the quickest of them',
      ratio: Math.max(...ratios) / Math.min(...ratios),
      most: 1.5,
      note: list(frames, 2),
    }),
    powerRow('a field over the whole mesh, 10,000 to 200,000 vertices', fields, 1.15, list(fields, 1)),
    powerRow('reading a lesson of 1 to 200 steps', lessons, 1.15, list(lessons, 2)),
  ];
}

type Points = readonly (readonly [count: number, value: number])[];

/** A frame with so many patterns on, from behind, against the same with a plain material on the skin. */
async function framesByPatterns(): Promise<Points> {
  const built = await openBuiltPage();
  try {
    const page = await openBack(built);
    const points: [number, number][] = [];
    for (const count of PATTERNS) {
      await setView(page, { show: BACK_FIRST.slice(0, count) });
      await page.waitForFunction(() => window.legViewer.stats().heatKept);
      const { ours, plain } = await page.evaluate(() => window.bench.framePairs(11, 'posterior thigh'));
      points.push([count, comparePairs(ours, plain).ratio]);
    }
    return points;
  } finally {
    await built.close();
  }
}

function fieldsByVertices(): Points {
  return timesOf(VERTICES, (size) => {
    const tube = limbTube(size);
    const surface = new GeodesicSurface(tube.positions, tube.indices);
    return () => void surface.distanceFrom(tube.line);
  });
}

function lessonsBySteps(): Points {
  const known = { trps: new Set(['gas_1']), structures: new Set(['soleus']) };
  return timesOf(STEPS, (count) => {
    const steps = Array.from({ length: count }, (_, at) => ({
      id: `step-${at}`,
      title: { en: `Step ${at}`, de: `Schritt ${at}` },
      caption: 'The *calf*, seen from behind. '.repeat(8),
      view: { show: ['gas_1'], select: ['soleus'], skin: 0.5, view: 'posterior' },
    }));
    const file = JSON.stringify({ format: 'leg-lesson', version: 1, id: 'long', title: 'Long', steps });
    return () => void readLesson(file, known);
  });
}

/** Median time of each, milliseconds of computing; in turn, so that what the machine does besides falls on all alike. */
function timesOf(counts: readonly number[], make: (count: number) => () => void): Points {
  const works = counts.map(make);
  const times = counts.map((): number[] => []);
  for (let round = -3; round < 15; round++)
    works.forEach((work, i) => {
      // What is over in a moment is done several times over, for the clock of the processor is coarse.
      const again = Math.ceil(40 / (i + 1));
      const start = cpuMs();
      for (let time = 0; time < again; time++) work();
      if (round >= 0) times[i]?.push((cpuMs() - start) / again);
    });
  return counts.map((count, i) => [count, median(times[i] ?? [])] as const);
}

/** The same growth as `law`, from the last point back. */
function grownFrom(points: Points, law: (n: number) => number): Points {
  const [most, value] = points.at(-1) ?? [1, 1];
  return points.map(([n]) => [n, (value * law(n)) / law(most)] as const);
}

function powerRow(what: string, points: Points, most: number, note: string): Row {
  const power = slope(points.map((point) => point.map(Math.log)));
  return {
    what,
    against: 'growth with the number of them',
    measured: `n^${power.toFixed(2)}`,
    bar: `<= n^${most}`,
    ok: power <= most,
    note: `${note} ms`,
  };
}
