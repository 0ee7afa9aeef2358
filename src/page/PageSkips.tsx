import { Button } from 'react-aria-components/Button';
import { focusNext } from '../view/focusNext';
import { text } from '../words/text';
import { openPanel } from './layoutStore';

/** Seen only by those who come with the keyboard: straight to the list, straight to the leg. */
export function PageSkips() {
  return (
    <>
      <Button
        className="skip-link"
        onPress={() => {
          openPanel('list', true);
          // The panel is only there to be focused once it has opened.
          focusNext(() => document.querySelector('[role="tree"] [role="treeitem"]'));
        }}
      >
        {text('page.skipToList')}
      </Button>
      <Button
        className="skip-link"
        onPress={() => document.querySelector<HTMLElement>('[role="application"], #leg')?.focus()}
      >
        {text('page.skipToLeg')}
      </Button>
    </>
  );
}
