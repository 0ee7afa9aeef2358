import { decodeField } from './fieldCodec';
import type { SkinSpot } from './skinSpot';

/** What a vertex of the skin is to a pattern; as a weight, an essential zone counts double. */
export const ZONE = { none: 0, spillover: 1, essential: 2 } as const;

/** What every vertex is to the pattern whose field this is, one `ZONE` each. @param texels two bytes per vertex, see `fieldCodec` */
export function zonesOf(texels: Uint8Array, vertexCount: number): Uint8Array<ArrayBuffer> {
  const zones = new Uint8Array(vertexCount);
  const inside = (texel: number | undefined) => decodeField((texel ?? 255) / 255) < 0;
  for (let v = 0; v < zones.length; v++)
    zones[v] = inside(texels[2 * v])
      ? ZONE.essential
      : inside(texels[2 * v + 1])
        ? ZONE.spillover
        : ZONE.none;
  return zones;
}

/** The zone of the pattern whose field this is at a spot of the skin; null outside of it. */
export function zoneAt(
  texels: Uint8Array,
  { vertices, weights }: SkinSpot,
): 'essential' | 'spillover' | null {
  let [essential, spillover] = [0, 0];
  vertices.forEach((vertex, corner) => {
    const weight = weights[corner] ?? 0;
    essential += weight * decodeField((texels[2 * vertex] ?? 255) / 255);
    spillover += weight * decodeField((texels[2 * vertex + 1] ?? 255) / 255);
  });
  return essential < 0 ? 'essential' : spillover < 0 ? 'spillover' : null;
}
