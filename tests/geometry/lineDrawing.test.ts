import { SphereGeometry, TorusGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import { type DrawingAxes, depthPicture, EMPTY } from '../../src/geometry/depthPicture';
import { lineDrawing } from '../../src/geometry/lineDrawing';
import { ringArea, traceOutlines } from '../../src/geometry/outlineTrace';
import { simplifyLine, smoothLine } from '../../src/geometry/smoothLine';

const FRONT: DrawingAxes = { right: [1, 0, 0], up: [0, 1, 0], towards: [0, 0, 1] };

function meshOf(geometry: SphereGeometry | TorusGeometry): { positions: Float32Array; indices: Uint32Array } {
  return {
    positions: Float32Array.from(geometry.getAttribute('position').array),
    indices: Uint32Array.from(geometry.index?.array ?? []),
  };
}

/** A mask from rows of text: `#` is inside. */
const mask =
  (rows: readonly string[]) =>
  (x: number, y: number): boolean =>
    rows[y]?.[x] === '#';

const areas = (rows: readonly string[]) =>
  traceOutlines(mask(rows), rows[0]?.length ?? 0, rows.length)
    .map(ringArea)
    .sort((a, b) => b - a);

describe('outlines of a mask', () => {
  it('one pixel is a square, and its area is one', () => {
    expect(areas(['#'])).toEqual([1]);
  });

  it('a hole runs the other way round and takes its area away', () => {
    expect(areas(['####', '#..#', '####'])).toEqual([12, -2]);
  });

  it('pixels that touch at a corner only are two islands, and a hole that touches the outside is open to it', () => {
    expect(areas(['#.', '.#'])).toEqual([1, 1]);
    expect(areas(['.#', '#.'])).toEqual([1, 1]);
    expect(areas(['###', '#.#', '##.'])).toEqual([7]);
  });

  it('the areas of all outlines add up to the pixels, whatever the mask', () => {
    let seed = 11;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    for (let round = 0; round < 20; round++) {
      const rows = Array.from({ length: 9 }, () =>
        Array.from({ length: 13 }, () => (random() < 0.55 ? '#' : '.')).join(''),
      );
      const pixels = rows.join('').replaceAll('.', '').length;
      expect(
        areas(rows).reduce((sum, area) => sum + area, 0),
        rows.join('\n'),
      ).toBe(pixels);
    }
  });
});

describe('lines', () => {
  it('smoothing keeps the ends of an open line and the middle of a closed one', () => {
    const stairs = [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
    ] as const;
    const smooth = smoothLine(stairs, false, 8);
    expect(smooth[0]).toEqual([0, 0]);
    expect(smooth.at(-1)).toEqual([2, 2]);
    const square = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ] as const;
    const middle = smoothLine(square, true, 5).reduce(([sx, sy], [x, y]) => [sx + x / 4, sy + y / 4], [0, 0]);
    expect(middle[0]).toBeCloseTo(1);
    expect(middle[1]).toBeCloseTo(1);
  });

  it('simplifying leaves no point of the line further off than asked', () => {
    const arc = Array.from(
      { length: 200 },
      (_, i) => [Math.cos(i / 64) * 50, Math.sin(i / 64) * 50] as const,
    );
    const few = simplifyLine(arc, false, 0.2);
    expect(few.length).toBeLessThan(40);
    for (const [x, y] of arc) {
      const away = Math.min(
        ...few.slice(1).map(([bx, by], i) => {
          const [ax, ay] = few[i] ?? [bx, by];
          const [dx, dy] = [bx - ax, by - ay];
          const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
          return Math.hypot(x - ax - t * dx, y - ay - t * dy);
        }),
      );
      expect(away).toBeLessThanOrEqual(0.2001);
    }
  });
});

describe('drawings of a mesh', () => {
  it('a depth picture of a sphere is the sphere', () => {
    const { positions, indices } = meshOf(new SphereGeometry(0.1, 96, 64));
    const { width, height, left, top, pixelM, depth } = depthPicture(positions, indices, FRONT, 0.002);
    let worst = 0;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const z = depth[y * width + x] ?? EMPTY;
        const [px, py] = [left + (x + 0.5) * pixelM, top - (y + 0.5) * pixelM];
        const inside = 0.1 ** 2 - px * px - py * py;
        if (inside < 0.0005) continue;
        worst = Math.max(worst, Math.abs(z - Math.sqrt(inside)));
      }
    expect(worst).toBeLessThan(0.0006);
  });

  it('a sphere is one circle, with no line within', () => {
    const { positions, indices } = meshOf(new SphereGeometry(0.08, 128, 96));
    const { outlines, lines } = lineDrawing(positions, indices, FRONT);
    expect(outlines).toHaveLength(1);
    expect(lines).toHaveLength(0);
    for (const [x, y] of outlines[0] ?? []) expect(Math.abs(Math.hypot(x, y) - 0.08)).toBeLessThan(0.0007);
  });

  it('a ring seen from above has a hole; seen from the side, tilted, its near half stands before the far one', () => {
    const { positions, indices } = meshOf(new TorusGeometry(0.08, 0.02, 48, 160));
    const flat = lineDrawing(positions, indices, FRONT);
    expect(flat.outlines).toHaveLength(2);
    const radii = flat.outlines.map((ring) => Math.max(...ring.map(([x, y]) => Math.hypot(x, y))));
    expect(Math.max(...radii)).toBeCloseTo(0.1, 2);
    expect(Math.min(...radii)).toBeCloseTo(0.06, 2);

    const angle = (76 * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const tilted = lineDrawing(positions, indices, {
      right: [1, 0, 0],
      up: [0, cos, sin],
      towards: [0, -sin, cos],
    });
    expect(tilted.outlines).toHaveLength(1);
    expect(tilted.lines.length).toBeGreaterThan(0);
    const width = Math.max(...tilted.lines.flat().map(([x]) => Math.abs(x)));
    expect(width).toBeGreaterThan(0.03);
    expect(width).toBeLessThan(0.08);
  });

  it('an empty mesh is an empty drawing', () => {
    expect(lineDrawing([], [], FRONT).outlines).toEqual([]);
  });
});
