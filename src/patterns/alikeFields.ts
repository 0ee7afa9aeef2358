import type { Leg } from '../leg/Leg';
import { type BakedPatterns, strokesDigest } from './bakedPatterns';
import { contentStore } from './contentStore';
import { unpacked } from './fetchBaked';
import { strokesOfDrawing } from './lookAlikeDrawings';
import { startLookAlikes } from './lookAlikeStore';
import type { PatternStrokes } from './referralMessages';
import type { SkinSpot } from './skinSpot';
import { zoneAt, zonesOf } from './skinZones';

const BAKED = new URL('../../models/look-alikes.bin', import.meta.url).href;

/** A look-alike drawn at a spot of the skin. */
export interface AlikeHit {
  /** Its drawing: `root_pain_s1`. */
  id: string;
  zone: 'core' | 'wider';
}

/** Field of each drawing on the leg that is shown, two bytes per vertex of its skin, core and wider; see `fieldCodec`. */
const fields = new Map<string, Uint8Array<ArrayBuffer>>();
let vertexCount = 0;
let started: { leg: Leg; done: Promise<void> } | null = null;

/**
 * Fetch the drawings of the look-alikes on this leg, once; those that were not baked of these strokes are worked out. Never rejects: without
 * look-alikes there are no drawings, and why they did not come is told.
 */
export function startAlikeFields(leg: Leg): Promise<void> {
  if (started?.leg !== leg) {
    fields.clear();
    const current = (): boolean => started?.leg === leg;
    started = { leg, done: Promise.resolve() };
    started.done = take(leg, current);
  }
  return started.done;
}

/** The field of a drawing, two bytes per vertex, core and wider; null while it is not there. */
export function alikeTexels(id: string): Uint8Array | null {
  return fields.get(id) ?? null;
}

/** Which look-alikes are drawn at a spot, core ones first; other maps of one are left out. */
export function alikesAt(spot: SkinSpot): readonly AlikeHit[] {
  const { drawings } = contentStore.getState().index;
  const hits = [...fields].flatMap(([id, texels]): AlikeHit | AlikeHit[] => {
    const zone = drawings.get(id)?.map === null ? zoneAt(texels, spot) : null;
    return zone ? { id, zone: zone === 'essential' ? 'core' : 'wider' } : [];
  });
  return hits.sort((a, b) => a.zone.localeCompare(b.zone));
}

/** What every vertex of the skin is to a drawing, one `ZONE` each, the core as essential and the wider area as spillover; null while it is not there. */
export function alikeZones(id: string): Uint8Array | null {
  const texels = fields.get(id);
  return texels ? zonesOf(texels, vertexCount) : null;
}

async function take(leg: Leg, isCurrent: () => boolean): Promise<void> {
  const [baked] = await Promise.all([unpacked(fetch(BAKED)), startLookAlikes()]);
  if (!isCurrent()) return;
  vertexCount = leg.skin.geometry.getAttribute('position').count;
  const strokes = [...contentStore.getState().index.drawings.values()].map(strokesOfDrawing);
  const missing: PatternStrokes[] = [];
  for (const drawing of strokes) {
    const texels = texelsOf(baked, drawing);
    if (texels) fields.set(drawing.id, texels);
    else missing.push(drawing);
  }
  if (missing.length > 0) await workOut(leg, missing, isCurrent);
  // After a failure whoever asks again begins anew.
  if (strokes.length === 0 && isCurrent()) started = null;
}

function texelsOf(baked: BakedPatterns | null, drawing: PatternStrokes): Uint8Array<ArrayBuffer> | null {
  const field = baked?.vertices === vertexCount ? baked.fields.get(drawing.id) : undefined;
  return field?.strokes === strokesDigest(drawing) ? field.texels : null;
}

/** The file was edited, or the leg is another: the same is worked out here. */
async function workOut(
  leg: Leg,
  drawings: readonly PatternStrokes[],
  isCurrent: () => boolean,
): Promise<void> {
  const [{ patternField }, { SkinSurface }, { skinMesh }] = await Promise.all([
    import('./patternField'),
    import('./SkinSurface'),
    import('./skinMesh'),
  ]);
  if (!isCurrent()) return;
  const skin = new SkinSurface(skinMesh(leg));
  for (const drawing of drawings) fields.set(drawing.id, patternField(skin, drawing).texels);
}
