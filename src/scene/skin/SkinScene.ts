import { BufferAttribute, Group, type InterleavedBufferAttribute, Mesh } from 'three';
import { DRAW_ORDER } from '../../gpu/drawOrder';
import { attributeLayout } from '../../leg/attributeLayout';
import type { Leg } from '../../leg/Leg';
import { FIELD_MAX_M } from '../../patterns/fieldCodec';
import { positionsInLegSpace } from '../../patterns/skinMesh';
import { DEFAULT_TUNING, type Tuning } from '../../view/state';
import { complexion, type SkinVertices } from './complexion';
import type { FirstZones } from './FirstZones';
import { skinDepthMaterial, skinMaterial } from './skinMaterial';
import { skinMottle } from './skinMottle';
import { TOUCH, touchAttribute } from './skinTouch';
import { disposeSkinUniforms, type SkinUniforms, setTone, skinUniforms } from './skinUniforms';
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

/** From this opacity on the skin is solid: one draw, no depth pass. */
const SOLID = 0.999;

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
  private readonly materials = [skinDepthMaterial(), skinMaterial(this.uniforms)] as const;

  constructor({ skin }: Leg) {
    const { geometry, matrixWorld } = skin;
    if (!geometry.hasAttribute('_shade')) {
      // A model without ambient occlusion is open everywhere, flat and without nails.
      const { count } = geometry.getAttribute('position');
      const shade = new Uint8Array(4 * count).map((_, i) => PLAIN_SHADE[i % 4] as number);
      geometry.setAttribute('_shade', new BufferAttribute(shade, 4, true));
    }
    this.vertices = {
      mottle: skinMottle(positionsInLegSpace(skin)),
      shade: sharesOf(geometry.getAttribute('_shade')),
    };
    this.complexion = new BufferAttribute(complexion(this.vertices, this.tone), 3, true);
    geometry.setAttribute('aComplexion', this.complexion);
    geometry.setAttribute(TOUCH, touchAttribute(geometry.getAttribute('position').count));
    const [depth, colour] = this.materials;
    this.depth = new Mesh(geometry, depth);
    this.depth.renderOrder = DRAW_ORDER.skinDepth;
    this.colour = new Mesh(geometry, colour);
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
    this.depth.visible = opacity < SOLID || windowed;
  }

  /** The patterns of the first picture are on it still. */
  get showsFirst(): boolean {
    return this.first !== null;
  }

  /** Show what `zones` sums up. The patterns of the first picture go when others are shown. */
  setZones(zones: ZoneComposite, first: FirstZones | null = null): void {
    this.uniforms.uZones.value = zones.texture;
    this.uniforms.uZoneRows.value = zones.rows;
    this.uniforms.uSlotEnd.value = zones.slotEnd;
    this.first?.dispose();
    this.first = first;
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
  }

  dispose(): void {
    this.first?.dispose();
    for (const material of this.materials) material.dispose();
    disposeSkinUniforms(this.uniforms);
  }
}
