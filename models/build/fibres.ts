import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { CentrelineIndex } from './centreline';
import type { Centreline, FibreHint } from './figures';
import { diffuse } from './geometry/diffuse';
import { neighboursOf } from './geometry/neighbours';
import { dot, inSurface, pointOf, smoothstep, unit, type Vec3 } from './vectors';
import { type Width, widthAxis } from './widthAxis';

/** How the fibres of one structure run over its surface; arrays per vertex. */
export interface FibreMap {
  /** 0 at the proximal attachment, 1 at the distal one. */
  along: Float32Array;
  /** 1 = tendon, 0 = muscle. */
  tendon: Float32Array;
  /** Unit fibre direction in the surface, leg space, 3 numbers per vertex. */
  direction: Float32Array;
}

/** A vertex among its muscle: its point (mm), how far along it lies, its offset from the centreline (mm), the line of pull and the width there. */
interface Place {
  p: Vec3;
  along: number;
  off: Vec3;
  pull: Vec3;
  width: Width;
}

/** Half width of the turn from one side of a feather to the other, as a fraction of the muscle's half width. */
const RAPHE = 0.12;

/** A fan follows the line of pull this much beside the way to its hub. */
const FAN_PULL = 0.15;

/** Shares of the length between which a pennation angle goes over from its proximal to its distal value. */
const ANGLE_TURNS = [0.4, 0.75] as const;

/** Guides farther away than the nearest count by the fourth power; up to this far (mm) they count alike. */
const GUIDE_BLUR_MM = 8;

/** Flesh goes over into tendon within this many mm along the muscle, and over so many radii of it besides. */
const EDGE_MM = 7;
const EDGE_RADII = 0.5;

/** How far the edge of flesh is slanted across a pennate muscle, radii to either side. */
const SLANT_RADII = 1.6;

/**
 * Fibres of a muscle from its centreline and its figures.
 * Straps follow the direction in which `along` grows. In a fan they run to the narrower end of the centreline. In
 * pennate muscles they leave the line of pull by the pennation angle, to one side or, on a feather, to both. Where there are
 * guides they follow those, the nearest most.
 */
export function fibresOf(
  mesh: TriangleMesh,
  normals: Float32Array,
  centreline: Centreline,
  hint: FibreHint,
): FibreMap {
  const count = mesh.positions.length / 3;
  const index = new CentrelineIndex(centreline);
  const neighbours = neighboursOf(mesh.indices, count);
  const raw = new Float32Array(count);
  const radius = new Float32Array(count);
  const pull = new Float32Array(3 * count);
  const centre = new Float32Array(3 * count);
  for (let v = 0; v < count; v++) {
    const at = index.nearest(...pointOf(mesh.positions, v, 1000));
    raw[v] = at.along;
    radius[v] = at.radius;
    pull.set(at.tangent, 3 * v);
    centre.set(index.pointAt(at.along), 3 * v);
  }
  const along = diffuse(raw, 1, mesh.indices, 12, neighbours);
  const smoothPull = diffuse(pull, 3, mesh.indices, 12, neighbours);
  const axis = widthAxis(mesh.positions, centre, along, smoothPull);
  const run = runOf(centreline, hint);
  const direction = new Float32Array(3 * count);
  const tendon = new Float32Array(count);
  for (let v = 0; v < count; v++) {
    const p = pointOf(mesh.positions, v, 1000);
    const pullHere = unit(pointOf(smoothPull, v, 1));
    const place: Place = {
      p,
      along: along[v],
      off: [0, 1, 2].map((c) => p[c] - centre[3 * v + c]) as Vec3,
      pull: pullHere,
      width: axis.at(along[v], pullHere),
    };
    tendon[v] = tendonShare(place, radius[v], index.lengthMm, hint);
    direction.set(inSurface(run(place, 1 - tendon[v]), pointOf(normals, v, 1)), 3 * v);
  }
  return { along, tendon: diffuse(tendon, 1, mesh.indices, 3, neighbours), direction };
}

