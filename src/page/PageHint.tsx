import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { probeStore } from '../scene/structures/probeStore';
import { readSetting, writeSetting } from '../view/deviceStorage';
import { onSlice } from '../view/onSlice';
import { opened } from '../view/opened';
import { viewStore } from '../view/store';
import { text } from '../words/text';

/** One line for a first visit; it goes once the person has done what it says, and stays away on this device. */
export function PageHint() {
  const busy = useStore(viewStore, ({ view }) => view.section !== null || view.labels === 'all');
  const [seen, setSeen] = useState(() => readSetting('hint') === 'seen');
  // While one paints a drag does something else.
  const painting = useStore(opened, ({ tool }) => tool === 'finder');
  useEffect(() => {
    if (seen) return;
    const undo = [
      onSlice(
        viewStore,
        ({ view }) => [view.select, view.show],
        () => setSeen(true),
      ),
      probeStore.subscribe(() => setSeen(true)),
    ];
    return () => {
      for (const stop of undo) stop();
    };
  }, [seen]);
  useEffect(() => {
    if (seen) writeSetting('hint', 'seen');
  }, [seen]);
  // Whoever cuts the leg or has it named has found their way, and the tool and the names need the room.
  if (seen || busy || painting) return null;
  return (
    <div className="hint">
      <p>{text('page.hint')}</p>
      <Button className="icon-button" aria-label={text('page.dismissHint')} onPress={() => setSeen(true)}>
        <X aria-hidden="true" size="1em" />
      </Button>
    </div>
  );
}
