import { type BufferAttribute, type InterleavedBufferAttribute, MathUtils, type TypedArray } from 'three';

/** How an attribute lies in memory: component c of item i is `Math.max(array[first + stride * i + c] / divisor, least)`. */
export interface AttributeLayout {
  array: TypedArray;
  first: number;
  stride: number;
  /** Normalized whole numbers stand for fractions, */
  divisor: number;
  /** none of which is below -1. */
  least: number;
}

/**
 * For loops over all vertices while the page starts. three's getters give the same numbers, but look all of this up for each of them,
 * in code that is not yet compiled.
 */
export function attributeLayout(attribute: BufferAttribute | InterleavedBufferAttribute): AttributeLayout {
  const { array, itemSize, normalized } = attribute;
  const interleaved = 'isInterleavedBufferAttribute' in attribute;
  return {
    array,
    first: interleaved ? attribute.offset : 0,
    stride: interleaved ? attribute.data.stride : itemSize,
    divisor: normalized && !(array instanceof Float64Array) ? MathUtils.normalize(1, array) : 1,
    least: normalized ? -1 : Number.NEGATIVE_INFINITY,
  };
}
