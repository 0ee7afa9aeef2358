import { BufferAttribute, Group, Mesh } from 'three';
import type { Leg } from '../anatomy/Leg';
import { DRAW_ORDER } from '../gpu/drawOrder';
import { FIELD_MAX_M } from '../referral/heatField';
import { positionsInLegSpace } from '../referral/skinMesh';
import { linearRgb, SKIN_TONES } from '../referral/zoneColours';
import { DEFAULT_TUNING, type Tuning } from '../view/state';
import { skinDepthMaterial, skinMaterial } from './skinMaterial';
import { skinMottle } from './skinMottle';
import { disposeSkinUniforms, type SkinUniforms, setTone, skinUniforms } from './skinUniforms';

/** From this opacity on the skin is solid: one draw, no depth pass. */
const SOLID = 0.999;

/** The skin on the canvas: at most two draws, its depth and its colour. */
export class SkinScene {
  readonly group = new Group();
  readonly uniforms: SkinUniforms = skinUniforms();
  private inksFor: number = DEFAULT_TUNING.skinTone;
  private readonly depth: Mesh;
  private readonly colour: Mesh;
  private readonly materials = [skinDepthMaterial(), skinMaterial(this.uniforms)] as const;

  constructor({ skin }: Leg) {
    const { geometry, matrixWorld } = skin;
    if (!geometry.hasAttribute('_shade')) {
      // A model without ambient occlusion is open everywhere and flat.
      const { count } = geometry.getAttribute('position');
      const shade = new Uint8Array(4 * count).map((_, i) => (i % 4 === 3 ? 128 : 255));
      geometry.setAttribute('_shade', new BufferAttribute(shade, 4, true));
    }
    geometry.setAttribute('aMottle', new BufferAttribute(skinMottle(positionsInLegSpace(skin)), 2, true));
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

  tune(tuning: Tuning): void {
    this.uniforms.uHeatOpacity.value = tuning.heatOpacity;
    // Softer than the fields reach, an edge would never end.
    this.uniforms.uEdgeSoftnessM.value = Math.min(tuning.edgeSoftnessM, FIELD_MAX_M - 0.001);
    this.uniforms.uStippleSize.value = tuning.stippleSize;
    this.uniforms.uSkinTone.value.setRGB(
      ...linearRgb(SKIN_TONES[Math.round(tuning.skinTone)] ?? SKIN_TONES[0]),
    );
    if (tuning.skinTone !== this.inksFor) setTone(this.uniforms, tuning.skinTone);
    this.inksFor = tuning.skinTone;
  }

  dispose(): void {
    for (const material of this.materials) material.dispose();
    disposeSkinUniforms(this.uniforms);
  }
}
