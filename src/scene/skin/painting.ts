/** One touch of the brush: a disc on the skin, measured along it. */
export interface Dab {
  /** Its middle, leg space of the right leg, metres; the skin nearest to it is meant. */
  point: readonly [number, number, number];
  radiusM: number;
  /** It takes paint away. */
  erase: boolean;
}

/** One movement of the brush, and one step to take back. */
export type BrushStroke = readonly Dab[];

/** A painting with more dabs does not fit into a link. */
export const LINK_DABS_MOST = 220;

/** Vertices of the skin within `radiusM` of `point`, along the skin. */
export type SkinDisc = (point: Dab['point'], radiusM: number) => Iterable<number>;

/** What is painted after all strokes: 1 per painted vertex, 0 elsewhere. */
export function paintedVertices(
  strokes: readonly BrushStroke[],
  vertexCount: number,
  disc: SkinDisc,
): Uint8Array<ArrayBuffer> {
  const painting = new Uint8Array(vertexCount);
  for (const stroke of strokes)
    for (const { point, radiusM, erase } of stroke)
      for (const vertex of disc(point, radiusM)) painting[vertex] = erase ? 0 : 1;
  return painting;
}

/**
 * A dab in a link: 42 bits, seven characters of base 64 for addresses (RFC 4648, table 2). Millimetres: x from -512 and
 * z from -512 in 10 bits each, y from 0 in 11, the radius in 7, a bit for erasing, 3 spare. Taken from high to low.
 */
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 7;
const FIELDS = [
  { bits: 10, from: -512 },
  { bits: 11, from: 0 },
  { bits: 10, from: -512 },
  { bits: 7, from: 0 },
  { bits: 1, from: 0 },
] as const;
const SPARE = 3n;

/** The strokes as they stand in a link; null when there are too many dabs for one. */
export function encodePainting(strokes: readonly BrushStroke[], most = LINK_DABS_MOST): string | null {
  const dabs = strokes.flat();
  return dabs.length > most ? null : dabs.map(encodeDab).join('');
}

/** What a link says was painted, as one stroke per dab; null when it is no painting. */
export function decodePainting(text: string, most = LINK_DABS_MOST): BrushStroke[] | null {
  if (text.length % LENGTH !== 0 || text.length / LENGTH > most) return null;
  const strokes: BrushStroke[] = [];
  for (let at = 0; at < text.length; at += LENGTH) {
    let code = 0n;
    for (const character of text.slice(at, at + LENGTH)) {
      const value = CHARACTERS.indexOf(character);
      if (value < 0) return null;
      code = (code << 6n) | BigInt(value);
    }
    const dab = decodeDab(code >> SPARE);
    if (dab === null) return null;
    strokes.push([dab]);
  }
  return strokes;
}

function encodeDab({ point: [x, y, z], radiusM, erase }: Dab): string {
  const values = [x * 1000, y * 1000, z * 1000, radiusM * 1000, erase ? 1 : 0];
  let code = 0n;
  FIELDS.forEach(({ bits, from }, field) => {
    const most = 2 ** bits - 1;
    const value = Math.min(Math.max(Math.round((values[field] ?? 0) - from), 0), most);
    code = (code << BigInt(bits)) | BigInt(value);
  });
  code <<= SPARE;
  let text = '';
  for (let at = 0; at < LENGTH; at++) {
    text = CHARACTERS.charAt(Number(code & 63n)) + text;
    code >>= 6n;
  }
  return text;
}

function decodeDab(code: bigint): Dab | null {
  let rest = code;
  const values = [...FIELDS].reverse().map(({ bits, from }) => {
    const value = Number(rest & ((1n << BigInt(bits)) - 1n)) + from;
    rest >>= BigInt(bits);
    return value;
  });
  const [erase = 0, radius = 0, z = 0, y = 0, x = 0] = values;
  return radius === 0
    ? null
    : { point: [x / 1000, y / 1000, z / 1000], radiusM: radius / 1000, erase: erase === 1 };
}
