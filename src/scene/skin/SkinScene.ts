import {
  BufferAttribute,
  type Camera,
  Group,
  type InterleavedBufferAttribute,
  type Material,
  Mesh,
  Vector4,
  type WebGLRenderer,
} from 'three';
import { DRAW_ORDER } from '../../gpu/drawOrder';
import { whenIdle } from '../../gpu/idle';
import { attributeLayout } from '../../leg/attributeLayout';
import { fadeOf, isCutting } from '../../leg/cutPlane';
import type { Leg } from '../../leg/Leg';
import { FIELD_MAX_M } from '../../patterns/fieldCodec';
import { positionsInLegSpace } from '../../patterns/skinMesh';
import { DEFAULT_TUNING, type Tuning } from '../../view/state';
import { bodyEnds } from './bodyEnds';
import { complexion, type SkinVertices } from './complexion';
import type { FirstZones } from './FirstZones';
import type { HeatPicture } from './HeatPicture';
import { pixelOnSkinM } from './pixelOnSkin';
import { type DrawnIn, SkinPrograms } from './SkinPrograms';
import { type LaidOver, type SkinVariant, skinDepthMaterial, skinProgramName } from './skinMaterial';
import { skinMottle } from './skinMottle';
import { isTouched, TOUCH, touchAttribute } from './skinTouch';
import { COMPLEXION, disposeSkinUniforms, type SkinUniforms, setTone, skinUniforms } from './skinUniforms';
import type { UnfoldedSkin } from './UnfoldedSkin';
import type { ZoneComposite } from './ZoneComposite';

/** Flush, openness, nail, cavity of skin about which a model says nothing. */
const PLAIN_SHADE = [128, 255, 0, 128] as const;

/** The four shares of each vertex, 0 to 1, however they lie in memory. */
function sharesOf(attribute: BufferAttribute | InterleavedBufferAttribute): Float32Array {
  const { array, first, stride, divisor } = attributeLayout(attribute);
  const shares = new Float32Array(4 * attribute.count);
  for (let at = first, to = 0; to < shares.length; at += stride, to += 4) {
    shares[to] = (array[at] as number) / divisor;
    shares[to + 1] = (array[at + 1] as number) / divisor;
    shares[to + 2] = (array[at + 2] as number) / divisor;
    shares[to + 3] = (array[at + 3] as number) / divisor;
  }
  return shares;
}

/** x of each normal, however they lie in memory. */
function sidewaysOf(attribute: BufferAttribute | InterleavedBufferAttribute): Float32Array {
  const { array, first, stride, divisor } = attributeLayout(attribute);
  return Float32Array.from(
    { length: attribute.count },
    (_, v) => (array[first + stride * v] as number) / divisor,
  );
}

/** Height of the ischial tuberosity, metres; without a landmark no face is cut. */
const tuberosityM = ({ landmarks, bounds }: Leg): number => landmarks.ischial_tuberosity?.[1] ?? bounds.max.y;

/** From this opacity on the skin is solid: one draw, no depth pass. */
const SOLID = 0.999;

/** Closer than this share of the picture's texels, its dots and lines would be soft: they are worked out. */
const SHARP_FROM = 0.9;
/** Every so manieth vertex of the skin tells how near it is. */
const SAMPLE_STEP = 97;

const viewport = new Vector4();

/** The skin on the canvas: at most two draws, its depth and its colour. */
export class SkinScene {
  readonly group = new Group();
  readonly uniforms: SkinUniforms = skinUniforms();
  private readonly depth: Mesh;
  private readonly colour: Mesh;
  private readonly vertices: SkinVertices;
  private readonly complexion: BufferAttribute;
  private tone = DEFAULT_TUNING.skinTone as number;
  private first: FirstZones | null = null;
  private readonly depthMaterial = skinDepthMaterial();
  private readonly programs = new SkinPrograms(this.uniforms);
  private readonly samples: Float32Array;
  /** The unfolded skin with the heat on it, once that has come. */
  private unfolded: UnfoldedSkin | null = null;
  /** What draws look-alikes, once some have been on. */
  private over: LaidOver | null = null;
  /** Patterns or look-alikes are drawn alone. */
  private parted = false;
  /** How many colour slots of patterns are in use. */
  private slotsUsed = 0;
  /** Its depth is drawn before it. */
  private seeThrough = false;
  private drawn: SkinVariant = { heat: 'zones', opens: false };
  private seen: Material | null = null;
  /** Where it is drawn; null before there is a page. */
  private room: DrawnIn | null = null;

