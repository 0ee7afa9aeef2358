import { setViewState } from './actions';
import { DEFAULT_VIEW, type Depth, type LayerName, type ViewState } from './state';
import { viewStore } from './store';

/** What a person can do to layers and to how the leg is taken apart; each is one undoable step. Shares are clamped to 0 to 1. */

/** Peel the leg down to this layer. */
export function setDepth(depth: Depth): void {
  setViewState({ depth }, 'depth');
}

/** Opacity of one layer under the skin. */
export function setLayer(name: LayerName, opacity: number): void {
  const { layers } = viewStore.getState().view;
  setViewState({ layers: { ...layers, [name]: share(opacity) } }, `layer ${name}`);
}

/** Whether what is not selected turns faint while something is. */
export function setGhost(ghost: boolean): void {
  setViewState({ ghost });
}

/** How far the muscles have moved apart. */
export function setExplode(explode: number): void {
  setViewState({ explode: share(explode) }, 'explode');
}

/** Draw the attachments of the selected muscle on its bones, or not. They lie under the skin: it goes with the first look at them. */
export function setAttachments(attachments: boolean): void {
  const { depth } = viewStore.getState().view;
  setViewState({ attachments, depth: attachments && depth === 'skin' ? 'superficial' : depth });
}

/** Every layer whole again, nothing peeled, hidden or apart. Selection, patterns and camera stay. */
export function resetLayers(): void {
  const { depth, layers, only, hide, ghost, explode } = DEFAULT_VIEW;
  setViewState({ depth, layers, only, hide, ghost, explode });
}

/** The first-sight view; as every step it can be taken back. */
export function resetView(): void {
  setViewState(DEFAULT_VIEW satisfies ViewState);
}

function share(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
