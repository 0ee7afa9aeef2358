import { bonesNamed } from '../../src/leg/attachmentBones';
import { attachmentsOf } from '../../src/leg/attachments';
import { CutFrame } from '../../src/scene/section/CutFrame';
import { LegCut } from '../../src/scene/section/LegCut';
import { realLeg } from '../patterns/realLeg';
import { cpuMs, median } from './pairs';
import { countRow, type Row } from './Row';

const ROUNDS = 9;

/** What is worked out from the leg's meshes when a person asks for it, in Node: cross-sections and attachments. */
export async function shapeRows(): Promise<Row[]> {
  const { leg, content } = await realLeg();
  const [frame, cut] = [new CutFrame(leg), new LegCut(leg)];
  const slices = Array.from({ length: 17 }, (_, i) => {
    const plane = frame.planeOf({ at: 0.1 + 0.05 * i, tiltDeg: 0, turnDeg: 0, keep: 'below' });
    return medianMs(() => cut.at(plane));
  });
  const bones = leg.inside.filter(({ kind }) => kind === 'bone').map(({ id }) => id);
  const muscles = content.muscles.flatMap(({ id, origin, insertion }) => {
    if (!leg.listed.has(id)) return [];
    const named = { origin: bonesNamed(origin.text, bones), insertion: bonesNamed(insertion.text, bones) };
    return [{ id, ms: medianMs(() => attachmentsOf(leg, id, named)) }];
  });
  const slowest = muscles.reduce((a, b) => (b.ms > a.ms ? b : a));
  return [
    countRow({
      what: 'a level cross-section through everything, slowest of 17 levels',
      count: Math.max(...slices),
      most: 8,
      unit: 'ms',
      note: `median ${median(slices).toFixed(1)} ms`,
    }),
    countRow({
      what: 'attachments of a muscle on all bones, slowest muscle',
      count: slowest.ms,
      most: 16,
      unit: 'ms',
      note: `${slowest.id}; median of ${muscles.length} muscles ${median(muscles.map(({ ms }) => ms)).toFixed(1)} ms`,
    }),
  ];
}

function medianMs(work: () => void): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = cpuMs();
    work();
    return cpuMs() - start;
  });
  return median(times);
}