  constructor(private readonly leg: Leg) {
    const { skin } = leg;
    const { geometry, matrixWorld } = skin;
    if (!geometry.hasAttribute('_shade')) {
      // A model without ambient occlusion is open everywhere, flat and without nails.
      const { count } = geometry.getAttribute('position');
      const shade = new Uint8Array(4 * count).map((_, i) => PLAIN_SHADE[i % 4] as number);
      geometry.setAttribute('_shade', new BufferAttribute(shade, 4, true));
    }
    const positions = positionsInLegSpace(skin);
    this.samples = Float32Array.from(
      { length: 3 * Math.ceil(positions.length / (3 * SAMPLE_STEP)) },
      (_, i) => positions[3 * SAMPLE_STEP * Math.floor(i / 3) + (i % 3)] ?? 0,
    );
    this.vertices = {
      ...bodyEnds(positions, sidewaysOf(geometry.getAttribute('normal')), tuberosityM(leg)),
      mottle: skinMottle(positions),
      shade: sharesOf(geometry.getAttribute('_shade')),
    };
    this.complexion = new BufferAttribute(complexion(this.vertices, this.tone), 4, true);
    geometry.setAttribute(COMPLEXION, this.complexion);
    geometry.setAttribute(TOUCH, touchAttribute(geometry.getAttribute('position').count));
    this.depth = new Mesh(geometry, this.depthMaterial);
    this.depth.renderOrder = DRAW_ORDER.skinDepth;
    this.colour = new Mesh(geometry, this.programs.materialOf(this.drawn));
    this.colour.name = 'skin';
    this.colour.renderOrder = DRAW_ORDER.skin;
    for (const mesh of [this.depth, this.colour]) {
      mesh.matrixAutoUpdate = false;
      mesh.matrix.copy(matrixWorld);
      // three's own raycaster is not used: picking has its own trees.
      mesh.raycast = () => {};
      this.group.add(mesh);
    }
    this.uniforms.uToLeg.value.copy(matrixWorld);
  }

  /** Opacity 0 to 1; `windowed` while a trigger point's window may be open. */
  setOpacity(opacity: number, windowed: boolean): void {
    this.uniforms.uSkinOpacity.value = opacity;
    this.seeThrough = opacity < SOLID || windowed;
  }

  /** What the skin was drawn with last: for tests and measurements. */
  get program(): string {
    return skinProgramName(this.drawn);
  }

  /** The picture of the heat; null while there is none. */
  get picture(): HeatPicture | null {
    return this.unfolded?.picture ?? null;
  }

  /** Keep the heat in a picture of the unfolded skin from now on. */
  unfold(unfolded: UnfoldedSkin): void {
    this.unfolded?.dispose();
    this.unfolded = unfolded;
    if (this.over) unfolded.picture.addAlikes(this.over);
  }

  /** Draw the patterns that are on alone, or the look-alikes, until what is returned is called; the picture of the heat has both. */
  showOnly(what: 'patterns' | 'alikes'): () => void {
    const { uSlotEnd, uAlikeEnd } = this.uniforms;
    const hidden = what === 'patterns' ? uAlikeEnd : uSlotEnd;
    const { value } = hidden;
    hidden.value = 0;
    this.parted = true;
    return () => {
      hidden.value = value;
      this.parted = false;
    };
  }

  /** Choose how `camera` is to see the skin; call before each picture, when all matrices are up to date. */
  look(renderer: WebGLRenderer, camera: Camera): void {
    const wanted = this.wanted(renderer, camera);
    const { variant, material } = this.programs.use(wanted);
    // The one that it should be drawn with comes for the next pictures.
    if (skinProgramName(variant) !== skinProgramName(wanted) && this.room)
      void this.prepare(this.room, [wanted]);
    this.drawn = variant;
    if (this.seen !== material) this.colour.material = this.seen = material;
    // Clear skin with nothing on it is not there.
    this.colour.visible = wanted.heat !== 'none' || this.uniforms.uSkinOpacity.value > 0;
    this.depth.visible = this.colour.visible && this.seeThrough;
    const unfolded = variant.heat === 'picture' ? this.unfolded : null;
    this.colour.geometry = unfolded?.geometry ?? this.leg.skin.geometry;
  }

