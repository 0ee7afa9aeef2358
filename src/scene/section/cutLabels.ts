import { type Camera, Vector3 } from 'three';
import { deepestPoint, loopRegions, widestPlace } from '../../geometry/loopRegions';
import { onPlane } from '../../geometry/slice';
import type { Leg } from '../../leg/Leg';
import { isMidline, type LegSide, onSide } from '../../leg/legSides';
import { viewStore } from '../../view/store';
import type { LabelAnchor } from '../labels/labelAnchor';
import { meshName } from '../labels/labelName';
import { highlightOf } from '../structures/highlight';
import { cutStore } from './cutStore';
import type { CutArea } from './LegCut';

/** Smaller areas than this carry no name, square metres: two square millimetres. */
const LEAST_NAMED_M2 = 2e-6;

interface AreaPlace {
  listed: string;
  area: CutArea;
  /** Where a line that leads to the area ends, leg as modelled, metres. */
  point: readonly [number, number, number];
  /** Where a name has most room on the area, and half of the width there. */
  place: readonly [number, number, number];
  roomM: number;
}

/** Half the height that a line of text takes on an area, metres: a dozen pixels when a thigh fills the window. */
const HALF_LINE_M = 0.0034;
/** Names lie on areas while the picture's width runs along the plane's own first axis: cosine. */
const UPRIGHT = 0.97;
/** Every so many points of the skin's line are the picture's outline. */
const OUTLINE_STEP = 6;

const eye = new Vector3();

export interface CutLabels {
  anchors: readonly LabelAnchor[];
  /** Points around the picture that names must not cover, leg as modelled, metres. */
  outline: readonly (readonly [number, number, number])[];
}

/**
 * Names of what is cut, one for each head of a muscle, in the middle of its largest area.
 * @returns what answers for a camera and the leg of a side; null while nothing is cut, and while the cut is seen from behind
 */
export function cutLabels(leg: Leg): (camera: Camera, side: LegSide) => CutLabels | null {
  let of: readonly CutArea[] | null = null;
  let places: readonly AreaPlace[] = [];
  let outline: [number, number, number][] = [];
  return (camera, side) => {
    const { plane, areas } = cutStore.getState();
    const { view } = viewStore.getState();
    if (!plane) return null;
    eye.set(...onSide(camera.getWorldPosition(eye).toArray(), side));
    const [x, y, z] = plane.origin;
    const [nx, ny, nz] = plane.normal;
    const away = [eye.x - x, eye.y - y, eye.z - z] as const;
    const over = (away[0] * nx + away[1] * ny + away[2] * nz) / Math.hypot(...away);
    if (over <= 0.05) return null;
    if (of !== areas) {
      of = areas;
      places = placesOf(areas);
      outline = outlineOf(areas);
    }
    const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const upright = Math.abs(right.dot(new Vector3(...onSide(plane.u, side)))) * over > UPRIGHT;
    const anchors = places.flatMap(({ listed, area, point, place, roomM }) => {
      const { shown, selected } = highlightOf(area.structure, view, null);
      if (!shown || (view.labels === 'selection' && !selected)) return [];
      return {
        key: `cut ${area.structure.id}`,
        text: meshName(leg, area.structure.id, view.names),
        listed,
        kind: 'structure' as const,
        midline: isMidline(area.structure),
        point,
        ...(upright ? { place, roomM } : { roomM: 0 }),
        weight: area.areaM2 * 1e4,
      };
    });
    return { anchors, outline };
  };
}

function placesOf(areas: readonly CutArea[]): AreaPlace[] {
  const { plane } = cutStore.getState();
  if (!plane) return [];
  return areas.flatMap((area) => {
    const { kind, listed } = area.structure;
    if (kind === 'skin' || area.areaM2 < LEAST_NAMED_M2) return [];
    const region = loopRegions(area.loops).sort((a, b) => b.outer.area - a.outer.area)[0];
    if (!region) return [];
    const { x, y } = deepestPoint(region);
    const wide = widestPlace(region, HALF_LINE_M);
    return {
      listed,
      area,
      point: onPlane(plane, x, y),
      place: wide ? onPlane(plane, wide.x, wide.y) : onPlane(plane, x, y),
      roomM: wide?.halfWidth ?? 0,
    };
  });
}

function outlineOf(areas: readonly CutArea[]): [number, number, number][] {
  const { plane } = cutStore.getState();
  if (!plane) return [];
  const skin = areas.filter(({ structure }) => structure.kind === 'skin');
  const outline: [number, number, number][] = [];
  for (const { loops } of skin.length > 0 ? skin : areas)
    for (const { points } of loops)
      for (let i = 0; i < points.length; i += 2 * OUTLINE_STEP)
        outline.push(onPlane(plane, points[i] as number, points[i + 1] as number));
  return outline;
}
