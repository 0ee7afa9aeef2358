import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { contentStore } from '../patterns/contentStore';
import { useLookAlikes } from '../patterns/useLookAlikes';
import { halvesOf } from '../scene/halves';
import { idName } from '../scene/structures/idName';
import { setViewState } from '../view/actions';
import { legRoom, pictureInsets } from '../view/legRoom';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { layoutStore, openPanel } from './layoutStore';
import './BesideCaptions.css';

/** In a narrower window the list gives way to the two pictures, root ems. */
const ROOM_REM = 100;

/** What each half of the picture shows, over it, and the way back to one leg. */
export function BesideCaptions() {
  useLookAlikes();
  const index = useStore(contentStore, (state) => state.index);
  const show = useStore(viewStore, ({ view }) => view.show);
  const alike = useStore(viewStore, ({ view }) => view.alike);
  const insets = useStore(legRoom, useShallow(pictureInsets));
  const { stacked } = halvesOf({ width: window.innerWidth, height: window.innerHeight }, insets);
  useEffect(makeRoom, []);
  const names = (ids: readonly string[]) => ids.map((id) => idName(id, index)).join(', ');
  return (
    <div className="beside" data-stacked={stacked || undefined} style={{ ...insets }}>
      <p className="beside-name">{show.length > 0 ? names(show) : text('against.noPattern')}</p>
      <p className="beside-name">{alike.length > 0 ? names(alike) : text('against.noAlike')}</p>
      <Button
        className="action-button beside-end"
        aria-label={text('against.together')}
        onPress={() => setViewState({ beside: false })}
      >
        <X aria-hidden="true" size="1em" />
        <span className="beside-word">{text('against.together')}</span>
      </Button>
    </div>
  );
}

function makeRoom(): void {
  const { mode, open } = layoutStore.getState();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  if (mode === 'sides' && open.list && open.card && window.innerWidth < ROOM_REM * rem)
    openPanel('list', false);
}
