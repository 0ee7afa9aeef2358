import {
  Box3,
  type BufferGeometry,
  type Camera,
  Color,
  Group,
  Mesh,
  type Scene,
  type WebGLRenderer,
} from 'three';
import { compileAhead } from '../../gpu/compileAhead';
import { FAR_ERROR_M } from '../../leg/farStructures';
import type { Leg, Structure } from '../../leg/Leg';
import { offsetIn } from '../../view/explodeOffset';
import { tween } from '../../view/motion';
import { redraw } from '../../view/redraw';
import { drawnSkin } from '../../view/skinShare';
import type { ViewState } from '../../view/state';
import { AttachmentAreas } from './AttachmentAreas';
import { type HighlightView, highlightOf, highlightView, insideIsSeen } from './highlight';
import { Outline } from './Outline';
import { StructurePart } from './StructurePart';
import { bareBones } from './structureUniforms';
import { BONE_TINT, CONNECTIVE_TINT, muscleTints } from './tints';

/** Selecting, ghosting and peeling fade over this long. */
export const ANSWER_MS = 180;

/** What stands out of the box around the skin by no more than this lies under it, metres. */
const COVER_M = 0.002;

/** What of the view says how everything but the skin is drawn. */
export type StructureView = HighlightView & Pick<ViewState, 'skin' | 'explode' | 'side' | 'trp'>;

/** That part of a view, to name in a subscription what it depends on. */
export function structureView(view: ViewState): StructureView {
  const { skin, explode, side, trp } = view;
  return { ...highlightView(view), skin, explode, side, trp };
}

/** The meshes of everything but the skin, and how they answer to the view. Geometry belongs to the leg, materials to this. */
export class StructureScene {
  readonly group = new Group();
  private readonly parts: readonly StructurePart[];
  private readonly outline = new Outline();
  private readonly attachments: AttachmentAreas;
  private stopFade = () => {};
  /** Share of the muscles that is not drawn. */
  private readonly bared = { now: 0, to: 0 };
  /** What it is drawn as now, and what it is to be drawn as once the programs of that are there. */
  private drawnVeiled: boolean;
  private veiled: boolean;
  private bothReady = false;
  private disposed = false;
  /** By structure id, once they have come. */
  private far: ReadonlyMap<string, BufferGeometry> | null = null;
  private drawnFar = false;

  /** @param veiled the skin lies over everything at first, see `insideIsVeiled` */
  constructor(
    private readonly leg: Leg,
    veiled: boolean,
  ) {
    this.group.name = 'structures';
    const tints = muscleTints(leg.inside);
    // The spine and what comes from it stand out of the skin, which ends at the waist and at the midline.
    const skin = new Box3().copy(leg.skin.bounds).expandByScalar(COVER_M);
    this.parts = leg.inside.map(
      (structure) =>
        new StructurePart(
          structure,
          this.group,
          tintOf(structure, tints),
          skin.containsBox(structure.bounds),
        ),
    );
    this.attachments = new AttachmentAreas(leg);
    this.group.add(this.outline.group);
    this.drawnVeiled = veiled;
    this.veiled = veiled;
    for (const part of this.parts) part.veil(veiled);
  }

  /** Draw what the skin veils simply, or all as it is seen bare: from the next frame on, or from when the programs of that are there. */
  veil(veiled: boolean): void {
    this.veiled = veiled;
    if (!this.bothReady || this.drawnVeiled === veiled) return;
    this.drawnVeiled = veiled;
    for (const part of this.parts) part.veil(veiled);
  }

  /** Take what structures are drawn as from afar. */
  takeFar(far: ReadonlyMap<string, BufferGeometry>): void {
    if (!this.disposed) this.far = far;
  }

  /**
   * Choose how much of the structures the next picture has: where the skin veils them and they are hardly a pixel off, that for afar. Bare muscles are seen
   * to be smoother then.
   * @param pixelM smallest side of a pixel on the leg, metres; asked for only where it matters
   */
  look(pixelM: () => number): void {
    const far = this.far !== null && this.drawnVeiled && pixelM() >= FAR_ERROR_M;
    if (far === this.drawnFar) return;
    this.drawnFar = far;
    for (const part of this.parts) {
      const { id, geometry } = part.structure;
      part.shape((far && part.covered && this.far?.get(id)) || geometry);
    }
  }

  /** Make the programs that nothing has been drawn with so far, beside the page's own work. */
  async prepare(renderer: WebGLRenderer, camera: Camera, scene: Scene): Promise<void> {
    const others = new Group();
    // One of each kind: all others share its program.
    for (const kind of ['muscle', 'bone']) {
      const part = this.parts.find(({ structure }) => structure.kind === kind);
      if (part) others.add(new Mesh(part.structure.geometry, part.materialOf(!this.drawnVeiled)));
    }
    await compileAhead(renderer, others, camera, scene);
    if (this.disposed) return;
    this.bothReady = true;
    if (this.drawnVeiled === this.veiled) return;
    this.veil(this.veiled);
    redraw();
  }

  /**
   * Show what `view` says, with `hover` under the pointer. Asks for frames when something fades.
   * @param lit listed ids that the open card is about
   * @param ink CSS colour of the outline, asked for only when there is one
   * @param fadeMs 0 for at once
   */
  show(
    view: StructureView,
    hover: string | null,
    lit: readonly string[],
    ink: () => string,
    fadeMs = ANSWER_MS,
  ): void {
    const skin = drawnSkin(view);
    const seen = insideIsSeen(skin, view.trp !== null);
    // Nothing answers to a pointer under a skin that covers it.
    const pointed = seen ? hover : null;
    let changed = false;
    let muscles = 0;
    let gone = 0;
    for (const part of this.parts) {
      const highlight = highlightOf(part.structure, view, pointed, lit);
      part.move(offsetIn(this.leg, part.structure.id, view));
      if (part.aim(highlight, seen)) changed = true;
      if (part.structure.kind === 'muscle') {
        muscles++;
        if (!highlight.shown || highlight.ghost) gone++;
      }
      part.showThrough((highlight.selected || highlight.lit) && skin > 0);
    }
    this.bared.to = muscles === 0 ? 1 : gone / muscles;
    if (changed) this.fade(fadeMs);
    this.attachments.show(view);
    const hovered = this.parts.filter(({ structure, drawn }) => drawn && structure.listed === pointed);
    this.outline.around(
      hovered.map(({ structure }) => ({ structure, offset: offsetIn(this.leg, structure.id, view) })),
      hovered.length > 0 ? ink() : '#000',
    );
  }

  dispose(): void {
    this.disposed = true;
    for (const geometry of this.far?.values() ?? []) geometry.dispose();
    this.stopFade();
    this.outline.dispose();
    this.attachments.dispose();
    for (const part of this.parts) part.dispose();
  }

  private fade(durationMs: number): void {
    this.stopFade();
    for (const part of this.parts) part.depart();
    const { now: from, to } = this.bared;
    this.stopFade = tween(durationMs, (t) => {
      this.bared.now = from + t * (to - from);
      bareBones(this.bared.now);
      for (const part of this.parts) part.fade(t);
    });
  }
}

function tintOf(structure: Structure, tints: ReadonlyMap<string, Color>): Color {
  if (structure.kind === 'bone') return new Color(BONE_TINT);
  if (structure.kind === 'connective') return new Color(CONNECTIVE_TINT);
  return tints.get(structure.listed) ?? new Color();
}
