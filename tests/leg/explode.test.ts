import { readFileSync } from 'node:fs';
import { Ray, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { explodeDirections } from '../../src/leg/explode';
import type { Structure } from '../../src/leg/Leg';
import { isMidline } from '../../src/leg/legSides';
import { parseLeg } from '../../src/leg/loadLeg';
import { pairStep } from '../../src/leg/pairStep';
import { StructurePicker } from '../../src/leg/StructurePicker';

const file = readFileSync('models/leg.glb');
const leg = await parseLeg(
  file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
);
const ways = explodeDirections(leg);
const bones = leg.inside.filter(({ kind }) => kind === 'bone');

/** The way of a structure that moves; +x is medial on this right leg, +z anterior. */
const way = (id: string) => new Vector3(...(ways.get(id) ?? [Number.NaN, Number.NaN, Number.NaN]));
const length = (id: string) => way(id).length();

describe('the way of a muscle when the leg comes apart', () => {
  it.each([
    ['gluteus_maximus', 'posterior'],
    ['tensor_fasciae_latae', 'anterior'],
    ['tensor_fasciae_latae', 'lateral'],
    ['iliopsoas', 'anterior'],
    ['rectus_femoris', 'anterior'],
    ['vastus_lateralis', 'lateral'],
    ['vastus_medialis', 'medial'],
    ['gracilis', 'medial'],
    ['adductor_longus', 'medial'],
    ['semitendinosus', 'posterior'],
    ['biceps_femoris_long', 'posterior'],
    ['gastrocnemius', 'posterior'],
    ['soleus', 'posterior'],
    ['tibialis_anterior', 'anterior'],
    ['fibularis_longus', 'lateral'],
    ['iliotibial_tract', 'lateral'],
    ['calcaneal_tendon', 'posterior'],
    ['flexor_digitorum_brevis', 'down'],
    ['extensor_hallucis_brevis', 'up'],
  ] as const)('%s: %s', (id, side) => {
    const towards = {
      posterior: new Vector3(0, 0, -1),
      anterior: new Vector3(0, 0, 1),
      medial: new Vector3(1, 0, 0),
      lateral: new Vector3(-1, 0, 0),
      down: new Vector3(0, -1, 0),
      up: new Vector3(0, 1, 0),
    }[side];
    expect(way(id).normalize().dot(towards)).toBeGreaterThan(0.35);
  });

  it('is longer for outer layers, and short in the foot', () => {
    expect(length('gastrocnemius')).toBeGreaterThan(length('soleus'));
    expect(length('soleus')).toBeGreaterThan(length('tibialis_posterior'));
    expect(length('abductor_hallucis')).toBeLessThan(length('tibialis_anterior') / 2);
  });

  it('is one for the heads of one muscle, near for a group', () => {
    expect(ways.get('gastrocnemius_medial')).toEqual(ways.get('gastrocnemius_lateral'));
    expect(ways.get('gastrocnemius_medial')).toEqual(ways.get('gastrocnemius'));
    expect(way('semitendinosus').angleTo(way('biceps_femoris_long'))).toBeLessThan(Math.PI / 2);
  });

  it('leaves bones, discs and what is between bones where they are', () => {
    for (const { id } of bones) expect(ways.has(id), id).toBe(false);
    expect(ways.has('intervertebral_disk_l4')).toBe(false);
    expect(ways.has('interosseous_membrane')).toBe(false);
  });

  it('leads no muscle through a bone', () => {
    const picker = new StructurePicker();
    const through = leg.inside
      .filter(({ kind }) => kind === 'muscle')
      .map((muscle) => ({ id: muscle.id, share: crossing(muscle, picker) }))
      .filter(({ share }) => share > 0.15);
    expect(through).toEqual([]);
  });
});

/** Share of the muscle's surface that would pass through the front of a bone on its way out. */
function crossing({ id, geometry, matrixWorld }: Structure, picker: StructurePicker): number {
  const positions = geometry.getAttribute('position');
  const step = Math.max(Math.floor(positions.count / 60), 1);
  const direction = way(id).normalize();
  let [tried, crossed] = [0, 0];
  for (let v = 0; v < positions.count; v += step) {
    const from = new Vector3().fromBufferAttribute(positions, v).applyMatrix4(matrixWorld);
    const hit = picker.cast(new Ray(from, direction), bones);
    tried++;
    // What lies on a bone leaves it at once; that is no passage.
    if (hit && hit.distanceM > 0.004 && hit.distanceM < length(id)) crossed++;
  }
  return crossed / tried;
}

describe('two legs that come apart', () => {
  const stepM = pairStep(leg, ways);
  const inner = leg.inside.filter((structure) => !isMidline(structure));
  /** How far a structure reaches towards the other leg, metres from the midline; below 0 is its own half. */
  const reachM = ({ id, bounds }: Structure, share: number) =>
    bounds.max.x + share * ((ways.get(id)?.[0] ?? 0) - stepM);

  it.each([0.25, 0.5, 0.8, 1])('do not meet at %f', (share) => {
    const over = inner.filter((structure) => reachM(structure, share) > 0.002).map(({ id }) => id);
    expect(over).toEqual([]);
  });

  it('would meet if they stood where they are', () => {
    expect(
      inner.filter(({ id, bounds }) => bounds.max.x + (ways.get(id)?.[0] ?? 0) > 0.02).length,
    ).toBeGreaterThan(5);
  });

  it('are still one picture: no further apart than needed', () => {
    expect(Math.max(...inner.map((structure) => reachM(structure, 1)))).toBeCloseTo(-0.03, 6);
  });
});
