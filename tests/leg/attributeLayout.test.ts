import { BufferAttribute, InterleavedBuffer, InterleavedBufferAttribute } from 'three';
import { expect, it } from 'vitest';
import { attributeLayout } from '../../src/leg/attributeLayout';

const shorts = new Int16Array([-32768, 0, 32767, 9, 12000, -1, 1, 9]);

it.each([
  ['normalized and padded', new InterleavedBufferAttribute(new InterleavedBuffer(shorts, 4), 3, 0, true)],
  ['with others before it', new InterleavedBufferAttribute(new InterleavedBuffer(shorts, 4), 2, 2, true)],
  ['normalized bytes', new BufferAttribute(new Uint8Array([0, 51, 102, 255]), 2, true)],
  ['whole numbers as they are', new BufferAttribute(new Int16Array([-300, 300]), 1)],
  ['floats, also below -1', new BufferAttribute(new Float32Array([-2.5, 0.25]), 1)],
])('gives the numbers that the getters of three give: %s', (_, attribute) => {
  const { array, first, stride, divisor, least } = attributeLayout(attribute);
  for (let i = 0; i < attribute.count; i++)
    for (let c = 0; c < attribute.itemSize; c++) {
      const read = Math.max(Number(array[first + stride * i + c]) / divisor, least);
      expect(read).toBe(attribute.getComponent(i, c));
    }
});