  /** Make the programs for these while the page idles, one after the other. */
  async prepare(room: DrawnIn, variants: readonly SkinVariant[]): Promise<void> {
    this.room = room;
    for (const variant of variants) {
      if (!this.programs.lacks(variant)) continue;
      await whenIdle();
      await this.programs.prepare(variant, this.unfolded?.geometry ?? this.leg.skin.geometry, room);
    }
  }

  private wanted(renderer: WebGLRenderer, camera: Camera): SkinVariant {
    const { uSlotEnd, uAlikeEnd, uOverlapView, uSightOpen } = this.uniforms;
    const alikes = uAlikeEnd.value > 0;
    if (uOverlapView.value > 0 || isTouched(this.leg)) return { heat: 'tools', opens: true, alikes };
    const opens = isCutting() || fadeOf() !== null || uSightOpen.value.x > 0 || uSightOpen.value.y > 0;
    if (uSlotEnd.value === 0 && !alikes) return { heat: 'none', opens };
    if (this.isSharp(renderer, camera)) return { heat: 'picture', opens };
    if (alikes) return { heat: opens ? 'tools' : 'zones', opens, alikes };
    return { heat: this.slotsUsed === 1 ? 'one' : 'zones', opens };
  }

  /** Whether the picture of the heat is there, and fine enough for what is being drawn. */
  private isSharp(renderer: WebGLRenderer, camera: Camera): boolean {
    return (
      !this.parted &&
      this.unfolded?.picture.ready === true &&
      this.pixelM(renderer, camera) >= SHARP_FROM * this.unfolded.texelM
    );
  }

  /** The smallest side of a pixel on the skin in what is being drawn, metres; 0 when none of it is in the picture. */
  pixelM(renderer: WebGLRenderer, camera: Camera): number {
    return pixelOnSkinM(this.samples, camera, renderer.getCurrentViewport(viewport).w);
  }

  /** The patterns of the first picture while they are on it still. */
  get firstZones(): FirstZones | null {
    return this.first;
  }

  /** Show what `zones` sums up. The patterns of the first picture go when others are shown. */
  setZones(zones: ZoneComposite, first: FirstZones | null = null): void {
    this.uniforms.uZones.value = zones.texture;
    this.uniforms.uZoneRows.value = zones.rows;
    this.uniforms.uSlotEnd.value = zones.slotEnd;
    this.slotsUsed = zones.slotsUsed;
    this.first?.dispose();
    this.first = first;
  }

  /** Look-alikes can be shown from now on, drawn by `over`. */
  addAlikes(over: LaidOver): void {
    if (this.over) return;
    this.over = over;
    this.programs.addAlikes(over);
    this.picture?.addAlikes(over);
  }

  tune(tuning: Tuning): void {
    this.uniforms.uHeatOpacity.value = tuning.heatOpacity;
    // Softer than the fields reach, an edge would never end.
    this.uniforms.uEdgeSoftnessM.value = Math.min(tuning.edgeSoftnessM, FIELD_MAX_M - 0.001);
    this.uniforms.uStippleSize.value = tuning.stippleSize;
    this.wear(Math.round(tuning.skinTone));
  }

  /** Another tone is another colour at every vertex: rare, so it is worked out here and not in every fragment. */
  private wear(tone: number): void {
    if (tone === this.tone) return;
    this.tone = tone;
    setTone(this.uniforms, tone);
    this.complexion.copyArray(complexion(this.vertices, tone));
    this.complexion.needsUpdate = true;
    this.unfolded?.wear(this.complexion);
  }

  dispose(): void {
    this.first?.dispose();
    this.unfolded?.dispose();
    this.depthMaterial.dispose();
    this.programs.dispose();
    disposeSkinUniforms(this.uniforms);
  }
}
