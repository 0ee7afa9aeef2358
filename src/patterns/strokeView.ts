import type { ViewName } from '../view/state';
import type { LookAlike } from './lookAlikeSchema';
import type { Stroke } from './schema';

/** A named view of one side. */
type SideView = Exclude<ViewName, 'knee'>;

/** Sides of the leg by the bearing that faces them, degrees. */
const FACES: readonly (readonly [SideView, number])[] = [
  ['posterior', 180],
  ['anterior', 0],
  ['lateral', 90],
  ['medial', 270],
];
/** Places along a stroke that are asked. */
const STEPS = 4;
/** The sole is seen alone, with the foot: it is chosen where this share of what is drawn lies on it. */
const MOSTLY = 0.6;

/** The named view that shows most of what these strokes draw, told from the words' strokes alone: no leg is needed. */
export function viewOfStrokes(strokes: readonly Stroke[]): SideView {
  const [first, second] = viewsOfStrokes(strokes);
  const total = sum(strokes.map(sizeOf));
  const sole = sum(strokes.filter(onSole).map(sizeOf));
  if (total > 0 && sole / total >= MOSTLY) return 'sole';
  return (first === 'sole' ? second : first) ?? 'posterior';
}

/** All five, what shows most of these strokes first. */
export function viewsOfStrokes(strokes: readonly Stroke[]): SideView[] {
  const soles = sum(strokes.filter(onSole).map(sizeOf));
  const legs = FACES.map(([view, face]) => ({
    view,
    size: sum(strokes.map((stroke) => (onSole(stroke) ? 0 : sizeOf(stroke) * facing(stroke, face)))),
  }));
  return [...legs, { view: 'sole' as const, size: soles }]
    .sort((a, b) => b.size - a.size)
    .map(({ view }) => view);
}

function onSole({ segment }: Stroke): boolean {
  return segment === 'foot_sole';
}

/** The named view that shows most of a look-alike's drawing. */
export function viewOfLookAlike({ area: { core } }: LookAlike): ViewName {
  return viewOfStrokes(core.strokes);
}

/** How much skin a stroke takes, in no unit: its own width at each end and what lies between. */
function sizeOf({ from, to, halfWidthCm }: Stroke): number {
  return halfWidthCm * (halfWidthCm + 40 * Math.abs(to.axial - from.axial));
}

/** Mean share of a stroke that faces a side. */
function facing({ from, to }: Stroke, face: number): number {
  const turn = ((to.bearing - from.bearing + 540) % 360) - 180;
  const places = Array.from({ length: STEPS }, (_, at) => from.bearing + (turn * at) / (STEPS - 1));
  return sum(places.map((bearing) => Math.max(0, Math.cos(((bearing - face) * Math.PI) / 180)))) / STEPS;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
