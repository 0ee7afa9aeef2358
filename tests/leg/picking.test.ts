import { Ray, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { pickOrder, type Seen } from '../../src/leg/pickRules';
import { StructurePicker } from '../../src/leg/StructurePicker';
import { smallLeg } from './smallLeg';

const leg = smallLeg();
const at = (x: number) => new Ray(new Vector3(x, 0.5, 2), new Vector3(0, 0, -1));
const now = () => Promise.resolve();

/** What a pick at `x` answers. */
function pick(picker: StructurePicker, x: number, skin: number, seen: (id: string) => Seen = () => 'solid') {
  const { groups } = pickOrder(leg.inside, leg.skin, skin, ({ id }) => seen(id));
  for (const group of groups) {
    const hit = picker.cast(at(x), group);
    if (hit) return hit.structure.id;
  }
  return null;
}

describe.each(['before', 'after'])('a pick, %s the trees are built', (when) => {
  const picker = new StructurePicker();
  beforeAll(async () => {
    if (when === 'after') await picker.prepare(leg, now, () => false);
    expect(picker.ready).toBe(when === 'after' ? 5 : 0);
  });

  it('meets the nearest', () => {
    expect(pick(picker, 0.03, 0)).toBe('gastrocnemius_medial');
    expect(pick(picker, -0.06, 0)).toBe('gastrocnemius_lateral');
    expect(pick(picker, 0.2, 0)).toBeNull();
  });

  it('goes through a see-through skin, and to the skin when that is what is seen', () => {
    expect(pick(picker, 0.03, 0.49)).toBe('gastrocnemius_medial');
    expect(pick(picker, 0.03, 0.5)).toBe('skin');
    expect(pick(picker, 0.03, 1)).toBe('skin');
  });

  it('beside the muscles a see-through skin answers with nothing', () => {
    expect(pick(picker, 0.2, 0.49)).toBeNull();
    expect(pick(picker, 0.2, 0.5)).toBe('skin');
  });

  it('looks past what is hidden', () => {
    const seen = (id: string): Seen => (id.startsWith('gastro') ? 'hidden' : 'solid');
    expect(pick(picker, 0.03, 0, seen)).toBe('soleus');
  });

  it('looks through ghosts to what is solid, and meets a ghost where there is nothing else', () => {
    const seen = (id: string): Seen => (id === 'femur' ? 'solid' : 'ghost');
    expect(pick(picker, 0.03, 0, seen)).toBe('femur');
    expect(pick(picker, -0.09, 0, seen)).toBe('gastrocnemius_lateral');
  });

  it('says where: on the surface, in leg space, with weights that give the point back', () => {
    const hit = picker.cast(at(0.03), leg.inside);
    expect(hit?.point.x).toBeCloseTo(0.03, 6);
    expect(hit?.point.z).toBeGreaterThan(0.145);
    expect(hit?.distanceM).toBeCloseTo(2 - (hit?.point.z ?? 0), 6);
    const { geometry, matrixWorld } = hit?.structure ?? leg.skin;
    const sum = new Vector3();
    for (const [i, vertex] of (hit?.vertices ?? []).entries()) {
      const corner = new Vector3().fromBufferAttribute(geometry.getAttribute('position'), vertex);
      sum.addScaledVector(corner.applyMatrix4(matrixWorld), hit?.weights[i] ?? 0);
    }
    expect(sum.distanceTo(hit?.point ?? new Vector3())).toBeLessThan(1e-6);
  });
});

it('the trees answer as trying every triangle does (200 rays)', async () => {
  const plain = new StructurePicker();
  const trees = new StructurePicker();
  await trees.prepare(leg, now, () => false);
  for (let i = 0; i < 200; i++) {
    const aim = new Vector3(Math.sin(i * 12.9898) * 0.2, 0.5 + Math.sin(i * 78.233) * 0.2, 0);
    const origin = new Vector3(Math.cos(i) * 2, 0.5, Math.sin(i) * 2);
    const ray = new Ray(origin, aim.sub(origin).normalize());
    const [a, b] = [plain.cast(ray, leg.inside), trees.cast(ray, leg.inside)];
    expect(b?.structure.id, `ray ${i}`).toBe(a?.structure.id);
    if (a && b) expect(b.distanceM).toBeCloseTo(a.distanceM, 6);
  }
});

it('stops building trees when told to', async () => {
  const picker = new StructurePicker();
  await picker.prepare(leg, now, () => picker.ready >= 2);
  expect(picker.ready).toBe(2);
});
