import { PEELS } from '../leg/layers';
import type { LegSide } from '../leg/legSides';
import { peelsOf } from '../leg/listedLayers';
import { NOTICES_KEPT } from './notices';
import { mirroredPlace, swapsLegs } from './sides';
import {
  ALIKES_MOST,
  alikeOf,
  type Depth,
  showAfterSelecting,
  type Tuning,
  type ViewName,
  type ViewState,
} from './state';
import { groupKey } from './stepGroup';
import { type NoticeAct, type SkinAnswer, type ViewStore, viewStore } from './store';

/**
 * Everything a person can do to the view. Each is one step of the history unless it changes nothing.
 * Ids are not checked here: the list, the picks and the link hand in known ones.
 */

/**
 * Merge `patch` into the view as one undoable step; steps about the same `subject` (the skin's opacity, while its slider is dragged) are undone
 * together until the hand lets go. The demonstration of the first sight goes when something else is selected.
 */
export function setViewState(patch: Partial<ViewState>, subject: string | null = null): void {
  const { view, history } = viewStore.getState();
  const next = standing({ ...view, ...patched(view, patch) }, patch);
  if (sameView(view, next)) return;
  viewStore.setState({ view: next, history: history.record(view, groupKey(subject)) });
}

function patched(view: ViewState, patch: Partial<ViewState>): Partial<ViewState> {
  return patch.select && !patch.show ? { show: showAfterSelecting(view, patch.select), ...patch } : patch;
}

/**
 * A camera with a place of its own is at no named view, and the other way round; the place wins where both are given. One card is open: that of what was
 * asked for last.
 */
function standing(asked: ViewState, patch: Partial<ViewState>): ViewState {
  const next = oneCard(asked, patch);
  if (patch.camera) return { ...next, view: null };
  return patch.view ? { ...next, camera: null } : next;
}

function oneCard(next: ViewState, patch: Partial<ViewState>): ViewState {
  const selects = (patch.select?.length ?? 0) > 0 || Boolean(patch.trp);
  if (selects && !patch.card) return { ...next, card: null };
  return patch.card && !selects ? { ...next, select: [], trp: null } : next;
}

/** Switch one trigger point's pattern on or off. */
export function toggleTrp(id: string): void {
  const { show } = viewStore.getState().view;
  setViewState({ show: show.includes(id) ? show.filter((other) => other !== id) : [...show, id] });
}

/** Switch one drawing of a look-alike on or off; of one look-alike only one drawing is on, and of all no more than `ALIKES_MOST`, the newest. */
export function toggleAlike(id: string): void {
  const { alike } = viewStore.getState().view;
  const others = alike.filter((other) => alikeOf(other) !== alikeOf(id));
  setViewState({ alike: alike.includes(id) ? others : [...others, id].slice(-ALIKES_MOST) });
}

/** Show the drawing of a look-alike, unless one of the same is on already; the rest of the view is set with it. */
export function showAlike(id: string, view: Partial<ViewState> = {}): void {
  const { alike } = viewStore.getState().view;
  const on = alike.some((other) => alikeOf(other) === alikeOf(id));
  setViewState({ ...view, alike: on ? alike : [...alike, id].slice(-ALIKES_MOST) });
}

/** Switch exactly these patterns on, in this order. */
export function setShow(ids: readonly string[]): void {
  setViewState({ show: unique(ids) });
}

/** Switch the patterns of `ids` on or off together, as for a whole muscle. */
export function toggleTrps(ids: readonly string[], on: boolean): void {
  const { show } = viewStore.getState().view;
  setShow(on ? [...show, ...ids] : show.filter((id) => !ids.includes(id)));
}

/** Select one structure and nothing else; its card opens. */
export function select(id: string): void {
  setViewState({ select: [id], trp: null });
}

/** Add to the selection, or take out what is already in it. */
export function addSelect(id: string): void {
  const { select: selected } = viewStore.getState().view;
  setViewState({
    select: selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id],
    trp: null,
  });
}

/** Open the card of a complaint, a look-alike, a region, a group or a warning sign, by its key: `mimic:dvt`; the rest of the view is set with it. */
export function openCard(key: string, view: Partial<ViewState> = {}): void {
  setViewState({ card: key, show: showAfterSelecting(viewStore.getState().view, [key]), ...view });
}

/** Nothing selected, no card. */
export function clearSelection(): void {
  setViewState({ select: [], trp: null, card: null });
}

/** Opacity of the skin, 0 to 1; values outside are clamped. A skin that was peeled comes back. */
export function setSkin(opacity: number): void {
  setViewState({ skin: Math.min(Math.max(opacity, 0), 1), depth: 'skin' }, 'skin');
}

/** Fly to a named view. */
export function setView(name: ViewName): void {
  setViewState({ view: name });
}

export function setProjection(projection: ViewState['projection']): void {
  setViewState({ projection });
}

