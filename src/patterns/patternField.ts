import { encodePattern } from './fieldCodec';
import type { PatternField, PatternStrokes } from './referralMessages';
import type { SkinSurface } from './SkinSurface';
import { fillZone } from './zoneField';

let essential = new Float32Array(0);
let spillover = new Float32Array(0);

/** Both zones of one pattern on this skin. */
export function patternField(skin: SkinSurface, pattern: PatternStrokes): PatternField {
  if (essential.length !== skin.vertexCount) {
    essential = new Float32Array(skin.vertexCount);
    spillover = new Float32Array(skin.vertexCount);
  }
  const heart = fillZone(skin, { strokes: [...pattern.essential] }, essential);
  fillZone(skin, { strokes: [...pattern.spillover] }, spillover);
  return { id: pattern.id, texels: encodePattern(essential, spillover), heart: vertexAt(skin, heart) };
}

function vertexAt(skin: SkinSurface, vertex: number): [number, number, number] | null {
  if (vertex < 0) return null;
  const { positions } = skin.geodesics;
  return [positions[3 * vertex] ?? 0, positions[3 * vertex + 1] ?? 0, positions[3 * vertex + 2] ?? 0];
}
