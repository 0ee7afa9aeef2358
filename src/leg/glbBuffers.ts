import { BufferAttribute, InterleavedBuffer, InterleavedBufferAttribute } from 'three';
import { shown } from './shown';

/** The parts of glTF 2.0 that the project's own glb uses; lengths and offsets in bytes. */
export interface GltfJson {
  extensionsRequired?: string[];
  scene?: number;
  scenes?: { nodes?: number[]; extras?: Record<string, unknown> }[];
  nodes?: {
    name?: string;
    mesh?: number;
    children?: number[];
    matrix?: number[];
    translation?: [number, number, number];
    rotation?: [number, number, number, number];
    scale?: [number, number, number];
    extras?: Record<string, unknown>;
  }[];
  meshes?: { primitives: { attributes: Record<string, number>; indices?: number; mode?: number }[] }[];
  accessors?: {
    bufferView?: number;
    byteOffset?: number;
    componentType: number;
    normalized?: boolean;
    count: number;
    type: string;
    min?: number[];
    max?: number[];
    sparse?: unknown;
  }[];
  bufferViews?: {
    buffer: number;
    byteOffset?: number;
    byteLength: number;
    byteStride?: number;
    extensions?: {
      EXT_meshopt_compression?: {
        buffer: number;
        byteOffset?: number;
        byteLength: number;
        byteStride: number;
        count: number;
        mode: string;
        filter?: string;
      };
    };
  }[];
}

/** What undoes meshopt's compression; `MeshoptDecoder` of the meshoptimizer package. */
export interface Decoder {
  decodeGltfBuffer(
    target: Uint8Array,
    count: number,
    size: number,
    source: Uint8Array,
    mode: string,
    filter?: string,
  ): void;
}

const ARRAYS = {
  5120: Int8Array,
  5121: Uint8Array,
  5122: Int16Array,
  5123: Uint16Array,
  5125: Uint32Array,
  5126: Float32Array,
} as const;

const FILTERS: readonly string[] = ['NONE', 'OCTAHEDRAL', 'QUATERNION', 'EXPONENTIAL', 'COLOR'];

/** No buffer view is larger when it is unpacked, bytes. */
const UNPACKED_MOST = 1 << 28;

const damaged = (what: string, cause?: unknown) =>
  new Error(`leg.glb: damaged, ${what}; reload the page, or rebuild it with npm run model.`, { cause });

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const ITEM_SIZES: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

/** Reads accessors out of the binary part of a glb, each buffer view decoded once. */
export class GlbBuffers {
  private readonly views = new Map<number, Uint8Array>();

  constructor(
    private readonly json: GltfJson,
    private readonly bytes: Uint8Array,
    private readonly decoder: Decoder,
  ) {}

  /**
   * An accessor as three wants it, quantized as it is in the file.
   * @throws Error when it is not there, or of a kind this reader does not know.
   */
  attribute(index: number): BufferAttribute | InterleavedBufferAttribute {
    const accessor = this.json.accessors?.[index];
    if (!accessor)
      throw new Error(`leg.glb: there is no accessor ${shown(index)}; rebuild it with npm run model.`);
    const { bufferView, byteOffset = 0, componentType, normalized = false, count, type } = accessor;
    const ArrayType = ARRAYS[componentType as keyof typeof ARRAYS];
    const itemSize = ITEM_SIZES[type];
    if (!ArrayType || !itemSize || bufferView === undefined || accessor.sparse !== undefined) {
      throw new Error(
        `leg.glb: accessor ${index} (${shown(type)}, component type ${shown(componentType)}) is of a kind that is not read here; rebuild it with npm run model.`,
      );
    }
    if (!isCount(count) || !isCount(byteOffset))
      throw damaged(`accessor ${index} has ${shown(count)} items at byte ${shown(byteOffset)}`);
    const view = this.view(bufferView);
    const itemBytes = itemSize * ArrayType.BYTES_PER_ELEMENT;
    const stride = this.json.bufferViews?.[bufferView]?.byteStride ?? itemBytes;
    if (
      !isCount(stride) ||
      stride < itemBytes ||
      byteOffset + (count - 1) * stride + itemBytes > view.byteLength
    )
      throw damaged(`accessor ${index} reaches beyond its bytes`);
    if (stride === itemBytes) {
      const array = new ArrayType(view.buffer as ArrayBuffer, view.byteOffset + byteOffset, count * itemSize);
      return new BufferAttribute(array, itemSize, normalized);
    }
    // Padded to whole words (normals of three bytes): left as it is, graphics cards read it so.
    const perItem = stride / ArrayType.BYTES_PER_ELEMENT;
    // Views shared by several attributes end with the last item, not with its padding.
    const left = Math.floor((view.byteLength - byteOffset) / ArrayType.BYTES_PER_ELEMENT);
    const length = Math.min(count * perItem, left);
    const array = new ArrayType(view.buffer as ArrayBuffer, view.byteOffset + byteOffset, length);
    return new InterleavedBufferAttribute(new InterleavedBuffer(array, perItem), itemSize, 0, normalized);
  }

  private view(index: number): Uint8Array {
    let view = this.views.get(index);
    if (!view) {
      view = this.decode(index);
      this.views.set(index, view);
    }
    return view;
  }

  private decode(index: number): Uint8Array {
    const definition = this.json.bufferViews?.[index];
    if (!definition)
      throw new Error(`leg.glb: there is no buffer view ${shown(index)}; rebuild it with npm run model.`);
    const packed = definition.extensions?.EXT_meshopt_compression;
    // A copy: typed arrays need their elements aligned, which the place in the file does not promise.
    if (!packed) return this.part(definition.byteOffset ?? 0, definition.byteLength).slice();
    const { byteOffset = 0, byteLength, byteStride, count, mode, filter } = packed;
    // The decoder takes these as they are, and one that has run into a wrong one is of no more use.
    const fits =
      [count, byteStride, byteOffset, byteLength].every(isCount) &&
      count > 0 &&
      count * byteStride <= UNPACKED_MOST &&
      (mode === 'ATTRIBUTES'
        ? byteStride >= 4 && byteStride <= 256 && byteStride % 4 === 0
        : (mode === 'TRIANGLES' || mode === 'INDICES') && (byteStride === 2 || byteStride === 4)) &&
      (filter === undefined || FILTERS.includes(filter));
    if (!fits) throw damaged(`buffer view ${index} is packed in no way that there is`);
    const target = new Uint8Array(count * byteStride);
    const source = this.part(byteOffset, byteLength);
    try {
      this.decoder.decodeGltfBuffer(target, count, byteStride, source, mode, filter);
    } catch (cause) {
      throw damaged(`buffer view ${index} cannot be unpacked`, cause);
    }
    return target;
  }

  private part(byteOffset: number, byteLength: number): Uint8Array {
    if (!isCount(byteOffset) || !isCount(byteLength))
      throw damaged(`it points at byte ${shown(byteOffset)} for ${shown(byteLength)}`);
    if (byteOffset + byteLength > this.bytes.byteLength)
      throw damaged(`it points at byte ${byteOffset + byteLength} of ${this.bytes.byteLength}`);
    return this.bytes.subarray(byteOffset, byteOffset + byteLength);
  }
}
