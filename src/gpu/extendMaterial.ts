import type { IUniform, Material, WebGLProgramParametersWithUniforms } from 'three';

/** Where a piece of GLSL goes: before or after a named chunk (`#include <anchor>`) of three's own shader, or in its place. */
export interface ShaderInsertion {
  stage: 'vertex' | 'fragment';
  /** Name of three's shader chunk, without `#include <>`, e.g. `color_fragment`. */
  anchor: string;
  at: 'before' | 'after' | 'replace';
  glsl: string;
}

export interface MaterialExtension {
  /** Identifies the program: two materials with the same name and class share one compiled program. */
  name: string;
  uniforms: Record<string, IUniform>;
  insertions: readonly ShaderInsertion[];
  defines?: Record<string, string | number>;
}

/**
 * Put `insertion.glsl` at its anchor in `source`.
 * @throws Error when the anchor is not in the source: an upgrade of three then breaks a unit test, not a picture.
 */
export function insertAtAnchor(source: string, insertion: ShaderInsertion, name: string): string {
  const anchor = `#include <${insertion.anchor}>`;
  if (!source.includes(anchor)) {
    throw new Error(
      `extendMaterial: ${name} needs the anchor "${anchor}" in the ${insertion.stage} shader, and this version of three has none; choose another anchor.`,
    );
  }
  const text =
    insertion.at === 'replace'
      ? insertion.glsl
      : insertion.at === 'before'
        ? `${insertion.glsl}\n${anchor}`
        : `${anchor}\n${insertion.glsl}`;
  return source.replace(anchor, () => text);
}

/**
 * Add uniforms and GLSL to one of three's materials, keeping its lighting.
 * Uniform objects are shared by reference: change `.value` and the next frame shows it, without a recompile.
 */
export function extendMaterial<M extends Material>(material: M, extension: MaterialExtension): M {
  const { name, uniforms, insertions, defines } = extension;
  material.onBeforeCompile = (shader: WebGLProgramParametersWithUniforms) => {
    Object.assign(shader.uniforms, uniforms);
    for (const insertion of insertions) {
      if (insertion.stage === 'vertex')
        shader.vertexShader = insertAtAnchor(shader.vertexShader, insertion, name);
      else shader.fragmentShader = insertAtAnchor(shader.fragmentShader, insertion, name);
    }
  };
  material.customProgramCacheKey = () => name;
  if (defines) material.defines = { ...material.defines, ...defines };
  return material;
}
