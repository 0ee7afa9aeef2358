import {
  Color,
  DataTexture,
  FloatType,
  type IUniform,
  Matrix4,
  NearestFilter,
  RGBAFormat,
  RGIntegerFormat,
  type Texture,
  UnsignedShortType,
  Vector3,
} from 'three';
import { cutPlane } from '../anatomy/cutPlane';
import { legPair, legSide } from '../anatomy/legSides';
import { DOT_BUCKETS } from '../referral/heatStipple';
import { sightLine } from '../referral/sightLine';
import type { StippleDots } from '../referral/stippleDots';
import { linearRgb, OVERLAP_COLOURS, SKIN_TONES, ZONE_COLOURS } from '../referral/zoneColours';
import { DEFAULT_TUNING } from '../view/state';

/** Most patterns that can be on at once; the vertex hook's uniform array has this many places. */
export const PATTERN_MAX = 72;

/** Texels per row of the texture of dots, and of the one of buckets; the shader knows both. */
const DOT_ROW = 128;
const BUCKET_ROW = 256;

/** All uniforms of the skin, as one table; shared by reference, so that changing a `value` is all it takes. */
export function skinUniforms() {
  const linear = (hex: string) => new Color().setRGB(...linearRgb(hex));
  return {
    /** RG8 array: a layer per trigger point, a texel per vertex. */
    uFields: { value: null as Texture | null },
    /** Layer, colour slot, weight of each pattern that is on. */
    uPatterns: { value: Array.from({ length: PATTERN_MAX }, () => new Vector3()) },
    uPatternCount: { value: 0 },
    /** One more than the highest colour slot in use. */
    uSlotEnd: { value: 0 },
    /** From the geometry's own space to leg space, metres. */
    uToLeg: { value: new Matrix4() },
    uZoneEdge: { value: ZONE_COLOURS.map(({ edge }) => linear(edge)) },
    uZoneCore: { value: ZONE_COLOURS.map(({ core }) => linear(core)) },
    uZoneContour: { value: ZONE_COLOURS.map(({ contour }) => linear(contour)) },
    uZoneDot: { value: ZONE_COLOURS.map(({ dots }) => linear(dots[0])) },
    uOverlapColours: { value: OVERLAP_COLOURS.map(linear) },
    /** 1: show how many patterns overlap instead of which. */
    uOverlapView: { value: 0 },
    uHeatOpacity: { value: DEFAULT_TUNING.heatOpacity as number },
    uEdgeSoftnessM: { value: DEFAULT_TUNING.edgeSoftnessM as number },
    /** Of the dots that are in `uDots`, not of the slider that asks for others. */
    uStipplePitchM: { value: DEFAULT_TUNING.stipplePitchM as number },
    uStippleSize: { value: DEFAULT_TUNING.stippleSize as number },
    uDots: { value: emptyDots() as Texture },
    uDotBuckets: { value: bucketTexture(new Uint16Array(2 * DOT_BUCKETS)) as Texture },
    uSkinTone: { value: linear(SKIN_TONES[0]) },
    uSkinOpacity: { value: 1 },
    ...legSide,
    ...legPair,
    ...sightLine,
    ...cutPlane,
  } satisfies Record<string, IUniform>;
}

export type SkinUniforms = ReturnType<typeof skinUniforms>;

/** Put other dots on the skin; the old textures are freed. */
export function setDots(uniforms: SkinUniforms, { dots, buckets, pitchM, count }: StippleDots): void {
  uniforms.uDots.value.dispose();
  uniforms.uDotBuckets.value.dispose();
  const rows = Math.max(1, Math.ceil(count / DOT_ROW));
  const padded = new Float32Array(4 * DOT_ROW * rows);
  padded.set(dots.subarray(0, 4 * count));
  uniforms.uDots.value = floatTexture(padded, rows);
  uniforms.uDotBuckets.value = bucketTexture(buckets);
  uniforms.uStipplePitchM.value = pitchM;
}

/** Free what the uniforms hold of their own. */
export function disposeSkinUniforms(uniforms: SkinUniforms): void {
  uniforms.uDots.value.dispose();
  uniforms.uDotBuckets.value.dispose();
}

function emptyDots(): DataTexture {
  return floatTexture(new Float32Array(4 * DOT_ROW), 1);
}

function floatTexture(data: Float32Array<ArrayBuffer>, rows: number): DataTexture {
  const texture = new DataTexture(data, DOT_ROW, rows, RGBAFormat, FloatType);
  texture.internalFormat = 'RGBA32F';
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

function bucketTexture(buckets: Uint16Array<ArrayBuffer>): DataTexture {
  const texture = new DataTexture(
    buckets,
    BUCKET_ROW,
    DOT_BUCKETS / BUCKET_ROW,
    RGIntegerFormat,
    UnsignedShortType,
  );
  texture.internalFormat = 'RG16UI';
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}
