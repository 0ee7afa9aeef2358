type Vec3 = readonly [number, number, number];

/** A closed tube as plain arrays: 3 numbers per vertex, unit of the line. */
export interface Tube {
  positions: Float32Array<ArrayBuffer>;
  normals: Float32Array<ArrayBuffer>;
  /** Unit direction along the line, per vertex. */
  directions: Float32Array<ArrayBuffer>;
  /** How far along the line, 0 to 1, per vertex. */
  along: Float32Array<ArrayBuffer>;
  /** 3 per triangle, counter-clockwise from outside. */
  indices: Uint32Array<ArrayBuffer>;
}

/** Rings that round an end off. */
const END_RINGS = 3;

interface Ring {
  middle: Vec3;
  radius: number;
  /** The normals lean this much along the line: -1 at the first tip, 1 at the last. */
  lean: number;
  station: number;
}

/**
 * A tube around a line. Its rings do not twist: each frame is the last one turned with the line (double reflection; Wang, Jüttler, Zheng & Liu 2008).
 * @param line x, y, z and half width of each station; at least two
 * @param sides corners of a ring
 * @param round whether the first and the last end are rounded off, or flat
 */
export function tubeAround(
  line: readonly (readonly number[])[],
  sides: number,
  round: readonly [first: boolean, last: boolean] = [true, true],
): Tube {
  const tangents = line.map((_, i) =>
    unit(minus(line[Math.min(i + 1, line.length - 1)], line[Math.max(i - 1, 0)])),
  );
  const across = framesOf(line, tangents);
  const rings = ringsOf(line, tangents, round);
  const count = rings.length * sides;
  const tube: Tube = {
    positions: new Float32Array(3 * count),
    normals: new Float32Array(3 * count),
    directions: new Float32Array(3 * count),
    along: new Float32Array(count),
    indices: new Uint32Array(6 * sides * (rings.length - 1) + 6 * (sides - 2)),
  };
  for (const [i, { middle, radius, lean, station }] of rings.entries()) {
    const t = tangents[station];
    const u = across[station];
    const v = cross(t, u);
    const upright = Math.sqrt(1 - lean * lean);
    for (let k = 0; k < sides; k++) {
      const angle = (2 * Math.PI * k) / sides;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const vertex = i * sides + k;
      tube.along[vertex] = station / (line.length - 1);
      for (let c = 0; c < 3; c++) {
        const out = cos * u[c] + sin * v[c];
        tube.positions[3 * vertex + c] = middle[c] + radius * out;
        tube.normals[3 * vertex + c] = upright * out + lean * t[c];
        tube.directions[3 * vertex + c] = t[c];
      }
    }
  }
  join(tube.indices, rings.length, sides);
  return tube;
}

/** One ring for each station, and at round ends those of half a ball. */
function ringsOf(
  line: readonly (readonly number[])[],
  tangents: readonly Vec3[],
  [first, final]: readonly [boolean, boolean],
): Ring[] {
  const last = line.length - 1;
  const end = (station: number, way: -1 | 1) =>
    Array.from({ length: END_RINGS }, (_, n): Ring => {
      const angle = ((n + 1) / (END_RINGS + 0.3)) * (Math.PI / 2);
      const [x, y, z, r] = line[station];
      const lean = way * Math.sin(angle);
      const t = tangents[station];
      return {
        middle: [x + r * lean * t[0], y + r * lean * t[1], z + r * lean * t[2]],
        radius: r * Math.cos(angle),
        lean,
        station,
      };
    });
  return [
    ...(first ? end(0, -1).reverse() : []),
    ...line.map(([x, y, z, radius], station): Ring => ({ middle: [x, y, z], radius, lean: 0, station })),
    ...(final ? end(last, 1) : []),
  ];
}

/** For each station a unit vector across the line. */
function framesOf(line: readonly (readonly number[])[], tangents: readonly Vec3[]): Vec3[] {
  const [tx, ty, tz] = tangents[0];
  const least = Math.min(Math.abs(tx), Math.abs(ty), Math.abs(tz));
  const aside: Vec3 = Math.abs(tx) === least ? [1, 0, 0] : Math.abs(ty) === least ? [0, 1, 0] : [0, 0, 1];
  const frames: Vec3[] = [unit(cross(tangents[0], aside))];
  for (let i = 1; i < line.length; i++) {
    const step = minus(line[i], line[i - 1]);
    const mirrored = reflected(frames[i - 1], step);
    const turn = minus(tangents[i], reflected(tangents[i - 1], step));
    frames.push(reflected(mirrored, turn));
  }
  return frames;
}

/** `a` mirrored in the plane across `axis`. */
function reflected(a: Vec3, axis: Vec3): Vec3 {
  const square = dot(axis, axis);
  if (square < 1e-24) return a;
  const twice = (2 * dot(axis, a)) / square;
  return [a[0] - twice * axis[0], a[1] - twice * axis[1], a[2] - twice * axis[2]];
}

/** Triangles between neighbouring rings, and fans that close the first and the last one. */
function join(indices: Uint32Array, rings: number, sides: number): void {
  let at = 0;
  const add = (...corners: number[]) => {
    indices.set(corners, at);
    at += corners.length;
  };
  for (let i = 0; i + 1 < rings; i++)
    for (let k = 0; k < sides; k++) {
      const [a, b] = [i * sides + k, i * sides + ((k + 1) % sides)];
      add(a, b, a + sides, b, b + sides, a + sides);
    }
  const last = (rings - 1) * sides;
  for (let k = 1; k + 1 < sides; k++) {
    add(0, k + 1, k);
    add(last, last + k, last + k + 1);
  }
}

const minus = (a: readonly number[], b: readonly number[]): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

function unit(a: Vec3): Vec3 {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}
