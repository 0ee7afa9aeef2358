import { createHash } from 'node:crypto';
import { Color, type Material } from 'three';
import { expect, test } from 'vitest';
import type { ShaderInsertion } from '../../src/gpu/extendMaterial';
import { HULL_INSERTIONS, hullMaterial } from '../../src/leg/hullMaterial';
import { SKIN_VARIANTS } from '../../src/scene/skin/SkinPrograms';
import { skinInsertions, skinMaterial } from '../../src/scene/skin/skinMaterial';
import { skinUniforms } from '../../src/scene/skin/skinUniforms';
import {
  BONE_INSERTIONS,
  FLESH_INSERTIONS,
  structureMaterial,
  VEILED_INSERTIONS,
  veiledMaterial,
} from '../../src/scene/structures/structureMaterial';
import { structureUniforms } from '../../src/scene/structures/structureUniforms';

const flesh = structureUniforms('muscle');
const bone = structureUniforms('bone');
const tint = new Color();

const MATERIALS: readonly (readonly [Material, readonly ShaderInsertion[]])[] = [
  [structureMaterial('flesh', tint, flesh), FLESH_INSERTIONS],
  [structureMaterial('bone', tint, bone), BONE_INSERTIONS],
  [veiledMaterial(tint, flesh), VEILED_INSERTIONS],
  [veiledMaterial(tint, bone), VEILED_INSERTIONS],
  [hullMaterial({}), HULL_INSERTIONS],
  [hullMaterial({ colorWrite: false }), HULL_INSERTIONS],
  ...SKIN_VARIANTS.map(
    (variant) => [skinMaterial(skinUniforms(), variant), skinInsertions(variant)] as const,
  ),
];

/** What the compiler would be given: three's own shader, what is put into it, and what is defined. */
const sourceOf = (material: Material, insertions: readonly ShaderInsertion[]) =>
  createHash('sha256')
    .update(JSON.stringify([material.type, insertions, material.defines ?? {}]))
    .digest('hex');

test('two sources never share the key of a program, and one source has one key', () => {
  const byKey = new Map<string, string>();
  const bySource = new Map<string, string>();
  for (const [material, insertions] of MATERIALS) {
    const key = material.customProgramCacheKey();
    const source = sourceOf(material, insertions);
    expect(byKey.get(key) ?? source, key).toBe(source);
    expect(bySource.get(source) ?? key, key).toBe(key);
    byKey.set(key, source);
    bySource.set(source, key);
  }
  expect(byKey.size).toBe(4 + SKIN_VARIANTS.length);
});
