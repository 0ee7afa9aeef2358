import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Leg } from '../leg/Leg';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { referralStore } from '../patterns/referralStore';
import { SkinSurface } from '../patterns/SkinSurface';
import { replacePattern } from '../patterns/shownFields';
import { skinMesh } from '../patterns/skinMesh';
import { setShow } from '../view/actions';
import { onSlice } from '../view/onSlice';
import { redraw } from '../view/redraw';
import { viewStore } from '../view/store';
import { EditorOverlay } from './EditorOverlay';
import { EditorPanel } from './EditorPanel';
import { currentStrokes, editorStore, openPoint } from './editorStore';
import { strokePlace } from './strokePlaces';
import './PatternEditor.css';

/** Edit the strokes of a pattern on the leg itself; behind `?edit`. What it shows goes the way of every other pattern. */
function PatternEditor() {
  const leg = useStore(legStore, (state) => state.leg);
  const index = useStore(contentStore, (state) => state.index);
  return leg && index.points.size > 0 ? <Editing leg={leg} /> : null;
}

function Editing({ leg }: { leg: Leg }) {
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
      <EditorOverlay skin={skin} strokes={strokes} places={places} current={state.stroke} />
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
