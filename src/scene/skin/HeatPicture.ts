import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  DoubleSide,
  DynamicDrawUsage,
  LinearFilter,
  LinearMipmapNearestFilter,
  Mesh,
  NoBlending,
  ShaderMaterial,
  type Texture,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import heatField from '../../../shaders/heat_field.glsl?raw';
import heatOverlap from '../../../shaders/heat_overlap.glsl?raw';
import fragment from '../../../shaders/heat_picture_fragment.glsl?raw';
import vertex from '../../../shaders/heat_picture_vertex.glsl?raw';
import declareVertex from '../../../shaders/heat_picture_vertex_declare.glsl?raw';
import heatStipple from '../../../shaders/heat_stipple.glsl?raw';
import skinHeat from '../../../shaders/skin_heat.glsl?raw';
import declareHeat from '../../../shaders/skin_heat_declare.glsl?raw';
import skinInk from '../../../shaders/skin_ink.glsl?raw';
import declareZones from '../../../shaders/skin_zones_declare.glsl?raw';
import fetchZones from '../../../shaders/skin_zones_fetch.glsl?raw';
import { whenIdle } from '../../gpu/idle';
import { ATLAS_LEVELS, ATLAS_PLACE, ATLAS_SOURCE, type SkinAtlas } from '../../leg/skinAtlas';
import { FIELD_WIDTH } from '../../patterns/fieldTexture';
import type { WeightedPattern } from '../../patterns/patternWeights';
import { type LaidOver, NOTHING_OVER } from './skinMaterial';
import { type SkinUniforms, ZONE_BLOCKS } from './skinUniforms';

/** Triangles drawn at a time: some milliseconds in software, so that a finger that moves meanwhile is not kept waiting. */
const STEP_TRIANGLES = 6000;

/** Dots are smoothed over this share of a texel: the look into the picture smooths as well. */
const DOT_EDGE = '0.4';

/** The rim of a chart is drawn from four sides. */
const RIM = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/** What draws the picture, and what must be done before it does. */
interface Drawing {
  renderer: WebGLRenderer;
  before: () => void;
}

/** What is on, with its field: two bytes per vertex of the skin. */
export interface DrawnPattern extends WeightedPattern {
  texels: Uint8Array;
}

/** The program of the picture, with what is laid over the heat of patterns. */
function shadersWith(over: LaidOver): { vertexShader: string; fragmentShader: string } {
  const joined = (...glsl: readonly string[]) => glsl.join('\n');
  return {
    vertexShader: joined(heatField, declareZones, fetchZones, over.vertex, declareVertex, vertex),
    fragmentShader: joined(
      heatField,
      heatStipple,
      heatOverlap,
      declareHeat,
      skinInk,
      skinHeat,
      over.fragment,
      fragment,
    ),
  };
}

/** A byte of a field from which on there is nothing of its pattern. */
const NOTHING = 255;

/**
 * The heat of the patterns that are on, drawn on the unfolded skin by the program that draws it on the leg: a frame then has one look into a picture
 * for each fragment, however many patterns there are. Every size of the picture is drawn for itself, so that dots, lines and stripes keep their rules at every
 * distance. Only the triangles that a change reaches are drawn again, a few at a time while the page idles; until that is done the picture is not `ready`, and the skin
 * works its heat out in every frame.
 */
export class HeatPicture {
  private readonly target: WebGLRenderTarget;
  private readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  private readonly camera = new Camera();
  private readonly shift = { value: new Vector2() };
  private readonly texelM = { value: 0 };
  private readonly index: BufferAttribute;
  /** Vertices of the skin whose triangles are to be drawn again. */
  private readonly stale: Uint8Array;
  /** 1 for triangles with a corner on the border of a chart. */
  private readonly onRim: Uint8Array;
  /** What the picture shows when it is ready. */
  private shown = new Map<string, DrawnPattern>();
  /** Where it shows something. */
  private covered: Uint8Array;
  /** Counts what makes the picture stale. */
  private version = 0;
  private on: Drawing | null = null;
  /** It knows what to show; while patterns fade it does not, and draws nothing. */
  private aimed = false;
  private working = false;
  private done = false;
  private gone = false;

