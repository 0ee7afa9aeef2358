import {
  type BufferGeometry,
  type Camera,
  Mesh,
  type MeshPhongMaterial,
  type Scene,
  type WebGLRenderer,
} from 'three';
import { compileAhead } from '../../gpu/compileAhead';
import { type LaidOver, type SkinVariant, skinMaterial, skinProgramName } from './skinMaterial';
import type { SkinUniforms } from './skinUniforms';

interface Entry {
  variant: SkinVariant;
  material: MeshPhongMaterial;
  state: 'unmade' | 'coming' | 'ready';
}

/** What three needs to know of the room in which a thing is drawn to make its program. */
export interface DrawnIn {
  renderer: WebGLRenderer;
  scene: Scene;
  camera: Camera;
}

/**
 * Every way in which the skin is drawn; no other program of it is ever made. What opens costs each fragment a little, so it has programs of its own; the
 * tools need not be that cheap.
 */
export const SKIN_VARIANTS: readonly SkinVariant[] = [
  { heat: 'one', opens: false },
  { heat: 'zones', opens: false },
  { heat: 'tools', opens: true },
  { heat: 'picture', opens: false },
  { heat: 'none', opens: false },
  { heat: 'one', opens: true },
  { heat: 'zones', opens: true },
  { heat: 'picture', opens: true },
  { heat: 'none', opens: true },
];

/** Those in which look-alikes are drawn; they are listed when the first look-alike is on. */
export const ALIKE_VARIANTS: readonly SkinVariant[] = [
  { heat: 'zones', opens: false, alikes: true },
  { heat: 'tools', opens: true, alikes: true },
];

/** The programs of the skin: made while the page idles, and until one is there another that can do as much draws in its place. */
export class SkinPrograms {
  private readonly entries: Entry[];
  private gone = false;

  constructor(private readonly uniforms: SkinUniforms) {
    this.entries = SKIN_VARIANTS.map((variant) => ({
      variant,
      material: skinMaterial(uniforms, variant),
      state: 'unmade',
    }));
  }

  /** The skin can show look-alikes from now on, drawn by `over`. */
  addAlikes(over: LaidOver): void {
    for (const variant of ALIKE_VARIANTS)
      this.entries.push({ variant, material: skinMaterial(this.uniforms, variant, over), state: 'unmade' });
  }

  /**
   * The program to draw this with now: its own, or one that can do more while that is being made. With none of them it is made as it draws.
   */
  use(wanted: SkinVariant): Entry {
    const own = this.entryOf(wanted);
    const able = this.entries.filter(({ variant }) => can(variant, wanted));
    const now = own.state === 'ready' ? own : (able.find(({ state }) => state === 'ready') ?? own);
    // Whoever draws with it makes it.
    now.state = 'ready';
    return now;
  }

  /** The material that draws this; its program is made when it first does. */
  materialOf(variant: SkinVariant): MeshPhongMaterial {
    return this.entryOf(variant).material;
  }

  /** Whether the program for this is not there yet, nor on its way. */
  lacks(wanted: SkinVariant): boolean {
    return this.entryOf(wanted).state === 'unmade' && !this.gone;
  }

  /** Make the program for this while the page goes on; it is used from then on. */
  async prepare(wanted: SkinVariant, geometry: BufferGeometry, room: DrawnIn): Promise<void> {
    if (!this.lacks(wanted)) return;
    const entry = this.entryOf(wanted);
    entry.state = 'coming';
    await compileAhead(room.renderer, new Mesh(geometry, entry.material), room.camera, room.scene);
    if (this.gone) entry.material.dispose();
    else entry.state = 'ready';
  }

  private entryOf(wanted: SkinVariant): Entry {
    const name = skinProgramName(wanted);
    const entry = this.entries.find(({ variant }) => skinProgramName(variant) === name);
    if (!entry) throw new Error(`There is no program ${name} of the skin; list it in SKIN_VARIANTS.`);
    return entry;
  }

  dispose(): void {
    this.gone = true;
    for (const { material, state } of this.entries) if (state !== 'coming') material.dispose();
  }
}

/** Whether this program shows all that is wanted. One that works heat out shows every heat but that of the tools. */
function can({ heat, opens, alikes }: SkinVariant, wanted: SkinVariant): boolean {
  if (wanted.alikes && !alikes) return false;
  if (wanted.opens && !opens) return false;
  return heat === wanted.heat || heat === 'tools' || (heat === 'zones' && wanted.heat !== 'tools');
}
