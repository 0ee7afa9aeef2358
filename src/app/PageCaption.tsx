import { useStore } from 'zustand';
import { structureOf } from '../muscles/structureTable';
import { contentStore } from '../referral/contentStore';
import { text } from '../view/messages';
import { viewStore } from '../view/store';

/** The title of the plate: the side and the view; while the pointer is on something, its names. */
export function PageCaption() {
  const side = useStore(viewStore, ({ view }) => view.side);
  const view = useStore(viewStore, ({ view: { view } }) => view);
  const hover = useStore(viewStore, (state) => state.hover);
  const index = useStore(contentStore, (state) => state.index);
  const named = hover === null ? null : namesOf(hover, index);
  const limb = text(`caption.latin.${side}`);
  return (
    <div className="stage-caption" aria-hidden="true">
      <p className="stage-caption-name">{named?.name ?? text(`caption.${side}`)}</p>
      <p className="latin">
        {named?.latin ?? (view === null ? limb : `${limb}, ${text(`caption.${view}`)}`)}
      </p>
    </div>
  );
}

type Index = ReturnType<typeof contentStore.getState>['index'];

function namesOf(id: string, index: Index): { name: string; latin: string } | null {
  const muscle = index.muscles.get(id);
  if (muscle) return { name: muscle.english, latin: muscle.latin };
  const point = index.points.get(id);
  if (point) return { name: point.point.label, latin: point.muscle.latin };
  const structure = structureOf(id);
  return structure ? { name: structure.english, latin: structure.latin } : null;
}