  /**
   * @param geometry of the skin with its split vertices (`splitGeometry`)
   * @param corners 3 vertex numbers per triangle of the skin without them
   */
  constructor(
    private readonly atlas: SkinAtlas,
    private readonly geometry: BufferGeometry,
    private readonly corners: ArrayLike<number>,
    uniforms: SkinUniforms,
  ) {
    const { width, height, vertices, triangles } = atlas;
    this.target = new WebGLRenderTarget(width, height, {
      minFilter: LinearMipmapNearestFilter,
      magFilter: LinearFilter,
      generateMipmaps: false,
      depthBuffer: false,
    });
    this.target.texture.mipmaps = Array.from({ length: ATLAS_LEVELS }, (_, level) => ({
      width: Math.max(1, width >> level),
      height: Math.max(1, height >> level),
      data: null as unknown as Uint8Array,
    }));
    this.target.scissorTest = false;
    const material = new ShaderMaterial({
      name: 'heat-picture',
      uniforms: { ...uniforms, uShift: this.shift, uTexelM: this.texelM },
      defines: { FIELD_WIDTH, ZONE_BLOCKS, DOT_EDGE },
      ...shadersWith(NOTHING_OVER),
      // Some charts lie mirrored.
      side: DoubleSide,
      blending: NoBlending,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
    });
    const own = new BufferGeometry();
    for (const name of ['position', ATLAS_PLACE, ATLAS_SOURCE])
      own.setAttribute(name, geometry.getAttribute(name));
    this.index = new BufferAttribute(new Uint32Array(2 * 3 * triangles), 1).setUsage(DynamicDrawUsage);
    own.setIndex(this.index);
    this.mesh = new Mesh(own, material);
    this.mesh.frustumCulled = false;
    this.stale = new Uint8Array(vertices);
    this.covered = new Uint8Array(vertices);
    this.onRim = this.rim();
  }

  get texture(): Texture {
    return this.target.texture;
  }

  /** The picture shows what the skin is to show. */
  get ready(): boolean {
    return this.done && !this.gone;
  }

  /** It shows look-alikes besides from now on, drawn by `over`. */
  addAlikes(over: LaidOver): void {
    Object.assign(this.mesh.material, shadersWith(over), { needsUpdate: true });
  }

  /** Patterns are fading or their fields are coming: the picture is behind until it is told what to show. */
  wait(): void {
    this.version++;
    this.aimed = false;
    this.done = false;
  }

  /**
   * Show these, and draw what differs from before while the page idles.
   * @param anew colours, dots or fields have changed: draw all of it
   */
  show(patterns: Iterable<DrawnPattern>, anew: boolean, on: Drawing): void {
    const next = new Map<string, DrawnPattern>();
    for (const pattern of patterns) next.set(pattern.id, { ...pattern });
    const changed = [...this.shown.values(), ...next.values()].filter(({ id }) => {
      const [a, b] = [this.shown.get(id), next.get(id)];
      return anew || !a || !b || a.slot !== b.slot || a.weight !== b.weight || a.layer !== b.layer;
    });
    const { stale, covered } = this;
    if (anew) for (let v = 0; v < stale.length; v++) stale[v] = (stale[v] as number) | (covered[v] as number);
    for (const { texels } of changed) mark(stale, texels);
    covered.fill(0);
    for (const { texels } of next.values()) mark(covered, texels);
    this.shown = next;
    this.wait();
    this.aimed = true;
    void this.work(on);
  }

  dispose(): void {
    this.gone = true;
    this.target.dispose();
    this.mesh.material.dispose();
    this.mesh.geometry.dispose();
  }

  private async work(on: Drawing): Promise<void> {
    this.on = on;
    if (this.working) return;
    this.working = true;
    try {
      while (this.aimed && !this.done && !this.gone) {
        const { version } = this;
        await whenIdle();
        if (version !== this.version) continue;
        const [rim, all] = this.gather();
        if (all > 0) await this.drawLevels(rim, all, version);
        if (version !== this.version || this.gone) continue;
        this.stale.fill(0);
        this.done = true;
      }
    } finally {
      this.working = false;
    }
  }

