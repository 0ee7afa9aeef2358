import { BoxGeometry, Matrix4 } from 'three';
import { expect, it } from 'vitest';
import { GROUND_SHADOW, groundShadow } from '../../src/scene/groundShadow';

const box = new BoxGeometry(0.1, 0.2, 0.25, 20, 4, 40);
const standing = new Matrix4().makeTranslation(-0.1, 0.1, 0.05);

it('lies under what stands on the floor, darkest there and gone at the edge', () => {
  const { texture, x, z, sizeM } = groundShadow(box, standing, 0);
  expect(x).toBeCloseTo(-0.1, 3);
  expect(z).toBeCloseTo(0.05, 3);
  expect(sizeM).toBeCloseTo(0.25 + 2 * GROUND_SHADOW.marginM, 3);
  const { size } = GROUND_SHADOW;
  const texels = texture.image.data ?? [];
  const at = (row: number, column: number) => Number(texels[4 * (row * size + column)]);
  expect(at(size / 2, size / 2)).toBeGreaterThan(60);
  for (let i = 0; i < size; i++) expect(at(0, i) + at(size - 1, i) + at(i, 0) + at(i, size - 1)).toBe(0);
});

it('is not there for what does not touch the floor', () => {
  const raised = new Matrix4().makeTranslation(0, 1, 0);
  const { texture } = groundShadow(box, raised, 0);
  expect(Math.max(...(texture.image.data ?? [1]))).toBe(0);
});
