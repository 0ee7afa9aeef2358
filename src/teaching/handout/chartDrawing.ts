import type { Leg } from '../../anatomy/Leg';
import type { DrawingAxes } from '../../mesh/depthPicture';
import { type LineDrawing, lineDrawing } from '../../mesh/lineDrawing';
import { positionsInLegSpace, triangleIndices } from '../../referral/skinMesh';

export const CHART_VIEWS = ['front', 'back', 'outer', 'inner', 'sole'] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

/** How a chart looks at the right leg as modelled: lateral is -X, anterior +Z, up +Y. Toes point up in the sole's picture. */
const AXES: Readonly<Record<ChartView, DrawingAxes>> = {
  front: { right: [1, 0, 0], up: [0, 1, 0], towards: [0, 0, 1] },
  back: { right: [-1, 0, 0], up: [0, 1, 0], towards: [0, 0, -1] },
  outer: { right: [0, 0, 1], up: [0, 1, 0], towards: [-1, 0, 0] },
  inner: { right: [0, 0, -1], up: [0, 1, 0], towards: [1, 0, 0] },
  sole: { right: [1, 0, 0], up: [0, 0, 1], towards: [0, -1, 0] },
};

/** The sole shows the foot: nothing that is higher above the floor than this, metres. */
const FOOT_M = 0.07;

/** The right leg's skin in lines from all sides; the left one is its mirror image. */
export function chartDrawing({ skin }: Leg): Record<ChartView, LineDrawing> {
  const positions = positionsInLegSpace(skin);
  const indices = triangleIndices(skin);
  const low = indices.filter((_, i) => {
    const corner = i - (i % 3);
    return [0, 1, 2].every((c) => (positions[3 * (indices[corner + c] ?? 0) + 1] ?? 0) < FOOT_M);
  });
  const foot = compact(positions, low);
  const draw = (view: ChartView) =>
    view === 'sole'
      ? lineDrawing(foot.positions, foot.indices, AXES.sole, { pixelM: 0.0007 })
      : lineDrawing(positions, indices, AXES[view]);
  return {
    front: draw('front'),
    back: draw('back'),
    outer: draw('outer'),
    inner: draw('inner'),
    sole: draw('sole'),
  };
}

/** A part of a mesh without the vertices that it does not use. */
function compact(
  positions: Float32Array,
  indices: Uint32Array,
): { positions: Float32Array; indices: Uint32Array } {
  const places = new Map<number, number>();
  for (const vertex of indices) if (!places.has(vertex)) places.set(vertex, places.size);
  const kept = new Float32Array(3 * places.size);
  for (const [vertex, place] of places) kept.set(positions.subarray(3 * vertex, 3 * vertex + 3), 3 * place);
  return { positions: kept, indices: indices.map((vertex) => places.get(vertex) ?? 0) };
}

/** Lines as an SVG path in millimetres of paper. */
export function pathOf(
  lines: readonly (readonly (readonly [number, number])[])[],
  mmPerM: number,
  closed: boolean,
): string {
  return lines
    .map((line) => {
      const points = line.map(([x, y]) => `${(x * mmPerM).toFixed(2)} ${(y * mmPerM).toFixed(2)}`);
      return `M${points.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}