  /** Draw what is gathered into every size; left as it is when something else is wanted meanwhile. */
  private async drawLevels(rim: number, all: number, version: number): Promise<void> {
    for (let level = 0; level < ATLAS_LEVELS; level++) {
      for (const [x, y] of RIM) this.draw(level, 0, rim, x, y);
      for (let from = 0; from < all; from += STEP_TRIANGLES) {
        this.draw(level, rim + from, Math.min(STEP_TRIANGLES, all - from), 0, 0);
        await whenIdle();
        if (version !== this.version || this.gone) return;
      }
    }
  }

  /** Draw `count` triangles from the one of this number on, moved by so many texels. */
  private draw(level: number, from: number, count: number, x: number, y: number): void {
    const size = this.target.texture.mipmaps?.[level];
    if (count === 0 || this.gone || !size || !this.on) return;
    const { renderer, before: sumUp } = this.on;
    sumUp();
    this.texelM.value = this.atlas.texelM * 2 ** level;
    this.shift.value.set(x / size.width, y / size.height);
    this.mesh.geometry.setDrawRange(3 * from, 3 * count);
    const { info, autoClear } = renderer;
    const { autoReset } = info;
    const counted = { ...info.render };
    const before = renderer.getRenderTarget();
    info.autoReset = false;
    renderer.autoClear = false;
    this.target.viewport.set(0, 0, size.width, size.height);
    renderer.setRenderTarget(this.target, 0, level);
    renderer.render(this.mesh, this.camera);
    renderer.setRenderTarget(before);
    renderer.autoClear = autoClear;
    info.autoReset = autoReset;
    Object.assign(info.render, counted);
  }

  /** Put the triangles that are stale into the index, those on a rim first by themselves. Returns how many of both. */
  private gather(): [rim: number, all: number] {
    const { corners, stale, onRim } = this;
    const split = this.geometry.index?.array as ArrayLike<number>;
    const triangles = corners.length / 3;
    const near = new Uint8Array(stale.length);
    const reached = (of: Uint8Array, t: number) =>
      (of[corners[3 * t] as number] as number) |
      (of[corners[3 * t + 1] as number] as number) |
      (of[corners[3 * t + 2] as number] as number);
    const index = this.index.array;
    let rim = 0;
    for (let t = 0; t < triangles; t++) {
      if (!reached(stale, t)) continue;
      for (let k = 0; k < 3; k++) near[corners[3 * t + k] as number] = 1;
      if (!onRim[t]) continue;
      for (let k = 0; k < 3; k++) index[3 * rim + k] = split[3 * t + k] as number;
      rim++;
    }
    // The neighbours too: a rim is drawn over them.
    let all = 0;
    for (let t = 0; t < triangles; t++) {
      if (!reached(near, t)) continue;
      for (let k = 0; k < 3; k++) index[3 * (rim + all) + k] = split[3 * t + k] as number;
      all++;
    }
    this.index.clearUpdateRanges();
    this.index.addUpdateRange(0, 3 * (rim + all));
    this.index.needsUpdate = true;
    return [rim, all];
  }

  private rim(): Uint8Array {
    const { sources, triangles, vertices } = this.atlas;
    const border = new Uint8Array(vertices);
    for (const source of sources) border[source] = 1;
    const onRim = new Uint8Array(triangles);
    for (let corner = 0; corner < this.corners.length; corner++)
      if (border[this.corners[corner] as number]) onRim[Math.floor(corner / 3)] = 1;
    return onRim;
  }
}

/** Mark the vertices that a field reaches. */
function mark(marks: Uint8Array, texels: Uint8Array): void {
  for (let v = 0; v < marks.length; v++)
    if (texels[2 * v] !== NOTHING || texels[2 * v + 1] !== NOTHING) marks[v] = 1;
}
