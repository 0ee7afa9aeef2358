import type { WebGLRenderer } from 'three';
import type { Leg } from '../../leg/Leg';
import { readAtlas } from '../../leg/skinAtlas';
import { unpackedFile } from '../../leg/unpackedFile';
import type { SkinUniforms } from './skinUniforms';
import { UnfoldedSkin } from './UnfoldedSkin';

/** Not an import: a page without it works the heat out in every frame. */
const ATLAS = new URL('../../../models/skin-atlas.bin', import.meta.url).href;

/** The unfolded skin of the shipped leg; null when it cannot be had, was made for another leg, or is more than the graphics card takes. */
export async function unfoldSkin(
  leg: Leg,
  uniforms: SkinUniforms,
  renderer: WebGLRenderer,
): Promise<UnfoldedSkin | null> {
  try {
    const atlas = readAtlas(await unpackedFile(await fetch(ATLAS)));
    if (Math.max(atlas.width, atlas.height) > renderer.capabilities.maxTextureSize) return null;
    return new UnfoldedSkin(leg, atlas, uniforms);
  } catch {
    return null;
  }
}
