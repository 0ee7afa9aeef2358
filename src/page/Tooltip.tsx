import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { skinWords } from '../card/skinWords';
import { contentStore } from '../patterns/contentStore';
import { pointerSpot } from '../scene/pointerSpot';
import { structureOf } from '../scene/structures/structureOf';
import { withSide } from '../view/sideNames';
import { viewStore } from '../view/store';
import { veilStore } from '../view/veilStore';
import './Tooltip.css';

/** Distance of the label from the pointer, CSS pixels. */
const OFFSET_PX = 14;

/** Where a label at the right of the pointer must end, CSS pixels of the window: before compass and sliders, whose words it would cover. */
function rightEnd(): number {
  const tools = document.querySelector('.stage-side')?.getBoundingClientRect();
  return tools && tools.width > 0 && tools.left > pointerSpot.x ? tools.left : window.innerWidth;
}

/** What is under the pointer on the leg, beside it: its name, and what is reported on the skin there. React renders when the name changes; the place is moved without it. */
export function Tooltip() {
  const box = useRef<HTMLDivElement>(null);
  const silent = useStore(veilStore, ({ names }) => names);
  const hovered = useStore(viewStore, ({ hover, hoverOnLeg }) => (hoverOnLeg ? hover : null));
  const hover = silent ? null : hovered;
  const onSkin = useStore(viewStore, (state) => state.hoverSkin);
  const content = useStore(contentStore, (state) => state.content);
  const index = useStore(contentStore, (state) => state.index);
  const point = hover === null ? undefined : index.points.get(hover);
  const muscle = hover === null ? undefined : index.muscles.get(hover);
  const structure = hover === null || point ? undefined : structureOf(hover);
  const side = useStore(viewStore, ({ view }) => view.side);
  const hoverSide = useStore(viewStore, (state) => state.hoverSide);
  const bare = point?.point.label ?? muscle?.english ?? structure?.english;
  const name = bare && withSide(bare, side, hoverSide);
  const skin = onSkin && !silent ? skinWords(onSkin, content) : null;
  const latin = point ? point.point.part : (muscle?.latin ?? structure?.latin);

  const shown = name ?? skin;

  useEffect(() => {
    const element = box.current;
    if (!element || !shown) return;
    const place = () => {
      const { offsetWidth, offsetHeight } = element;
      const flipX = pointerSpot.x + OFFSET_PX + offsetWidth > rightEnd();
      const flipY = pointerSpot.y + OFFSET_PX + offsetHeight > window.innerHeight;
      const x = flipX ? pointerSpot.x - OFFSET_PX - offsetWidth : pointerSpot.x + OFFSET_PX;
      const y = flipY ? pointerSpot.y - OFFSET_PX - offsetHeight : pointerSpot.y + OFFSET_PX;
      element.style.transform = `translate(${Math.max(x, 0)}px, ${Math.max(y, 0)}px)`;
    };
    place();
    window.addEventListener('pointermove', place, { passive: true });
    return () => window.removeEventListener('pointermove', place);
  }, [shown]);

  if (!shown) return null;
  return (
    <div ref={box} className="tooltip" aria-hidden="true">
      {name && <span>{name}</span>}
      {latin && <span className="tooltip-latin">{latin}</span>}
      {skin && <span className={name ? 'tooltip-skin' : undefined}>{skin}</span>}
    </div>
  );
}
