import { onPlane, type SlicePlane } from '../../geometry/slice';
import { legRoom } from '../../view/legRoom';
import type { SectionPlane } from '../../view/state';
import { viewStore } from '../../view/store';
import { lookFrom } from '../camera/flights';
import { cutStore } from './cutStore';
import { moveSection } from './sectionActions';

/** How far above the cut the camera stands when the cut is first made, degrees: its face and the leg under it are both seen. */
const OBLIQUE_DEG = 38;
/** What of the leg below the cut is framed then, metres. */
const OBLIQUE_REACH_M = 0.14;
/** Off the vertical, so that the picture has a top: the front of the leg. */
const LEAN = 0.052;

type Vec3 = [number, number, number];

/** How the cut was looked at last. */
let last: 'square' | 'oblique' = 'oblique';

/**
 * Keep the part below or above the cut. The cut then faces the other way, and the camera goes once to where it is seen; from then on it is
 * the person's again.
 */
export function keepPart(keep: SectionPlane['keep']): void {
  if (viewStore.getState().view.section?.keep === keep) return;
  const { plane: before } = cutStore.getState();
  moveSection({ keep });
  const stop = cutStore.subscribe(({ plane }) => {
    if (plane === before) return;
    stop();
    if (plane) lookAtCut(Math.abs(plane.normal[1]) < UPRIGHT_BELOW ? 'square' : last);
  });
}

/** A plane that leans more than this is seen from its side: cosine of its normal with the vertical. */
const UPRIGHT_BELOW = 0.5;

/**
 * Look square at the cut, the front of the leg at the top of the picture (its upper end when the plane stands upright); or
 * down on it from where the person looks now.
 */
export function lookAtCut(how: 'square' | 'oblique'): void {
  last = how;
  const box = boxOfCut();
  const { plane } = cutStore.getState();
  if (!box || !plane) return;
  const { normal, v } = plane;
  if (how === 'oblique') {
    const sign = normal[1] < 0 ? -1 : 1;
    const [low, high] = sign > 0 ? [box.min, box.max] : [box.max, box.min];
    low[1] = high[1] - sign * OBLIQUE_REACH_M;
    lookFrom({ azimuthDeg: null, elevationDeg: sign * OBLIQUE_DEG, box });
    return;
  }
  leaveRoom(box, plane);
  const lean = Math.abs(normal[1]) > 0.9 ? -LEAN * Math.sign(normal[1]) : 0;
  const [x, y, z] = normal.map((n, axis) => n + lean * (v[axis] ?? 0)) as Vec3;
  const degrees = 180 / Math.PI;
  lookFrom({
    azimuthDeg: Math.atan2(x, z) * degrees,
    elevationDeg: Math.asin(Math.min(1, Math.max(-1, y / Math.hypot(x, y, z)))) * degrees,
    box,
  });
}

/** Corners of what is cut, leg as modelled, metres; null while nothing is. */
function boxOfCut(): { min: Vec3; max: Vec3 } | null {
  const { plane, areas } = cutStore.getState();
  if (!plane || areas.length === 0) return null;
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const { loops } of areas)
    for (const { points } of loops)
      for (let i = 0; i < points.length; i += 2) {
        const point = onPlane(plane, points[i] as number, points[i + 1] as number);
        for (const axis of [0, 1, 2] as const) {
          min[axis] = Math.min(min[axis], point[axis]);
          max[axis] = Math.max(max[axis], point[axis]);
        }
      }
  return { min, max };
}

/** Air beside the cut for names, as shares of its own size: at its sides where the free part of the page is wide, else above and below. */
const ROOM = { wide: 0.42, named: 0.03, high: 0.24 } as const;

function leaveRoom({ min, max }: { min: Vec3; max: Vec3 }, { u, v }: SlicePlane): void {
  const free = document.querySelector('[data-free]')?.getBoundingClientRect();
  const tools = document.querySelector('.stage-side')?.getBoundingClientRect();
  if (!free || free.width === 0) return;
  const wide = free.width > 1.35 * free.height;
  // Where names stand beside the leg the camera makes room for them and for the tools itself.
  const named = legRoom.getState().names.left > 0;
  const [along, room] = wide ? [u, named ? ROOM.named : ROOM.wide] : [v, ROOM.high];
  const size = [max[0] - min[0], max[1] - min[1], max[2] - min[2]] as const;
  // The picture's right is the plane's first axis, or its opposite where the leg is mirrored.
  const right = viewStore.getState().view.side === 'left' ? -1 : 1;
  const share = tools && !named ? tools.width / free.width : 0;
  const aside = share < MOST_ASIDE ? share / (1 - share) : 0;
  for (const axis of [0, 1, 2] as const) {
    const by = room * Math.abs(along[axis]) * size[axis];
    min[axis] -= by;
    max[axis] += by;
    const shift = right * u[axis] * aside * size[axis];
    if (shift > 0) max[axis] += shift;
    else min[axis] += shift;
  }
}

/** The picture moves aside for the sliders while they take less than this of the width. */
const MOST_ASIDE = 0.3;
