import { encodePattern } from './fieldCodec';
import type { PatternField, PatternStrokes } from './referralMessages';
import type { SkinSurface } from './SkinSurface';
import { zoneField } from './zoneField';

let essential = new Float32Array(0);
let spillover = new Float32Array(0);

/** Both zones of one pattern on this skin. */
export function patternField(skin: SkinSurface, pattern: PatternStrokes): PatternField {
  if (essential.length !== skin.vertexCount) {
    essential = new Float32Array(skin.vertexCount);
    spillover = new Float32Array(skin.vertexCount);
  }
  zoneField(skin, { strokes: [...pattern.essential] }, essential);
  zoneField(skin, { strokes: [...pattern.spillover] }, spillover);
  return { id: pattern.id, texels: encodePattern(essential, spillover), heart: heartOf(skin, essential) };
}

/** The vertex deepest inside the zone. */
function heartOf(skin: SkinSurface, field: Float32Array): [number, number, number] | null {
  let deepest = -1;
  let value = 0;
  for (let v = 0; v < field.length; v++) {
    if ((field[v] as number) >= value) continue;
    value = field[v] as number;
    deepest = v;
  }
  if (deepest < 0) return null;
  const { positions } = skin.geodesics;
  return [positions[3 * deepest] ?? 0, positions[3 * deepest + 1] ?? 0, positions[3 * deepest + 2] ?? 0];
}