/** Show the right leg, the left or both; a camera turned by hand goes on looking at the same face of the leg. */
export function setSide(side: ViewState['side']): void {
  const { view } = viewStore.getState();
  const { camera } = view;
  setViewState({ side, camera: camera && swapsLegs(view.side, side) ? mirroredPlace(camera) : camera });
}

/** Hide these structures, and deselect them. */
export function hide(ids: readonly string[]): void {
  const { view } = viewStore.getState();
  setViewState({
    hide: unique([...view.hide, ...ids]),
    only: view.only.filter((id) => !ids.includes(id)),
    select: view.select.filter((id) => !ids.includes(id)),
  });
}

/** Draw only these structures, peeled no deeper than they lie and without the skin; an empty list draws all again. */
export function showOnly(ids: readonly string[]): void {
  const { view } = viewStore.getState();
  setViewState({
    only: unique(ids),
    hide: view.hide.filter((id) => !ids.includes(id)),
    depth: ids.length === 0 ? depthAfterOnly(view) : depthForOnly(view.depth, outermost(ids)),
  });
}

/** Bring back what was hidden, and what "Show only" left out. */
export function showHidden(): void {
  const { view } = viewStore.getState();
  setViewState({ hide: [], only: [], depth: depthAfterOnly(view) });
}

/** "Show only" means without the skin, too; a depth that keeps all of `first` stays. */
function depthForOnly(depth: Depth, first: Depth | null): Depth {
  if (first === null) return depth;
  return depth === 'skin' || PEELS.indexOf(depth) > PEELS.indexOf(first) ? first : depth;
}

/** The skin that "Show only" took away comes back with the rest. */
function depthAfterOnly({ only, depth }: ViewState): Depth {
  return only.length > 0 && depth === outermost(only) ? 'skin' : depth;
}

/** The outermost layer in which these structures lie; null for none. */
function outermost(ids: readonly string[]): Depth | null {
  const peels = ids.flatMap(peelsOf);
  return PEELS.find((peel) => peels.includes(peel)) ?? null;
}

/** Take back the last steps; as many as there are when `steps` is more. */
export function undo(steps = 1): void {
  let { view, history } = viewStore.getState();
  for (let i = 0; i < steps; i++) {
    const step = history.undo(view);
    if (!step) break;
    view = step.value;
    history = step.history;
  }
  if (view !== viewStore.getState().view) viewStore.setState({ view, history });
}

export function redo(): void {
  const { view, history } = viewStore.getState();
  const step = history.redo(view);
  if (step) viewStore.setState({ view: step.value, history: step.history });
}

/** What a row or a label under the pointer means, and on which leg; sets only when it changes. */
export function setHover(id: string | null, side: LegSide | null = null): void {
  hoverOver({ hover: id, hoverSide: side, hoverOnLeg: false, hoverSkin: null });
}

/** What of the leg itself is under the pointer, and what is reported on the skin there; sets only when it changes. */
export function setHoverOnLeg(id: string | null, side: LegSide | null, skin: SkinAnswer | null): void {
  hoverOver({ hover: id, hoverSide: side, hoverOnLeg: true, hoverSkin: skin });
}

function hoverOver(next: Pick<ViewStore, 'hover' | 'hoverSide' | 'hoverOnLeg' | 'hoverSkin'>): void {
  const { hover, hoverSide, hoverOnLeg, hoverSkin } = viewStore.getState();
  const same = hover === next.hover && hoverSide === next.hoverSide && hoverOnLeg === next.hoverOnLeg;
  const sameSkin =
    hoverSkin?.region === next.hoverSkin?.region && hoverSkin?.patterns === next.hoverSkin?.patterns;
  if (!same || !sameSkin) viewStore.setState(next);
}

/** Turn rendering and heat knobs. Not part of the history: they are not what the person looks at. */
export function setTuning(patch: Partial<Tuning>): void {
  viewStore.setState(({ tuning }) => ({ tuning: { ...tuning, ...patch } }));
}

let noticeId = 0;

/**
 * Tell the person something in one sentence; the same sentence is not said twice.
 * @param act what they can do about it
 * @returns the notice's id, for `dismissNotice`
 */
export function addNotice(text: string, act?: NoticeAct): number {
  const { notices } = viewStore.getState();
  const said = notices.find((notice) => notice.text === text);
  if (said) return said.id;
  const id = ++noticeId;
  const all = [...notices, { id, text, ...(act && { act }) }];
  viewStore.setState({ notices: all.slice(-NOTICES_KEPT) });
  return id;
}

export function dismissNotice(id: number): void {
  viewStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function sameView(a: ViewState, b: ViewState): boolean {
  return (Object.keys(b) as (keyof ViewState)[]).every((key) => sameValue(a[key], b[key]));
}

function sameValue(a: ViewState[keyof ViewState], b: ViewState[keyof ViewState]): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
