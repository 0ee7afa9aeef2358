import { DataArrayTexture, NearestFilter, RGFormat, UnsignedByteType } from 'three';

/** Texels per row; vertex v lies at column v % width, row v / width. A power of two below every device's limit. */
export const FIELD_WIDTH = 256;

/**
 * The distance fields of all patterns: an RG8 array texture with a layer per trigger point and a texel per vertex, read by `gl_VertexID`.
 * It goes to the graphics card once, empty; afterwards each layer that is ready goes alone.
 */
export class FieldTexture {
  readonly texture: DataArrayTexture;
  private readonly data: Uint8Array<ArrayBuffer>;
  private readonly layerBytes: number;

  constructor(
    readonly vertexCount: number,
    readonly layers: number,
  ) {
    const rows = Math.max(1, Math.ceil(vertexCount / FIELD_WIDTH));
    this.layerBytes = 2 * FIELD_WIDTH * rows;
    // 255: beyond the falloff everywhere.
    this.data = new Uint8Array(this.layerBytes * layers).fill(255);
    this.texture = new DataArrayTexture(this.data, FIELD_WIDTH, rows, layers);
    this.texture.format = RGFormat;
    this.texture.type = UnsignedByteType;
    this.texture.internalFormat = 'RG8';
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.texture.generateMipmaps = false;
    this.texture.unpackAlignment = 1;
    this.texture.needsUpdate = true;
  }

  /** @param texels Two bytes per vertex. */
  setLayer(layer: number, texels: Uint8Array): void {
    this.data.set(texels, layer * this.layerBytes);
    this.texture.addLayerUpdate(layer);
    this.texture.needsUpdate = true;
  }

  /** The graphics card has dropped all layers: with those that have come since alone, the others would be empty. */
  invalidate(): void {
    this.texture.clearLayerUpdates();
    this.texture.needsUpdate = true;
  }

  /** Essential and spillover bytes of a vertex. */
  read(layer: number, vertex: number): [number, number] {
    const at = layer * this.layerBytes + 2 * vertex;
    return [this.data[at] ?? 255, this.data[at + 1] ?? 255];
  }

  /** Two bytes per vertex of a layer, essential and spillover; not a copy. */
  layer(layer: number): Uint8Array {
    return this.data.subarray(layer * this.layerBytes, (layer + 1) * this.layerBytes);
  }

  dispose(): void {
    this.texture.dispose();
  }
}
