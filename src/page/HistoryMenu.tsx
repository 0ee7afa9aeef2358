import { RotateCcw } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { idName } from '../scene/structures/idName';
import { undo } from '../view/actions';
import { resetView } from '../view/layerActions';
import { stepWords } from '../view/stepWords';
import { viewStore } from '../view/store';
import { text } from '../words/text';

/** Steps listed at most: what is further back is reached by going back twice. */
const MOST = 12;

/** The last steps in words, newest first; each takes back itself and all after it. */
export default function HistoryMenu() {
  const { past } = useStore(viewStore, ({ history }) => history);
  const now = useStore(viewStore, ({ view }) => view);
  const index = useStore(contentStore, (state) => state.index);
  const views = [...past.slice(-MOST), now];
  const steps = views
    .slice(1)
    .map((view, i) => stepWords(views[i] ?? view, view, (id) => idName(id, index)))
    .reverse();
  return (
    <Menu
      className="menu history-menu"
      aria-label={text('history.steps')}
      onAction={(key) => {
        if (key === 'reset') resetView();
        else undo(Number(key) + 1);
      }}
    >
      <MenuSection>
        <Header className="menu-title">
          {text(steps.length === 0 ? 'history.none' : 'history.stepsTitle')}
        </Header>
        {steps.map((words, back) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is how far back it is.
          <MenuItem key={back} id={String(back)} className="menu-item history-step" textValue={words}>
            {words}
          </MenuItem>
        ))}
      </MenuSection>
      <Separator className="menu-rule" />
      <MenuItem id="reset" className="menu-item" textValue={text('step.reset')}>
        <RotateCcw aria-hidden="true" size="1em" />
        {text('step.reset')}
      </MenuItem>
    </Menu>
  );
}
