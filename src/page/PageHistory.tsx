import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { redo, undo } from '../view/actions';
import { viewStore } from '../view/store';
import { UndoButtons } from '../view/UndoButtons';
import { text } from '../words/text';
import { HistoryMenu } from './laterParts';

/** Every change of the view can be taken back: two buttons, and a menu of the steps in words. */
export function PageHistory() {
  const back = useStore(viewStore, ({ history }) => history.past.length > 0);
  const forward = useStore(viewStore, ({ history }) => history.future.length > 0);
  return (
    <UndoButtons
      undo={{
        words: text('history.undo'),
        shortcut: 'page.undo',
        isDisabled: !back,
        onPress: undo,
      }}
      redo={{
        words: text('history.redo'),
        shortcut: 'page.redo',
        isDisabled: !forward,
        onPress: redo,
      }}
    >
      <MenuTrigger>
        <Button className="icon-button history-steps" aria-label={text('history.steps')}>
          <ChevronDown aria-hidden="true" size="0.875em" />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <HistoryMenu inline />
        </Popover>
      </MenuTrigger>
    </UndoButtons>
  );
}
