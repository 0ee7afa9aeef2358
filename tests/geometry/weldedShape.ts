import type { BufferGeometry } from 'three';

/** One of three's shapes as a closed mesh: vertices that lie on one another are one, triangles without area are gone. */
export function weldedShape(geometry: BufferGeometry): { positions: Float32Array; indices: Uint32Array } {
  const source = geometry.getAttribute('position');
  const numbers = new Map<string, number>();
  const positions: number[] = [];
  const numberOf = Array.from({ length: source.count }, (_, v) => {
    const place = [source.getX(v), source.getY(v), source.getZ(v)];
    const key = place.map((c) => (Math.round(c * 1e5) + 0).toString()).join(' ');
    let number = numbers.get(key);
    if (number === undefined) {
      number = positions.length / 3;
      numbers.set(key, number);
      positions.push(...place);
    }
    return number;
  });
  const indices: number[] = [];
  const { index } = geometry;
  for (let i = 0; index && i < index.count; i += 3) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((k) => numberOf[index.getX(i + k)]);
    if (a !== b && b !== c && c !== a) indices.push(a, b, c);
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}
