import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { redo, undo } from '../view/actions';
import { text } from '../view/messages';
import { viewStore } from '../view/store';
import { isTyping } from '../view/typing';

const HistoryMenu = lazy(() => import('./HistoryMenu'));

/** Every change of the view can be taken back: two buttons, a menu of the steps in words, and the keys everyone knows. */
export function PageHistory() {
  const back = useStore(viewStore, ({ history }) => history.past.length > 0);
  const forward = useStore(viewStore, ({ history }) => history.future.length > 0);
  useEffect(() => {
    window.addEventListener('keydown', historyByKey);
    return () => window.removeEventListener('keydown', historyByKey);
  }, []);
  return (
    <>
      <Button
        className="icon-button"
        aria-label={text('history.undo')}
        aria-keyshortcuts="Control+Z"
        isDisabled={!back}
        onPress={() => undo()}
      >
        <Undo2 aria-hidden="true" size="1.125em" />
      </Button>
      <MenuTrigger>
        <Button className="icon-button history-steps" aria-label={text('history.steps')}>
          <ChevronDown aria-hidden="true" size="0.875em" />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Suspense fallback={null}>
            <HistoryMenu />
          </Suspense>
        </Popover>
      </MenuTrigger>
      <Button
        className="icon-button"
        aria-label={text('history.redo')}
        aria-keyshortcuts="Control+Shift+Z"
        isDisabled={!forward}
        onPress={redo}
      >
        <Redo2 aria-hidden="true" size="1.125em" />
      </Button>
    </>
  );
}

function historyByKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target)) return;
  event.preventDefault();
  if (event.shiftKey) redo();
  else undo();
}
