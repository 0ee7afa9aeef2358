import { GraduationCap } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { text } from '../words/text';
import { TeachMenuItems } from './laterParts';

/** Everything for teaching and for testing oneself, behind one button; what it lists is fetched when it opens. */
export function TeachMenu() {
  return (
    <MenuTrigger>
      <Button className="icon-button worded-button" aria-label={text('teach.label')}>
        <GraduationCap aria-hidden="true" size="1.125em" />
        <span className="worded-button-word">{text('teach.word')}</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <TeachMenuItems inline />
      </Popover>
    </MenuTrigger>
  );
}
