import {
  Color,
  DataTexture,
  FloatType,
  type IUniform,
  Matrix4,
  NearestFilter,
  RedIntegerFormat,
  RGBAFormat,
  RGBAIntegerFormat,
  type Texture,
  UnsignedIntType,
  Vector2,
} from 'three';
import type { StippleDots } from '../../geometry/stippleDots';
import { cutPlane } from '../../leg/cutPlane';
import { legPair, legSide } from '../../leg/legSides';
import { dotColour, linearRgb, OVERLAP_COLOURS, ZONE_COLOURS, ZONE_SLOTS } from '../../patterns/zoneColours';
import { ALIKES_MOST, DEFAULT_TUNING } from '../../view/state';
import { sightLine } from '../markers/sightLine';

/** The ink of a painting on each of the `SKIN_TONES`: cool and neutral, unlike any zone. */
export const PAINT_INKS = ['#143b4d', '#0e2935', '#c8e6ef'] as const;

/** Name of the attribute with the skin's own colour. */
export const COMPLEXION = 'aComplexion';

/** A vertex brings two colour slots in one varying. */
export const ZONE_BLOCKS = ZONE_SLOTS / 2;

/** Texels per row of the textures of dots and of buckets; the shader knows it. */
const TABLE_ROW = 256;

/** All uniforms of the skin, as one table; shared by reference, so that changing a `value` is all it takes. */
export function skinUniforms() {
  const linear = (hex: string) => new Color().setRGB(...linearRgb(hex));
  return {
    /** Nearest border per vertex and colour slot, see `ZoneComposite`. */
    uZones: { value: null as Texture | null },
    uZoneRows: { value: 1 },
    /** One more than the highest colour slot in use. */
    uSlotEnd: { value: 0 },
    /** From the geometry's own space to leg space, metres. */
    uToLeg: { value: new Matrix4() },
    /** Four packed colours per slot, see `packInks`. */
    uZoneInks: { value: inkTexture(DEFAULT_TUNING.skinTone) },
    uOverlapColours: { value: OVERLAP_COLOURS.map(linear) },
    /** 1: show how many patterns overlap instead of which. */
    uOverlapView: { value: 0 },
    uHeatOpacity: { value: DEFAULT_TUNING.heatOpacity as number },
    uEdgeSoftnessM: { value: DEFAULT_TUNING.edgeSoftnessM as number },
    /** Of the dots that are in `uDots`, not of the slider that asks for others. */
    uStipplePitchM: { value: DEFAULT_TUNING.stipplePitchM as number },
    uStippleSize: { value: DEFAULT_TUNING.stippleSize as number },
    uDots: { value: dotTexture(new Float32Array(0)) as Texture },
    uDotBuckets: { value: bucketTexture(new Uint32Array(TABLE_ROW)) as Texture },
    /** The heat on the unfolded skin, see `HeatPicture`. */
    uHeatPicture: { value: null as Texture | null },
    /** A step of the places in the unfolded skin, as a share of its sides. */
    uAtlasStep: { value: new Vector2(1, 1) },
    /** Look-alikes that are on: as `uZones` and `uZoneRows`, how many, their colours, and which are skin going numb. */
    uAlikes: { value: null as Texture | null },
    uAlikeRows: { value: 1 },
    uAlikeEnd: { value: 0 },
    uAlikeLines: { value: Array.from({ length: ALIKES_MOST }, () => new Color()) },
    uAlikeFills: { value: Array.from({ length: ALIKES_MOST }, () => new Color()) },
    uAlikeNumb: { value: 0 },
    uSkinOpacity: { value: 1 },
    /** Of what the person paints. */
    uPaintInk: { value: linear(PAINT_INKS[0]) },
    ...legSide,
    ...legPair,
    ...sightLine,
    ...cutPlane,
  } satisfies Record<string, IUniform>;
}

export type SkinUniforms = ReturnType<typeof skinUniforms>;

/**
 * The colours of all slots as the shader reads them: per slot edge, core, contour and dots, each 11, 11 and 10 bits of the root of its linear
 * value: finer than a screen everywhere, and a quarter of the looks into memory that floats take.
 * @param tone Which of the skin tones the dots lie on.
 */
export function packInks(tone: number): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(
    ZONE_COLOURS.flatMap((zone) => [zone.edge, zone.core, zone.contour, dotColour(zone, tone)].map(packInk)),
  );
}

function packInk(hex: string): number {
  const [r, g, b] = linearRgb(hex).map(Math.sqrt) as [number, number, number];
  return ((Math.round(r * 2047) << 21) | (Math.round(g * 2047) << 10) | Math.round(b * 1023)) >>> 0;
}

/** Put the colours for another skin tone in. */
export function setTone(uniforms: SkinUniforms, tone: number): void {
  const texture = uniforms.uZoneInks.value;
  uniforms.uPaintInk.value.setRGB(...linearRgb(PAINT_INKS[Math.round(tone)] ?? PAINT_INKS[0]));
  texture.image.data?.set(packInks(tone));
  texture.needsUpdate = true;
}

function inkTexture(tone: number): DataTexture {
  return tableTexture(
    new DataTexture(packInks(tone), ZONE_SLOTS, 1, RGBAIntegerFormat, UnsignedIntType),
    'RGBA32UI',
  );
}

/** Put other dots on the skin; the old textures are freed. */
export function setDots(uniforms: SkinUniforms, { entries, buckets, pitchM }: StippleDots): void {
  uniforms.uDots.value.dispose();
  uniforms.uDotBuckets.value.dispose();
  uniforms.uDots.value = dotTexture(entries);
  uniforms.uDotBuckets.value = bucketTexture(buckets);
  uniforms.uStipplePitchM.value = pitchM;
}

/** Free what the uniforms hold of their own. */
export function disposeSkinUniforms(uniforms: SkinUniforms): void {
  uniforms.uZoneInks.value.dispose();
  uniforms.uDots.value.dispose();
  uniforms.uDotBuckets.value.dispose();
}

function dotTexture(entries: Float32Array<ArrayBuffer>): DataTexture {
  const rows = Math.max(1, Math.ceil(entries.length / (4 * TABLE_ROW)));
  const padded = new Float32Array(4 * TABLE_ROW * rows);
  padded.set(entries);
  return tableTexture(new DataTexture(padded, TABLE_ROW, rows, RGBAFormat, FloatType), 'RGBA32F');
}

function bucketTexture(buckets: Uint32Array<ArrayBuffer>): DataTexture {
  const rows = buckets.length / TABLE_ROW;
  return tableTexture(new DataTexture(buckets, TABLE_ROW, rows, RedIntegerFormat, UnsignedIntType), 'R32UI');
}

function tableTexture(texture: DataTexture, internalFormat: 'RGBA32F' | 'R32UI' | 'RGBA32UI'): DataTexture {
  texture.internalFormat = internalFormat;
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}
