import { describe, expect, it } from 'vitest';
import { checkGlb } from '../../src/leg/readGlb';
import { nameOf, readStructures } from '../../src/leg/structures';
import { ball, smallLeg } from './smallLeg';

describe('the leg in a scene', () => {
  it('is known by extras.id, heads of one muscle under one listed id', () => {
    const leg = smallLeg();
    expect([...leg.structures.keys()]).toContain('gastrocnemius_medial');
    expect(leg.listed.get('gastrocnemius')?.map(({ id }) => id)).toEqual([
      'gastrocnemius_medial',
      'gastrocnemius_lateral',
    ]);
    expect(leg.listed.get('femur')).toHaveLength(1);
    expect(leg.inside.map(({ id }) => id)).not.toContain('skin');
    expect(nameOf(leg, 'gastrocnemius')).toBe('Gastrocnemius');
    expect(nameOf(leg, 'elbow')).toBeNull();
  });

  it('has its bounds in metres, whatever space the geometry is in', () => {
    const { bounds } = smallLeg();
    expect(bounds.min.y).toBeCloseTo(0.2, 3);
    expect(bounds.max.z).toBeCloseTo(0.3, 3);
  });

  it('keeps landmarks that are points and radii that are numbers', () => {
    const leg = readStructures({
      meshes: [ball('skin', 'skin', [0, 0, 0], 1)],
      extras: { landmarks: { knee_centre: [1, 2, 3], odd: 'no' }, radii: { femoral_head: 0.02, odd: [] } },
    });
    expect(leg.landmarks).toEqual({ knee_centre: [1, 2, 3] });
    expect(leg.radii).toEqual({ femoral_head: 0.02 });
  });

  it.each([
    ['no skin', [ball('femur', 'bone', [0, 0, 0], 1)], /kind "skin"/],
    ['an id given twice', [ball('a', 'bone', [0, 0, 0], 1), ball('a', 'skin', [0, 0, 0], 1)], /"a"/],
    ['a mesh without id', [ball('', 'skin', [0, 0, 0], 1)], /no extras\.id/],
    ['an unknown kind', [ball('x', 'nerve' as 'bone', [0, 0, 0], 1)], /"nerve".*muscle/],
  ])('with %s is refused in a sentence that names it', (_, meshes, said) => {
    expect(() => readStructures({ meshes, extras: {} })).toThrow(said);
  });
});

describe('the header of a glb', () => {
  const glb = (bytes: number, says = bytes, version = 2) => {
    const header = new DataView(new ArrayBuffer(bytes));
    header.setUint32(0, 0x46546c67, true);
    header.setUint32(4, version, true);
    header.setUint32(8, says, true);
    return header.buffer;
  };

  it('passes when all bytes came', () => {
    expect(() => checkGlb(glb(64))).not.toThrow();
  });

  it.each([
    ['a truncated file', glb(40, 1234), /truncated, 40 of 1234 bytes/],
    ['a page sent in its place', new TextEncoder().encode('<!doctype html><html>').buffer, /not a glb/],
    ['nothing', new ArrayBuffer(0), /the 0 bytes/],
    ['another version', glb(64, 64, 1), /version 1/],
  ])('tells %s', (_, bytes, said) => {
    expect(() => checkGlb(bytes)).toThrow(said);
  });
});
