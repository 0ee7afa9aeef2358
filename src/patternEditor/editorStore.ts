import { createStore } from 'zustand/vanilla';
import type { Stroke, TriggerPoint } from '../patterns/schema';
import { History } from '../view/history';
import { groupKey } from '../view/stepGroup';

export type ZoneName = 'essential' | 'spillover';
export type ZoneStrokes = Readonly<Record<ZoneName, readonly Stroke[]>>;

/** What a change is taken back to. */
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
  /** Changes of all points in one order. Those of one group (a handle being dragged) are taken back together. */
  history: History<Step>;
}

export const FRESH_EDITOR: EditorState = {
  id: null,
  zone: 'essential',
  stroke: 0,
  drafts: new Map(),
  history: History.empty(),
};

export const editorStore = createStore<EditorState>()(() => FRESH_EDITOR);

/** The strokes of both zones as the content has them. */
export function strokesOfPoint({ referral }: TriggerPoint): ZoneStrokes {
  return { essential: referral.essential.strokes, spillover: referral.spillover.strokes };
}

/** Edit this point; what was already changed on it is kept. */
export function openPoint(point: TriggerPoint): void {
  editorStore.setState(({ drafts, history }) => ({
    id: point.id,
    stroke: 0,
    history: history.endGroup(),
    drafts: drafts.has(point.id) ? drafts : new Map(drafts).set(point.id, strokesOfPoint(point)),
  }));
}

export function openZone(zone: ZoneName): void {
  editorStore.setState(({ history }) => ({ zone, stroke: 0, history: history.endGroup() }));
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
function setStrokes(strokes: readonly Stroke[], subject: string | null = null): void {
  const state = editorStore.getState();
  const before = currentStrokes(state);
  if (state.id === null || !before) return;
  const { id, zone, history } = state;
  editorStore.setState({
    drafts: new Map(state.drafts).set(id, { ...before, [zone]: strokes }),
    history: history.record({ id, strokes: before }, groupKey(subject)),
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
  return travel('undo');
}

/** Make the change again that was taken back last. @returns as `undoEdit` does. */
export function redoEdit(): string | null {
  return travel('redo');
}

function travel(way: 'undo' | 'redo'): string | null {
  const { history, drafts } = editorStore.getState();
  const id = (way === 'undo' ? history.past : history.future).at(-1)?.id;
  const now = id === undefined ? undefined : drafts.get(id);
  const step = id !== undefined && now ? history[way]({ id, strokes: now }) : null;
  if (!step) return null;
  const { value } = step;
  editorStore.setState({
    id: value.id,
    drafts: new Map(drafts).set(value.id, value.strokes),
    history: step.history,
  });
  return value.id;
}

/** The point as the content has it; can be undone. */
export function resetPoint(point: TriggerPoint): void {
  const { drafts, history } = editorStore.getState();
  const before = drafts.get(point.id);
  const original = strokesOfPoint(point);
  if (!before || (before.essential === original.essential && before.spillover === original.spillover)) return;
  editorStore.setState({
    id: point.id,
    drafts: new Map(drafts).set(point.id, original),
    history: history.record({ id: point.id, strokes: before }),
    stroke: 0,
  });
}
