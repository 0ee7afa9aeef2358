import { Box3, Vector3 } from 'three';
import type { Leg } from '../leg/Leg';
import { PEELS, peelOf } from '../leg/layers';
import type { LimbPoint } from '../leg/limbCoordinates';
import type { ContentIndex } from '../patterns/contentIndex';
import type { Look } from '../scene/camera/flights';
import { DEFAULT_VIEW, type ViewName, type ViewState } from '../view/state';
import type { QuizLevel, QuizQuestion } from './questions';
import { limbPlaceOf } from './quizGeometry';

/** What of the person's own view stays during a quiz: it is no matter of the question. */
type Own = Pick<ViewState, 'side' | 'projection' | 'names'>;

interface Asked {
  question: QuizQuestion;
  level: QuizLevel;
  leg: Leg;
  index: ContentIndex;
  own: Own;
}

/** The skin while a point is to be placed under it. */
export const XRAY_SKIN = 0.3;

/** What the leg shows while the question is open: nothing in it says the answer, whatever the page says of it. */
export function askedView({ question, level, leg, index, own }: Asked): ViewState {
  const { kind, id, alike } = question;
  const bare: ViewState = {
    ...DEFAULT_VIEW,
    side: own.side === 'both' ? 'right' : own.side,
    projection: own.projection,
    names: own.names,
    show: [],
    labels: 'off',
  };
  const muscle = index.points.get(id)?.muscle.id ?? id;
  switch (kind) {
    case 'name':
      return { ...bare, view: null, select: [id], depth: depthOf(leg, id) };
    case 'click':
      return { ...bare, view: null, depth: depthOf(leg, id), ghost: false };
    case 'which':
      return { ...bare, view: patternView(id, index), show: [id], skin: 1 };
    case 'paint':
      return { ...bare, view: 'posterior', skin: 1 };
    case 'place':
      return { ...bare, view: null, skin: XRAY_SKIN, select: level === 1 ? [muscle] : [] };
    case 'alike': {
      const point = alike?.point ?? id;
      return { ...bare, view: patternView(point, index), show: [point], skin: 1 };
    }
  }
}

/** What it shows with the answer: the structure, the pattern, the point at its depth. */
export function answeredView(asked: Asked): ViewState {
  const view = askedView(asked);
  const { kind, id, alike } = asked.question;
  const muscle = asked.index.points.get(id)?.muscle.id ?? id;
  switch (kind) {
    case 'name':
      return view;
    case 'click':
      return { ...view, select: [id], ghost: true };
    case 'which':
      return { ...view, select: [muscle], trp: id, skin: 0.8 };
    case 'paint':
      return { ...view, show: [id], view: patternView(id, asked.index), trp: id };
    case 'place':
      return { ...view, select: [muscle], trp: id, show: [id] };
    case 'alike':
      return { ...view, alike: alike ? [alike.lookAlike] : [] };
  }
}

/** Where to look from for a question about a structure; null where the view itself says it. */
export function lookAtQuestion({ question: { kind, id }, leg, index }: Asked): Look | null {
  if (kind === 'which' || kind === 'paint' || kind === 'alike') return null;
  const listed = index.points.get(id)?.muscle.id ?? id;
  const place = limbPlaceOf(leg, listed);
  const box = kind === 'name' ? boxAround(leg, listed) : boxOfRegion(leg, place);
  const { azimuthDeg, elevationDeg } = DIRECTIONS[viewTowards(place)];
  return { azimuthDeg, elevationDeg, box: { min: box.min.toArray(), max: box.max.toArray() } };
}

/** As the named views of a right leg look, see `namedViews.ts`. */
const DIRECTIONS: Readonly<Record<ViewName, { azimuthDeg: number; elevationDeg: number }>> = {
  anterior: { azimuthDeg: 0, elevationDeg: 4 },
  posterior: { azimuthDeg: 180, elevationDeg: 4 },
  medial: { azimuthDeg: 90, elevationDeg: 4 },
  lateral: { azimuthDeg: -90, elevationDeg: 4 },
  sole: { azimuthDeg: 0, elevationDeg: -78 },
  knee: { azimuthDeg: 180, elevationDeg: 2 },
};

/** A structure is shown with this much of what lies around it, as a share of its size, and never closer than this, metres. */
const AROUND_SHARE = 0.25;
const AROUND_LEAST_M = 0.13;

function boxAround(leg: Leg, listed: string): Box3 {
  const box = new Box3();
  for (const { bounds } of leg.listed.get(listed) ?? []) box.union(bounds);
  if (box.isEmpty()) return leg.bounds.clone();
  const size = box.getSize(new Vector3());
  const grow = (length: number) => Math.max(AROUND_SHARE * length, AROUND_LEAST_M - length / 2, 0);
  return box.expandByVector(new Vector3(grow(size.x), grow(size.y), grow(size.z)));
}

/** The part of the leg in which a structure is to be found: large enough not to point at it. */
function boxOfRegion(leg: Leg, place: LimbPoint | null): Box3 {
  const box = leg.bounds.clone();
  const knee = leg.landmarks.knee_centre?.[1] ?? box.max.y * 0.47;
  const ankle = leg.landmarks.ankle_centre?.[1] ?? box.max.y * 0.08;
  switch (place?.segment) {
    case 'pelvis':
    case 'thigh':
      box.min.y = knee - 0.08;
      break;
    case 'knee':
    case 'leg':
      box.max.y = knee + 0.16;
      break;
    case 'foot_dorsum':
    case 'foot_sole':
      box.max.y = ankle + 0.06;
      break;
  }
  return box;
}

/** Peeled until the structure lies open, so that it can be seen and tapped. */
function depthOf(leg: Leg, listed: string): ViewState['depth'] {
  const peels = (leg.listed.get(listed) ?? []).map(peelOf);
  const depth = PEELS.find((peel) => peels.includes(peel));
  return depth === undefined || depth === 'skin' ? 'superficial' : depth;
}

/** The named view that looks at a place of the limb. */
function viewTowards(place: LimbPoint | null): ViewName {
  if (!place) return 'posterior';
  if (place.segment === 'foot_sole') return 'sole';
  const turned = (place.bearing + 360) % 360;
  if (place.segment === 'foot_dorsum') return turned > 120 && turned < 240 ? 'sole' : 'anterior';
  return (
    (['anterior', 'lateral', 'posterior', 'medial'] as const)[Math.round(turned / 90) % 4] ?? 'posterior'
  );
}

/** The named view that sees most of a pattern's essential zone. */
function patternView(id: string, index: ContentIndex): ViewName {
  const referral = index.points.get(id)?.point.referral;
  const strokes = referral?.essential.strokes.length
    ? referral.essential.strokes
    : (referral?.spillover.strokes ?? []);
  const votes = new Map<ViewName, number>();
  for (const { segment, from, to, halfWidthCm } of strokes)
    for (const { axial, bearing } of [from, to]) {
      const view = viewTowards({ segment, axial, bearing });
      votes.set(view, (votes.get(view) ?? 0) + halfWidthCm);
    }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'posterior';
}
