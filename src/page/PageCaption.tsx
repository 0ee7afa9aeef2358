import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { structureOf } from '../scene/structures/structureOf';
import { withSide } from '../view/sideNames';
import type { Side, ViewName } from '../view/state';
import { viewStore } from '../view/store';
import { veilStore } from '../view/veilStore';
import { type MessageId, text } from '../words/text';
import { SideSwitch } from './SideSwitch';

/** The title of the plate: the leg shown, which is also the switch for it, and the view; while the pointer is on something, its names. */
export function PageCaption() {
  const side = useStore(viewStore, ({ view }) => view.side);
  const view = useStore(viewStore, ({ view: { view } }) => view);
  const silent = useStore(veilStore, ({ names }) => names);
  const hovered = useStore(viewStore, (state) => state.hover);
  const hover = silent ? null : hovered;
  const hoverSide = useStore(viewStore, (state) => state.hoverSide);
  const index = useStore(contentStore, (state) => state.index);
  const named = hover === null ? null : namesOf(hover, index);
  const limb = text(`caption.latin.${side}`);
  const face = view === null ? null : text(captionOf(view, side));
  return (
    <div className="stage-caption">
      <SideSwitch />
      <div className="stage-caption-names" aria-hidden="true">
        {named && <p className="stage-caption-name">{withSide(named.name, side, hoverSide)}</p>}
        <p className="latin">{named?.latin ?? (face === null ? limb : `${limb}, ${face}`)}</p>
      </div>
    </div>
  );
}

/** What one looks at in a named view; of both legs medial and lateral are seen at once. */
function captionOf(view: ViewName, side: Side): MessageId {
  if (side !== 'both') return `caption.${view}`;
  if (view === 'lateral') return 'caption.fromRight';
  return view === 'medial' ? 'caption.fromLeft' : `caption.${view}`;
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
