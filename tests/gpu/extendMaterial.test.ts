import {
  MeshBasicMaterial,
  ShaderLib,
  type WebGLProgramParametersWithUniforms,
  type WebGLRenderer,
} from 'three';
import { describe, expect, it } from 'vitest';
import { extendMaterial, insertAtAnchor, type ShaderInsertion } from '../../src/gpu/extendMaterial';
import { HULL_INSERTIONS } from '../../src/leg/hullMaterial';
import {
  BONE_INSERTIONS,
  FLESH_INSERTIONS,
  VEILED_INSERTIONS,
} from '../../src/scene/structures/structureMaterial';

const ANCHORED: readonly [
  string,
  { vertexShader: string; fragmentShader: string },
  readonly ShaderInsertion[],
][] = [
  ['flesh', ShaderLib.phong, FLESH_INSERTIONS],
  ['bone', ShaderLib.phong, BONE_INSERTIONS],
  ['veiled', ShaderLib.lambert, VEILED_INSERTIONS],
  ['hull', ShaderLib.basic, HULL_INSERTIONS],
];

describe.each(ANCHORED)('the %s material', (name, { vertexShader, fragmentShader }, insertions) => {
  it.each(insertions.map((insertion) => [insertion.stage, insertion.anchor, insertion] as const))(
    'finds its anchor in the installed three: %s, %s',
    (stage, anchor, insertion) => {
      const source = stage === 'vertex' ? vertexShader : fragmentShader;
      const text = insertAtAnchor(source, insertion, name);
      expect(text).toContain(insertion.glsl);
      const anchored = text.indexOf(`#include <${anchor}>`);
      if (insertion.at === 'replace') expect(anchored).toBe(-1);
      else expect(text.indexOf(insertion.glsl) > anchored).toBe(insertion.at === 'after');
    },
  );

  it('carries every varying it reads from the vertex shader to the fragment shader', () => {
    const of = (stage: ShaderInsertion['stage']) =>
      insertions
        .filter((insertion) => insertion.stage === stage)
        .map(({ glsl }) => glsl)
        .join('\n');
    const varyings = (glsl: string) => [...glsl.matchAll(/varying\s+\w+\s+(\w+)/g)].map(([, name]) => name);
    // What three's own vertex shader hands over is there without us.
    const threes = varyings(vertexShader);
    const ours = (names: readonly (string | undefined)[]) =>
      names.filter((name) => !threes.includes(name)).sort();
    expect(ours(varyings(of('fragment')))).toEqual(ours(varyings(of('vertex'))));
  });
});

describe('extendMaterial', () => {
  const extend = (anchor: string) =>
    extendMaterial(new MeshBasicMaterial(), {
      name: 'test',
      uniforms: { uLevel: { value: 0.5 } },
      insertions: [{ stage: 'fragment', anchor, at: 'after', glsl: '// here' }],
    });
  const compile = (material: MeshBasicMaterial) => {
    const shader = {
      uniforms: {},
      vertexShader: ShaderLib.basic.vertexShader,
      fragmentShader: ShaderLib.basic.fragmentShader,
    } as unknown as WebGLProgramParametersWithUniforms;
    material.onBeforeCompile(shader, null as unknown as WebGLRenderer);
    return shader;
  };

  it('fails loudly when three has no such anchor, naming it and the material', () => {
    expect(() => compile(extend('no_such_chunk'))).toThrow(
      /test needs the anchor "#include <no_such_chunk>"/,
    );
  });

  it('shares uniforms by reference', () => {
    const material = extend('map_fragment');
    const shader = compile(material);
    expect(shader.uniforms.uLevel).toEqual({ value: 0.5 });
    expect(shader.fragmentShader).toContain('#include <map_fragment>\n// here');
  });

  it('gives materials of one name one program', () => {
    expect(extend('map_fragment').customProgramCacheKey()).toBe(
      extend('map_fragment').customProgramCacheKey(),
    );
  });
});
