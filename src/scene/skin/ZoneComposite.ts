import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  type DataArrayTexture,
  GLSL3,
  Mesh,
  NearestFilter,
  NoBlending,
  RawShaderMaterial,
  type Texture,
  Vector2,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import heatField from '../../../shaders/heat_field.glsl?raw';
import composite from '../../../shaders/skin_composite.glsl?raw';
import { FIELD_WIDTH } from '../../patterns/fieldTexture';
import type { WeightedPattern } from '../../patterns/patternWeights';
import { ZONE_SLOTS } from '../../patterns/zoneColours';

/** Most patterns that can be on at once; the shader's uniform array has this many places, of at least 224 that every WebGL2 has. */
export const PATTERN_MAX = 128;

/** One triangle that covers the target. */
const VERTEX = 'in vec3 position; void main() { gl_Position = vec4(position, 1.0); }';

/** A texel of the target holds two slots. */
const BLOCKS = ZONE_SLOTS / 2;

/**
 * The patterns that are on, summed up per vertex of the skin: a small picture, drawn on the graphics card when weights change and kept
 * until they change again. The skin's vertex shader reads a texel for every two colour slots in use, whatever the number of
 * patterns; when it walked through all patterns itself, 64 of them cost as much as the whole rest of the frame.
 */
export class ZoneComposite {
  /** Two slots per texel, a texel per vertex; a block of `rows` for each two slots. */
  readonly texture: Texture;
  readonly rows: number;
  /** One more than the highest slot in use. */
  slotEnd = 0;
  /** How many slots are in use. */
  slotsUsed = 0;
  private readonly target: WebGLRenderTarget;
  private readonly uniforms;
  private readonly material: RawShaderMaterial;
  private readonly geometry = new BufferGeometry();
  private readonly mesh: Mesh;
  private readonly camera = new Camera();
  /** First pattern of each block, and one past the last. */
  private readonly spans = Array.from({ length: BLOCKS }, () => new Vector2());
  private count = 0;
  private countOnly = false;
  private stale = true;
  private drawnVersion = -1;

  constructor(private readonly fields: { texture: DataArrayTexture; vertexCount: number }) {
    this.rows = Math.max(1, Math.ceil(fields.vertexCount / FIELD_WIDTH));
    this.target = new WebGLRenderTarget(FIELD_WIDTH, BLOCKS * this.rows, {
      depthBuffer: false,
      minFilter: NearestFilter,
      magFilter: NearestFilter,
    });
    this.target.scissorTest = true;
    this.texture = this.target.texture;
    this.uniforms = {
      uFields: { value: fields.texture },
      uPatterns: { value: Array.from({ length: PATTERN_MAX }, () => new Vector3()) },
      uSpan: { value: new Vector2() },
      uFirstRow: { value: 0 },
      uCountOnly: { value: false },
    };
    this.material = new RawShaderMaterial({
      glslVersion: GLSL3,
      uniforms: this.uniforms,
      defines: { PATTERN_MAX },
      vertexShader: VERTEX,
      fragmentShader: composite.replace(
        'uniform sampler2DArray',
        () => `${heatField}\nuniform sampler2DArray`,
      ),
      blending: NoBlending,
      depthTest: false,
      depthWrite: false,
    });
    this.geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
    );
    this.mesh = new Mesh(this.geometry, this.material);
    this.mesh.frustumCulled = false;
  }

  /** These are on now, with these weights. Plain numbers; the next `draw` works them in. */
  set(patterns: Iterable<WeightedPattern>): void {
    const sorted = [...patterns].sort((a, b) => a.slot - b.slot).slice(0, PATTERN_MAX);
    const { value } = this.uniforms.uPatterns;
    for (const [i, { layer, slot, weight }] of sorted.entries()) value[i]?.set(layer, slot, weight);
    for (const [block, span] of this.spans.entries())
      span.set(
        sorted.filter(({ slot }) => slot < 2 * block).length,
        sorted.filter(({ slot }) => slot < 2 * block + 2).length,
      );
    this.count = sorted.length;
    this.slotEnd = (sorted.at(-1)?.slot ?? -1) + 1;
    this.slotsUsed = new Set(sorted.map(({ slot }) => slot)).size;
    this.stale = true;
  }

  /** True: the first block holds how many patterns there are, for the overlap view. */
  setCountOnly(countOnly: boolean): void {
    this.stale ||= countOnly !== this.countOnly;
    this.countOnly = countOnly;
  }

  /** What was drawn is gone: the graphics card has dropped it. */
  invalidate(): void {
    this.stale = true;
  }

  /** Draw anew if anything has changed since; call once per frame, before it. */
  draw(renderer: WebGLRenderer): void {
    // New fields go to the card here, one layer each, also while none of them is on.
    if (!this.stale && this.fields.texture.version === this.drawnVersion) return;
    this.stale = false;
    this.drawnVersion = this.fields.texture.version;
    const before = renderer.getRenderTarget();
    const blocks = this.countOnly ? 1 : Math.max(1, Math.ceil(this.slotEnd / 2));
    const { uSpan, uFirstRow, uCountOnly } = this.uniforms;
    uCountOnly.value = this.countOnly;
    for (let block = 0; block < blocks; block++) {
      if (this.countOnly) uSpan.value.set(0, this.count);
      else uSpan.value.copy(this.spans[block] ?? uSpan.value.set(0, 0));
      uFirstRow.value = block * this.rows;
      // The clearing before a drawing keeps to the scissor, not to the viewport.
      this.target.viewport.set(0, uFirstRow.value, FIELD_WIDTH, this.rows);
      this.target.scissor.copy(this.target.viewport);
      renderer.setRenderTarget(this.target);
      renderer.render(this.mesh, this.camera);
    }
    renderer.setRenderTarget(before);
  }

  dispose(): void {
    this.target.dispose();
    this.material.dispose();
    this.geometry.dispose();
  }
}
