import { readFileSync } from 'node:fs';

type Json = Record<string, unknown> & {
  nodes: { mesh: number; extras: Record<string, unknown> }[];
  meshes: { primitives: { attributes: Record<string, number>; indices: number }[] }[];
  scenes: { nodes: number[] }[];
};

/** The parts of a glb: its JSON, and its binary chunk. */
export interface GlbParts {
  json: unknown;
  binary: Uint8Array;
}

function partsOf(bytes: Uint8Array): GlbParts {
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const length = header.getUint32(12, true);
  return {
    json: JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + length))),
    binary: bytes.subarray(20 + length + 8),
  };
}

/** A glb of these parts whose lengths are right, whatever else is not. */
export function glbOf({ json, binary }: GlbParts): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const padded = Math.ceil(text.length / 4) * 4;
  const bytes = new Uint8Array(20 + padded + 8 + binary.length).fill(0x20);
  const header = new DataView(bytes.buffer);
  const words = [0x46546c67, 2, bytes.length, padded, 0x4e4f534a];
  for (const [at, word] of words.entries()) header.setUint32(4 * at, word, true);
  bytes.set(text, 20);
  header.setUint32(20 + padded, binary.length, true);
  header.setUint32(24 + padded, 0x004e4942, true);
  bytes.set(binary, 28 + padded);
  return bytes;
}

export const wholeLeg = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync('models/leg.glb'));

/** The shipped leg, of which only three small bones are named; the first stands for the skin. */
export function smallLegParts(): GlbParts {
  const { json, binary } = partsOf(wholeLeg());
  const leg = json as Json;
  const nodes = leg.nodes
    .filter(({ extras }) => extras.kind === 'bone')
    .slice(0, 3)
    .map((node, at) => (at === 0 ? { ...node, extras: { ...node.extras, kind: 'skin' } } : node));
  const meshes = nodes.map(({ mesh }) => leg.meshes[mesh]);
  return {
    json: {
      ...leg,
      nodes: nodes.map((node, mesh) => ({ ...node, mesh })),
      meshes,
      scenes: [{ ...leg.scenes[0], nodes: [0, 1, 2] }],
    },
    binary,
  };
}
