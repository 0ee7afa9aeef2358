import type { BufferAttribute, BufferGeometry } from 'three';
import type { Leg } from '../../leg/Leg';
import { type SkinAtlas, STEPS, splitGeometry, withCopies } from '../../leg/skinAtlas';
import { triangleIndices } from '../../patterns/skinMesh';
import { HeatPicture } from './HeatPicture';
import { TOUCH } from './skinTouch';
import { COMPLEXION, type SkinUniforms } from './skinUniforms';

/** The skin unfolded into one picture, with the heat on it. */
export class UnfoldedSkin {
  /** The skin as it is drawn with that picture. */
  readonly geometry: BufferGeometry;
  readonly picture: HeatPicture;
  /** Side of a texel on the skin, metres. */
  readonly texelM: number;

  /** @throws Error when `atlas` was made for another skin */
  constructor(
    { skin }: Leg,
    private readonly atlas: SkinAtlas,
    uniforms: SkinUniforms,
  ) {
    // Nobody paints on it: a painting is drawn by the program that works all heat out.
    this.geometry = splitGeometry(skin.geometry, atlas, [TOUCH]);
    this.picture = new HeatPicture(atlas, this.geometry, triangleIndices(skin), uniforms);
    this.texelM = atlas.texelM;
    uniforms.uHeatPicture.value = this.picture.texture;
    uniforms.uAtlasStep.value.set(1 / (STEPS * atlas.width), 1 / (STEPS * atlas.height));
  }

  /** The skin has another colour. */
  wear(complexion: BufferAttribute): void {
    this.geometry.setAttribute(COMPLEXION, withCopies(complexion, this.atlas.sources));
  }

  dispose(): void {
    this.picture.dispose();
    this.geometry.dispose();
  }
}
