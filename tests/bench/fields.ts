import { readFileSync } from 'node:fs';
import { GeodesicSurface } from '../../src/geometry/geodesic';
import { parseLeg } from '../../src/leg/loadLeg';
import { parseContentText } from '../../src/patterns/loadContent';
import { patternField } from '../../src/patterns/patternField';
import { SkinSurface } from '../../src/patterns/SkinSurface';
import { skinMesh } from '../../src/patterns/skinMesh';
import { strokesOf } from '../../src/patterns/strokesOf';
import { Dijkstra, edgeGraph } from './dijkstra';
import { type LimbTube, limbTube } from './limbTube';
import { cpuMs, median, timePairs } from './pairs';
import { type Row, ratioRow } from './Row';
import { slope } from './slope';

/** A band 9 cm wide and its falloff: how far the front of a real pattern runs, metres. */
const REACH_M = 0.07;

/** Distance fields, in Node. */
export async function fieldRows(): Promise<Row[]> {
  return [...againstDijkstra(), growth(), await wholePatterns()];
}

function againstDijkstra(): Row[] {
  const tube = limbTube(45_000);
  const surface = new GeodesicSurface(tube.positions, tube.indices);
  const dijkstra = new Dijkstra(edgeGraph(tube.positions, tube.indices));
  const band = surface.distanceFrom(tube.line, () => 0);
  const vertex = Uint32Array.from(band.reached);
  const sources = {
    vertex,
    distanceM: vertex.length ? Float32Array.from(vertex, (v) => band.distanceM[v] ?? 0) : [],
  };

  const marched = Float32Array.from(surface.distanceFrom(tube.line, () => REACH_M).distanceM);
  const walked = Float32Array.from(dijkstra.run(sources, REACH_M));
  const [ours, theirs] = [relativeError(marched, tube), relativeError(walked, tube)];
  const time = timePairs(
    () => surface.distanceFrom(tube.line, () => REACH_M),
    () => dijkstra.run(sources, REACH_M),
    61,
  );
  const against = 'Dijkstra along edges, same mesh';
  return [
    ratioRow({
      what: 'distance field of one band, 45,000 vertices: time',
      against,
      ratio: time.ratio,
      most: 4,
      note: `${time.a.toFixed(1)} ms against ${time.b.toFixed(1)} ms; finding the sources is in ours only`,
    }),
    ratioRow({
      what: 'the same: mean error against the closed form',
      against,
      ratio: ours.mean / theirs.mean,
      most: 0.1,
      note: `mean ${percent(ours.mean)} against ${percent(theirs.mean)}, worst ${percent(ours.worst)} against ${percent(theirs.worst)}`,
    }),
  ];
}

function growth(): Row {
  const sizes = [10_000, 40_000, 160_000];
  const surfaces = sizes.map((size) => {
    const tube = limbTube(size);
    return { surface: new GeodesicSurface(tube.positions, tube.indices), tube };
  });
  const times = sizes.map((): number[] => []);
  for (let round = -1; round < 11; round++)
    surfaces.forEach(({ surface, tube }, i) => {
      const start = cpuMs();
      surface.distanceFrom(tube.line);
      if (round >= 0) times[i]?.push(cpuMs() - start);
    });
  const points = surfaces.map(({ tube }, i) => [
    Math.log(tube.positions.length / 3),
    Math.log(median(times[i] ?? [])),
  ]);
  return {
    what: 'growth of a field over the whole mesh: 10,000, 40,000, 160,000 vertices',
    against: 'n log n (1.09 over this range)',
    measured: `n^${slope(points).toFixed(2)}`,
    bar: '<= n^1.15',
    ok: slope(points) <= 1.15,
    note: times.map((t) => `${median(t).toFixed(0)} ms`).join(', '),
  };
}

/** Both zones of every pattern on the real skin, from strokes to texels. */
async function wholePatterns(): Promise<Row> {
  const file = readFileSync('models/leg.glb');
  const leg = await parseLeg(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const skin = new SkinSurface(skinMesh(leg));
  const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
  const patterns = content.muscles.flatMap(({ points }) => points.map(strokesOf));
  const times = patterns.map((): number[] => []);
  for (let round = -1; round < 9; round++)
    patterns.forEach((pattern, i) => {
      const start = cpuMs();
      patternField(skin, pattern);
      if (round >= 0) times[i]?.push(cpuMs() - start);
    });
  const medians = times.map(median);
  const largest = Math.max(...medians);
  return {
    what: `a whole pattern on the leg's skin, ${skin.vertexCount.toLocaleString('en')} vertices`,
    against: '',
    measured: `${largest.toFixed(1)} ms`,
    bar: '<= 10 ms',
    ok: largest <= 10,
    note: `the largest of ${patterns.length} (${patterns[medians.indexOf(largest)]?.id ?? ''}); their median ${median(medians).toFixed(1)} ms`,
  };
}

/** Relative error over the vertices within reach and at least three edges away from the line. */
function relativeError(field: Float32Array, { truth, edgeM }: LimbTube): { mean: number; worst: number } {
  let [sum, worst, count] = [0, 0, 0];
  for (let v = 0; v < truth.length; v++) {
    const exact = truth[v] as number;
    if (exact < 3 * edgeM || exact > 0.97 * REACH_M || field[v] === Infinity) continue;
    const error = Math.abs((field[v] as number) - exact) / exact;
    sum += error;
    worst = Math.max(worst, error);
    count++;
  }
  return { mean: sum / count, worst };
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
