import { createStore } from 'zustand/vanilla';
import { groupKey } from '../../view/stepGroup';
import type { Stroke, TriggerPoint } from '../schema';

export type ZoneName = 'essential' | 'spillover';
export type ZoneStrokes = Readonly<Record<ZoneName, readonly Stroke[]>>;

/** How many changes can be taken back. */
export const UNDO_LIMIT = 200;

interface Step {
  id: string;
  strokes: ZoneStrokes;
}

/** What is being edited. Drafts stay while the page is open, also when another point is chosen. */
export interface EditorState {
  /** The point being edited; null before the content is there. */
  id: string | null;
  zone: ZoneName;
  /** The stroke whose handles have the focus; an index into its zone. */
  stroke: number;
  drafts: ReadonlyMap<string, ZoneStrokes>;
  /** What was there before each change, newest last. */
  past: readonly Step[];
  /** Changes of one group (a handle being dragged) carry the same key, see `stepGroup.ts`, and are taken back together. */
  group: string | null;
}

export const FRESH_EDITOR: EditorState = {
  id: null,
  zone: 'essential',
  stroke: 0,
  drafts: new Map(),
  past: [],
  group: null,
};

export const editorStore = createStore<EditorState>()(() => FRESH_EDITOR);

/** The strokes of both zones as the content has them. */
export function strokesOfPoint({ referral }: TriggerPoint): ZoneStrokes {
  return { essential: referral.essential.strokes, spillover: referral.spillover.strokes };
}

/** Edit this point; what was already changed on it is kept. */
export function openPoint(point: TriggerPoint): void {
  editorStore.setState(({ drafts }) => ({
    id: point.id,
    stroke: 0,
    group: null,
    drafts: drafts.has(point.id) ? drafts : new Map(drafts).set(point.id, strokesOfPoint(point)),
  }));
}

export function openZone(zone: ZoneName): void {
  editorStore.setState({ zone, stroke: 0, group: null });
}

/** The stroke at hand: its handles lie on top. */
export function openStroke(stroke: number): void {
  if (editorStore.getState().stroke !== stroke) editorStore.setState({ stroke });
}

/** The strokes of the point being edited; null before one is. */
export function currentStrokes(state: EditorState = editorStore.getState()): ZoneStrokes | null {
  return state.id === null ? null : (state.drafts.get(state.id) ?? null);
}

/**
 * Put another list of strokes into the zone at hand, as one step that can be undone.
 * @param subject Steps about the same thing are one step until the hand lets go.
 */
export function setStrokes(strokes: readonly Stroke[], subject: string | null = null): void {
  const state = editorStore.getState();
  const before = currentStrokes(state);
  if (state.id === null || !before) return;
  const { id, zone, past } = state;
  const group = groupKey(subject);
  const goesOn = group !== null && group === state.group;
  editorStore.setState({
    drafts: new Map(state.drafts).set(id, { ...before, [zone]: strokes }),
    past: goesOn ? past : [...past, { id, strokes: before }].slice(-UNDO_LIMIT),
    group,
  });
}

/** Change one stroke of the zone at hand. */
export function changeStroke(
  at: number,
  change: (stroke: Stroke) => Stroke,
  subject: string | null = null,
): void {
  const { zone } = editorStore.getState();
  const strokes = currentStrokes()?.[zone];
  if (!strokes?.[at]) return;
  setStrokes(
    strokes.map((stroke, i) => (i === at ? change(stroke) : stroke)),
    subject,
  );
}

/** A stroke more, going on where the last one ends, or at `surface` when there is none. */
export function addStroke(surface: TriggerPoint['surfacePoint']): void {
  const { zone } = editorStore.getState();
  const strokes = currentStrokes()?.[zone];
  if (!strokes) return;
  const last = strokes.at(-1);
  const from = last?.to ?? { axial: surface.axial, bearing: surface.bearing };
  const axial = Number(Math.min(1.5, from.axial + 0.2).toFixed(3));
  const added: Stroke = {
    segment: last?.segment ?? surface.segment,
    from,
    to: { ...from, axial },
    halfWidthCm: last?.halfWidthCm ?? 3,
  };
  setStrokes([...strokes, added]);
  editorStore.setState({ stroke: strokes.length });
}

export function removeStroke(at: number): void {
  const { zone } = editorStore.getState();
  const strokes = currentStrokes()?.[zone];
  if (!strokes?.[at]) return;
  setStrokes(strokes.filter((_, i) => i !== at));
  editorStore.setState({ stroke: Math.max(0, Math.min(at, strokes.length - 2)) });
}

/** Take the last change back, on whichever point it was. @returns the point's id; null when there is none. */
export function undoEdit(): string | null {
  const { past, drafts } = editorStore.getState();
  const step = past.at(-1);
  if (!step) return null;
  editorStore.setState({
    id: step.id,
    drafts: new Map(drafts).set(step.id, step.strokes),
    past: past.slice(0, -1),
    group: null,
  });
  return step.id;
}

/** The point as the content has it; can be undone. */
export function resetPoint(point: TriggerPoint): void {
  const { drafts, past } = editorStore.getState();
  const before = drafts.get(point.id);
  const original = strokesOfPoint(point);
  if (!before || (before.essential === original.essential && before.spillover === original.spillover)) return;
  editorStore.setState({
    id: point.id,
    drafts: new Map(drafts).set(point.id, original),
    past: [...past, { id: point.id, strokes: before }].slice(-UNDO_LIMIT),
    stroke: 0,
    group: null,
  });
}
