import { Eye, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import type { Content } from '../patterns/schema';
import { setShow, setViewState, showHidden } from '../view/actions';
import { viewStore } from '../view/store';
import { plural, text } from '../words/text';
import { PatternSwitch } from './PatternSwitch';
import { SelectionTools } from './SelectionTools';

/** Above the list: how many patterns are on, all off at once, and the article's three groups at once. */
export function StructureTools() {
  const content = useStore(contentStore, (state) => state.content);
  const count = useStore(viewStore, ({ view }) => view.show.length);
  return (
    <div className="list-tools">
      <p className="list-tools-count">
        {count === 0 ? text('list.noPatterns') : plural('list.patternsOn', count)}
        {count > 0 && (
          <Button className="text-button" aria-label={text('list.clearLong')} onPress={() => setShow([])}>
            <X aria-hidden="true" size="1em" />
            {text('list.clear')}
          </Button>
        )}
      </p>
      <LookAlikesOn />
      <PatternSwitch points={posteriorThigh(content)} label={text('list.allPosterior')}>
        {text('list.allPosterior')}
      </PatternSwitch>
    </div>
  );
}

/** How many look-alikes are on, while some are, and all of them off at once. */
function LookAlikesOn() {
  const count = useStore(viewStore, ({ view }) => view.alike.length);
  if (count === 0) return null;
  return (
    <p className="list-tools-count">
      {plural('list.alikesOn', count)}
      <Button
        className="text-button"
        aria-label={text('step.alikesOff')}
        onPress={() => setViewState({ alike: [] })}
      >
        <X aria-hidden="true" size="1em" />
        {text('list.clear')}
      </Button>
    </p>
  );
}

/** Under the list: what can be done with the selection, and the way back from what was hidden or left out by "Show only". */
export function StructureFoot() {
  const hidden = useStore(viewStore, ({ view }) => view.hide.length);
  const only = useStore(viewStore, ({ view }) => view.only.length);
  const selected = useStore(viewStore, ({ view }) => view.select.length);
  if (hidden + only + selected === 0) return null;
  return (
    <div className="list-foot">
      <SelectionTools />
      {hidden + only > 0 && (
        <Button className="text-button" onPress={showHidden}>
          <Eye aria-hidden="true" size="1em" />
          {only > 0 ? text('list.showAll') : text('list.showHidden', { count: hidden })}
        </Button>
      )}
    </div>
  );
}

/** Every point of the muscles that the source article names for pain in the back of the thigh. */
function posteriorThigh({ painRegions, muscles }: Content): string[] {
  const named = painRegions.find(({ id }) => id === 'posterior_thigh')?.articlePrimary ?? [];
  return muscles.filter(({ id }) => named.includes(id)).flatMap(({ points }) => points.map(({ id }) => id));
}
