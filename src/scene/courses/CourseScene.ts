import { Color, Group } from 'three';
import type { CourseKind, Leg, Structure } from '../../leg/Leg';
import { offsetIn } from '../../view/explodeOffset';
import { tween } from '../../view/motion';
import { drawnSkin } from '../../view/skinShare';
import { highlightOf, insideIsSeen } from '../structures/highlight';
import { Outline } from '../structures/Outline';
import { StructurePart } from '../structures/StructurePart';
import { ANSWER_MS, type StructureView } from '../structures/StructureScene';
import { COURSE_TINTS } from './courseTints';

/** How faint a tube is under flesh and skin, 0 solid to 1: a thin line is lost sooner than a muscle. */
const FAINT = 0.8;
const SELECTED_FAINT = 0.35;

/** What lies in the foot alone is seen through this much of it: what runs on its back is not to be taken for the sole's, metres. */
const FOOT_TOP_M = 0.12;
const FOOT_THROUGH_M = 0.02;

/** The tubes of nerves and vessels and how they answer to the view: as structures do, but seen also where flesh and skin lie over them. */
export class CourseScene {
  readonly group = new Group();
  private readonly parts: readonly StructurePart[];
  private readonly outline = new Outline();
  private stopFade = () => {};

  constructor(
    private readonly leg: Leg,
    structures: readonly Structure[],
  ) {
    this.group.name = 'courses';
    this.parts = structures.map(
      (structure) =>
        new StructurePart(
          structure,
          this.group,
          new Color(COURSE_TINTS[structure.kind as CourseKind]),
          true,
          structure.bounds.max.y < FOOT_TOP_M ? FOOT_THROUGH_M : undefined,
        ),
    );
    this.group.add(this.outline.group);
  }

  /** Draw what the skin veils simply, or all as it is seen bare. */
  veil(veiled: boolean): void {
    for (const part of this.parts) part.veil(veiled);
  }

  /**
   * Show what `view` says, with `hover` under the pointer. Asks for frames when something fades.
   * @param ink CSS colour of the outline, asked for only when there is one
   * @param fadeMs 0 for at once
   */
  show(view: StructureView, hover: string | null, ink: () => string, fadeMs = ANSWER_MS): void {
    const seen = insideIsSeen(drawnSkin(view), view.trp !== null);
    let changed = false;
    for (const part of this.parts) {
      const highlight = highlightOf(part.structure, view, hover);
      part.move(offsetIn(this.leg, part.structure.id, view));
      if (part.aim(highlight, seen)) changed = true;
      const { shown, ghost, selected, hovered } = highlight;
      part.showThrough(shown && !ghost, selected || hovered, selected || hovered ? SELECTED_FAINT : FAINT);
    }
    if (changed) this.fade(fadeMs);
    const hovered = this.parts.filter(({ structure, drawn }) => drawn && structure.listed === hover);
    this.outline.around(
      hovered.map(({ structure }) => ({ structure, offset: offsetIn(this.leg, structure.id, view) })),
      hovered.length > 0 ? ink() : '#000',
    );
  }

  dispose(): void {
    this.stopFade();
    this.outline.dispose();
    for (const part of this.parts) {
      part.dispose();
      part.structure.geometry.dispose();
    }
  }

  private fade(durationMs: number): void {
    this.stopFade();
    for (const part of this.parts) part.depart();
    this.stopFade = tween(durationMs, (t) => {
      for (const part of this.parts) part.fade(t);
    });
  }
}
