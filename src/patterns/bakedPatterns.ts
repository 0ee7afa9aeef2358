import type { KeptTries } from '../geometry/stippleDots';
import { ByteReader, fnv1a, gapsOf, pushNumber } from '../leg/byteCodec';
import type { PatternField, PatternStrokes } from './referralMessages';

/**
 * The distance fields and the dots of the shipped patterns on the shipped skin, worked out by `npm run model`: what the worker would give,
 * to the byte. A file holds, gzipped: four bytes with the length of the header, the header (JSON), then the bytes of each of its patterns and of the dots.
 * Of a pattern only the vertices that its zones reach are kept, each as the difference to the one before it.
 */
interface Header {
  version: 1;
  /** Of the skin on which the patterns lie. */
  vertices: number;
  triangles: number;
  patterns: readonly BakedAbout[];
  /** Distance between the dots, metres, and how many bytes of tries there are; null in a file without dots. */
  dots: { pitchM: number; coarse: number; fine: number } | null;
}

interface BakedAbout {
  id: string;
  /** Muscle of the trigger point; of a drawing its look-alike. */
  muscle: string;
  /** `strokesDigest` of the strokes it was made of. */
  strokes: number;
  /** Middle of the essential zone, see `PatternField`. */
  heart: [number, number, number] | null;
  /** How many bytes it takes. */
  bytes: number;
}

/** What is in a file of baked patterns. */
export interface BakedPatterns {
  vertices: number;
  triangles: number;
  fields: ReadonlyMap<string, PatternField & Pick<BakedAbout, 'muscle' | 'strokes'>>;
  dots: { pitchM: number; kept: KeptTries } | null;
}

/** A number that changes when the strokes do: of their JSON, which is plain ASCII. */
export function strokesDigest({ essential, spillover }: Omit<PatternStrokes, 'id'>): number {
  return fnv1a(new TextEncoder().encode(JSON.stringify([essential, spillover])));
}

/** The bytes of a file, not yet gzipped. */
export function writeBaked({ vertices, triangles, fields, dots }: BakedPatterns): Uint8Array<ArrayBuffer> {
  const patterns: BakedAbout[] = [];
  const parts: number[][] = [];
  for (const { id, muscle, strokes, heart, texels } of fields.values()) {
    const bytes: number[] = [];
    for (const channel of [0, 1] as const) writeChannel(texels, channel, bytes);
    patterns.push({ id, muscle, strokes, heart, bytes: bytes.length });
    parts.push(bytes);
  }
  const tries = [dots?.kept.coarse ?? [], dots?.kept.fine ?? []].map(gapsOf) as [number[], number[]];
  const header: Header = {
    version: 1,
    vertices,
    triangles,
    patterns,
    dots: dots && { pitchM: dots.pitchM, coarse: tries[0].length, fine: tries[1].length },
  };
  const about = new TextEncoder().encode(JSON.stringify(header));
  const body = [...parts, ...tries];
  const file = new Uint8Array(4 + about.length + body.reduce((sum, { length }) => sum + length, 0));
  new DataView(file.buffer).setUint32(0, about.length, true);
  file.set(about, 4);
  let at = 4 + about.length;
  for (const bytes of body) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

/**
 * What the bytes of a file hold, gunzipped.
 * @throws Error in one sentence when they are no such file.
 */
export function readBaked(file: Uint8Array): BakedPatterns {
  const { header, body } = opened(file);
  const { vertices, triangles } = header;
  const reader = new ByteReader(body, damaged);
  const fields = header.patterns.map(({ bytes, ...about }) => {
    const end = reader.at + bytes;
    const texels = new Uint8Array(2 * vertices).fill(255);
    for (const channel of [0, 1] as const) readChannel(reader, channel, texels);
    if (reader.at !== end) throw damaged();
    return [about.id, { ...about, texels }] as const;
  });
  const dots = header.dots && {
    pitchM: header.dots.pitchM,
    kept: { coarse: reader.ascending(header.dots.coarse), fine: reader.ascending(header.dots.fine) },
  };
  if (!reader.atEnd) throw damaged();
  return { vertices, triangles, fields: new Map(fields), dots };
}

function opened(file: Uint8Array): { header: Header; body: Uint8Array } {
  try {
    const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0, true);
    const header: unknown = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length)));
    if (isHeader(header)) return { header, body: file.subarray(4 + length) };
  } catch {
    // Said below.
  }
  throw damaged();
}

/** No skin has more vertices. */
const VERTICES_MOST = 1 << 22;

function isHeader(value: unknown): value is Header {
  const { version, vertices, triangles, patterns, dots } = value as Partial<Header>;
  return (
    version === 1 &&
    isCount(vertices) &&
    vertices <= VERTICES_MOST &&
    isCount(triangles) &&
    Array.isArray(patterns) &&
    patterns.every(isAbout) &&
    (dots === null ||
      (typeof dots === 'object' && isNumber(dots.pitchM) && isCount(dots.coarse) && isCount(dots.fine)))
  );
}

function isAbout({ id, muscle, strokes, heart, bytes }: BakedAbout): boolean {
  const place = heart === null || (Array.isArray(heart) && heart.length === 3 && heart.every(isNumber));
  return typeof id === 'string' && typeof muscle === 'string' && isCount(strokes) && place && isCount(bytes);
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const damaged = () =>
  new Error('patterns.bin: cut short or of another version; build it anew with npm run model:patterns.');

/** Runs of vertices below 255, as gaps and lengths, then their bytes. */
function writeChannel(texels: Uint8Array, channel: 0 | 1, out: number[]): void {
  const runs: number[] = [];
  const bytes: number[] = [];
  let last = 0;
  let before = 255;
  const count = texels.length / 2;
  for (let v = 0; v < count; v++) {
    const start = v;
    for (; v < count && texels[2 * v + channel] !== 255; v++) {
      const byte = texels[2 * v + channel] as number;
      bytes.push((byte - before) & 255);
      before = byte;
    }
    if (v === start) continue;
    runs.push(start - last, v - start);
    last = v;
  }
  pushNumber(out, runs.length / 2);
  for (const n of runs) pushNumber(out, n);
  for (const byte of bytes) out.push(byte);
}

function readChannel(reader: ByteReader, channel: 0 | 1, texels: Uint8Array): void {
  const runs: number[] = [];
  for (let left = 2 * reader.number(); left > 0; left--) runs.push(reader.number());
  let v = 0;
  let byte = 255;
  for (let run = 0; run < runs.length; run += 2) {
    v += runs[run] as number;
    for (const end = v + (runs[run + 1] as number); v < end; v++) {
      byte = (byte + reader.byte()) & 255;
      texels[2 * v + channel] = byte;
    }
  }
}
