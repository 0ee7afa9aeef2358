import { courseIds } from '../../leg/courseIds';
import { isCourseKind } from '../../leg/Leg';
import { isPeeled, type Layered } from '../../leg/layers';
import { drawnSkin } from '../../view/skinShare';
import { LAYERS, type LayerName, type ViewState } from '../../view/state';

/** What of the view says how structures are drawn. */
export type HighlightView = Pick<
  ViewState,
  'select' | 'hide' | 'only' | 'layers' | 'depth' | 'ghost' | 'attachments'
>;

/** That part of a view, to name in a subscription what it depends on. */
export function highlightView(view: ViewState): HighlightView {
  const { select, hide, only, layers, depth, ghost, attachments } = view;
  return { select, hide, only, layers, depth, ghost, attachments };
}

/** How one structure is drawn. */
export interface Highlight {
  /** Whether it is there at all: not peeled, not hidden, among "Show only" if that is on. */
  shown: boolean;
  /** Faint, because something else is selected. */
  ghost: boolean;
  selected: boolean;
  /** One of those that the open card is about: seen through the skin, but not selected. */
  lit: boolean;
  hovered: boolean;
  /** Of its layer, 0 to 1; what is selected is never fainter than it takes to see it. */
  opacity: number;
}

/** A selected muscle lets this much of itself be seen while its attachments under it are drawn. */
export const OVER_ATTACHMENTS = 0.3;

/** Fainter than this, a structure is looked through and takes no pick. */
export const PICK_FROM_OPACITY = 0.15;

/**
 * How the structure is drawn in `view`. `cardIsAbout`: listed ids that the card of a complaint or a group lights.
 * What is selected is shown even when hidden, peeled or left out: a list that selects something must not answer with nothing.
 */
export function highlightOf(
  structure: Layered,
  view: HighlightView,
  hover: string | null,
  cardIsAbout: readonly string[] = [],
): Highlight {
  const { listed, kind } = structure;
  const selected = view.select.includes(listed);
  const wanted = !view.hide.includes(listed) && (view.only.length === 0 || view.only.includes(listed));
  const opacity = selected ? 1 : view.layers[layerOf(structure)];
  const shown = selected || (wanted && opacity > 0 && !isPeeled(structure, view.depth));
  const lit = cardIsAbout.includes(listed);
  // Nerves and vessels that are switched on are to be seen beside a muscle: they give way to one of their own alone.
  const rivals = isCourseKind(kind) ? view.select.some((id) => courseIds.has(id)) : view.select.length > 0;
  const others = rivals ? !selected : !isCourseKind(kind) && cardIsAbout.length > 0 && !lit;
  const marked = view.attachments && view.select.length > 0;
  return {
    shown,
    // Attachments are drawn on bones, and a ghost has no surface to draw on.
    ghost: shown && view.ghost && others && !(marked && kind === 'bone'),
    selected,
    lit: shown && lit,
    hovered: shown && hover === listed,
    opacity: marked && selected && kind === 'muscle' ? OVER_ATTACHMENTS : opacity,
  };
}

/** The layer whose opacity a structure has. */
export function layerOf({ kind, layer }: Layered): LayerName {
  if (kind === 'bone' || kind === 'connective') return kind;
  if (isCourseKind(kind)) return kind === 'nerve' ? 'nerves' : 'vessels';
  return LAYERS.find((name) => name === layer) ?? 'superficial';
}

/** With the skin fully opaque nothing under it is drawn, unless a window is open in it towards a trigger point. */
export function insideIsSeen(skinOpacity: number, windowed: boolean): boolean {
  return skinOpacity < 1 || windowed;
}

/** From this opacity of the skin on, what lies under it is drawn simply. */
const VEILED_FROM = 0.7;

/**
 * Whether the skin lies over everything and lets so little through that what is under it may be drawn simply. Not while something of it is seen bare, or is looked
 * for: through a window towards a trigger point, beside a cut, between muscles moved apart, or as an attachment.
 */
export function insideIsVeiled(
  view: Pick<ViewState, 'skin' | 'depth' | 'explode' | 'trp' | 'section' | 'attachments' | 'select'>,
): boolean {
  return (
    drawnSkin(view) >= VEILED_FROM &&
    view.explode === 0 &&
    view.trp === null &&
    view.section === null &&
    !(view.attachments && view.select.length > 0)
  );
}