/** How the fibres at a place run, before they are laid into the surface; `flesh` is the share of it there: tendons have no pennation. */
function runOf(centreline: Centreline, hint: FibreHint): (place: Place, flesh: number) => Vec3 {
  const { guides, fibres } = hint;
  if (guides) return ({ p }) => guided(guides, p);
  if (fibres === 'strap') return ({ pull }) => pull;
  if (fibres === 'fan') {
    const { point, sign } = narrowEnd(centreline);
    return ({ p, pull }) => {
      const to = unit([0, 1, 2].map((c) => sign * (point[c] - p[c])) as Vec3);
      return unit([0, 1, 2].map((c) => to[c] + FAN_PULL * pull[c]) as Vec3);
    };
  }
  return (place, flesh) => {
    const tilt = flesh * Math.tan((pennationDeg(hint, place.along) * Math.PI) / 180);
    const side = leanAt(place, hint);
    return unit([0, 1, 2].map((c) => place.pull[c] + tilt * side[c]) as Vec3);
  };
}

function pennationDeg({ pennationDeg: angle }: FibreHint, along: number): number {
  if (typeof angle === 'number') return angle;
  return angle[0] + (angle[1] - angle[0]) * smoothstep(...ANGLE_TURNS, along);
}

/** Where fibres of a pennate muscle lean to on their way down, across the line of pull; shorter than 1 in the middle of a feather. */
function leanAt(place: Place, { fibres, leans, feathers }: FibreHint): Vec3 {
  const { width, pull } = place;
  if (fibres === 'unipennate') return leans ? inSurface(leans, pull) : width.direction;
  const sign = (feathers === 'inwards' ? -1 : 1) * Math.tanh(across(place) / RAPHE);
  return width.direction.map((value) => sign * value) as Vec3;
}

/** Where across the muscle a place is, about -1 to 1. */
const across = ({ off, width }: Place): number =>
  (dot(off, width.direction) - width.middle) / width.halfWidth;

/** The direction of the guides around a point (mm). */
function guided(guides: readonly Vec3[][], p: Vec3): Vec3 {
  const sum: Vec3 = [0, 0, 0];
  for (const points of guides) {
    const { tangent, distance } = new CentrelineIndex({ points, radii: points.map(() => 1) }).nearest(...p);
    const weight = (distance * distance + GUIDE_BLUR_MM ** 2) ** -2;
    for (let c = 0; c < 3; c++) sum[c] = sum[c] + weight * tangent[c];
  }
  return unit(sum);
}

/** 0 where the figures say flesh, 1 beyond its ends; the edge is slanted the way the fibres are. */
function tendonShare(place: Place, radiusMm: number, lengthMm: number, hint: FibreHint): number {
  const [from, to] = hint.flesh ?? [0, 1];
  const edge = (EDGE_MM + EDGE_RADII * radiusMm) / lengthMm;
  const slant = (SLANT_RADII * radiusMm * slantAt(place, hint)) / lengthMm;
  const proximal = from > 0 ? 1 - smoothstep(-edge, edge, place.along - from - slant) : 0;
  const distal = to < 1 ? smoothstep(-edge, edge, place.along - to - slant) : 0;
  return Math.max(proximal, distal);
}

/**
 * How much nearer to the distal end (1) or to the proximal one (-1) the edge of flesh is here than in the mean. Fibres run from the tendon of origin to
 * that of insertion: where they come from, flesh begins and ends low, where they go to, high.
 */
function slantAt(place: Place, { fibres, leans, feathers }: FibreHint): number {
  const at = Math.min(1, Math.max(-1, across(place)));
  if (fibres === 'unipennate') return leans ? -at * Math.sign(dot(place.width.direction, leans)) : -at;
  if (fibres !== 'bipennate') return 0;
  return (feathers === 'inwards' ? 1 : -1) * (2 * Math.abs(at) - 1);
}

/** The end of the centreline that the fibres of a fan run to; `sign` keeps directions proximal to distal. */
function narrowEnd({ points, radii }: Centreline): { point: Vec3; sign: 1 | -1 } {
  const third = Math.max(1, Math.floor(radii.length / 3));
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const distal = mean(radii.slice(-third)) <= mean(radii.slice(0, third));
  const point = (distal ? points[points.length - 1] : points[0]) as Vec3;
  return { point, sign: distal ? 1 : -1 };
}
