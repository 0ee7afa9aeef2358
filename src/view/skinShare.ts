import type { ViewState } from './state';

/** The skin has faded away when the muscles have moved apart this far. */
const GONE_AT = 0.2;

/**
 * How much of the skin is there, 0 to 1, by depth and by how far the muscles have moved apart; its own opacity comes on top.
 * At 0 neither the skin nor what is painted on it is drawn.
 */
export function skinShare({ depth, explode }: Pick<ViewState, 'depth' | 'explode'>): number {
  if (depth !== 'skin') return 0;
  return Math.max(1 - explode / GONE_AT, 0);
}

/** Opacity of the skin as it is drawn, 0 to 1. */
export function drawnSkin(view: Pick<ViewState, 'skin' | 'depth' | 'explode'>): number {
  return view.skin * skinShare(view);
}
