import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { contentStore } from '../patterns/contentStore';
import { useLookAlikes } from '../patterns/useLookAlikes';
import { idName } from '../scene/structures/idName';
import { setViewState } from '../view/actions';
import { legRoom, pictureInsets } from '../view/legRoom';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { layoutStore, openPanel } from './layoutStore';
import './BesideCaptions.css';

/** Where the two pictures have less than this together, the list gives way to them, root ems. */
const ROOM_REM = 44;

/** What each half of the picture shows, over it, and the way back to one leg. */
export function BesideCaptions() {
  useLookAlikes();
  const index = useStore(contentStore, (state) => state.index);
  const show = useStore(viewStore, ({ view }) => view.show);
  const alike = useStore(viewStore, ({ view }) => view.alike);
  const { top, right, bottom, left } = useStore(legRoom, useShallow(pictureInsets));
  useEffect(makeRoom, []);
  const names = (ids: readonly string[]) => ids.map((id) => idName(id, index)).join(', ');
  return (
    <div className="beside" style={{ top, right, bottom, left }}>
      <p className="beside-name">{show.length > 0 ? names(show) : text('against.noPattern')}</p>
      <p className="beside-name">{alike.length > 0 ? names(alike) : text('against.noAlike')}</p>
      <Button className="action-button beside-end" onPress={() => setViewState({ beside: false })}>
        {text('against.together')}
      </Button>
    </div>
  );
}

function makeRoom(): void {
  const { mode, open } = layoutStore.getState();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const { left, right } = legRoom.getState().panels;
  if (mode === 'sides' && open.list && open.card && window.innerWidth - left - right < ROOM_REM * rem)
    openPanel('list', false);
}
