import { describe, expect, test } from 'vitest';
import file from '../../../models/structures.json';
import { fmaOf } from '../../../src/scene/structures/structureTable';
import { readContent } from '../../content/contentReport';

const structures = file.structures as readonly { id: string; fma: string; fmaLeft?: string; kind: string }[];
/** One for the body: there is no left sacrum. */
const UNPAIRED = /^(skin|sacrum|lumbar_vertebra_\d|intervertebral_disk_l\d)$/;

describe('ids of the Foundational Model of Anatomy', () => {
  const known = structures.filter(({ fma, fmaLeft }) => fma !== '' && fmaLeft !== '');

  test('are known but for what is drawn; of the long plantar ligament the right one is', () => {
    for (const { id, fma } of structures.filter((each) => !known.includes(each))) {
      expect(fmaOf(id, 'right'), id).toBe(fma || null);
      expect(fmaOf(id, 'left'), id).toBeNull();
    }
    expect(structures.length - known.length).toBe(19);
  });

  test.each(known.map(({ id, fma }) => [id, fma] as const))('%s has one for each side', (id, fma) => {
    expect(fmaOf(id, 'right')).toBe(fma);
    expect(fmaOf(id, 'left')).toMatch(/^FMA\d+$/);
    if (UNPAIRED.test(id)) expect(fmaOf(id, 'left')).toBe(fma);
    else expect(fmaOf(id, 'left')).not.toBe(fma);
  });

  test('no two structures share one', () => {
    const all = known.flatMap(({ fma, fmaLeft }) => [fma, ...(fmaLeft === undefined ? [] : [fmaLeft])]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('the left ones are those that the content gives for its muscles', () => {
    for (const { id, fma } of readContent().content.muscles)
      for (const [at, right] of fma.right.entries()) {
        const mesh = structures.find((structure) => structure.fma === right);
        expect(mesh?.fmaLeft, `${id}: ${right}`).toBe(fma.left[at]);
      }
  });

  test('an unknown mesh has none', () => {
    expect(fmaOf('elbow', 'left')).toBeNull();
  });
});
