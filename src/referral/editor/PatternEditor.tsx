import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Leg } from '../../anatomy/Leg';
import { legStore } from '../../anatomy/legStore';
import { setShow } from '../../view/actions';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import { viewStore } from '../../view/store';
import { contentStore } from '../contentStore';
import { replacePattern } from '../patternEdits';
import { referralStore } from '../referralStore';
import { SkinSurface } from '../SkinSurface';
import { skinMesh } from '../skinMesh';
import { EditorOverlay } from './EditorOverlay';
import { EditorPanel } from './EditorPanel';
import type { EditorStage } from './editorStage';
import { currentStrokes, editorStore, openPoint } from './editorStore';
import { strokePlace } from './strokePlaces';
import './PatternEditor.css';

interface PatternEditorProps {
  stage: EditorStage;
}

/** Edit the strokes of a pattern on the leg itself; behind `?edit`. What it shows goes the way of every other pattern. */
function PatternEditor({ stage }: PatternEditorProps) {
  const leg = useStore(legStore, (state) => state.leg);
  const index = useStore(contentStore, (state) => state.index);
  return leg && index.points.size > 0 ? <Editing stage={stage} leg={leg} /> : null;
}

function Editing({ stage, leg }: PatternEditorProps & { leg: Leg }) {
  const index = useStore(contentStore, (state) => state.index);
  const state = useStore(editorStore);
  const skin = useMemo(() => new SkinSurface(skinMesh(leg)), [leg]);
  const entries = useMemo(() => [...index.points.values()], [index]);
  const entry = state.id === null ? undefined : index.points.get(state.id);
  const drafts = currentStrokes(state);
  const strokes = drafts?.[state.zone];
  const places = useMemo(
    () => (strokes ?? []).map((stroke, at) => strokePlace(skin, stroke, at + 1)),
    [skin, strokes],
  );

  useEffect(() => {
    const { trp, show } = viewStore.getState().view;
    const first = index.points.get(trp ?? show.at(-1) ?? '') ?? entries[0];
    if (first && editorStore.getState().id === null) openPoint(first.point);
  }, [index, entries]);
  useEffect(() => {
    if (state.id !== null) setShow([state.id]);
  }, [state.id]);
  useEffect(followDrafts, []);

  if (!entry || !drafts || !strokes) return null;
  return (
    <>
      <EditorOverlay stage={stage} skin={skin} strokes={strokes} places={places} current={state.stroke} />
      <EditorPanel
        entries={entries}
        entry={entry}
        zone={state.zone}
        drafts={drafts}
        strokes={strokes}
        places={places}
        current={state.stroke}
        history={state.history}
      />
    </>
  );
}

/** Every changed draft goes to the worker; a field that comes back asks for a frame. */
function followDrafts(): () => void {
  const stops = [
    editorStore.subscribe(({ drafts }, before) => {
      for (const [id, strokes] of drafts)
        if (before.drafts.has(id) && before.drafts.get(id) !== strokes) replacePattern({ id, ...strokes });
    }),
    onSlice(referralStore, ({ hearts }) => hearts, redraw),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export default PatternEditor;
