import { Check, Tags } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { setViewState } from '../../view/actions';
import { ariaShortcut } from '../../view/shortcuts';
import { LABELLINGS, NAMINGS } from '../../view/state';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';

/** Which names stand on the leg, in which language. */
export function LabelsMenu() {
  const { labels, names, landmarks } = useStore(viewStore, ({ view }) => view);
  return (
    <MenuTrigger>
      <Button
        className="icon-button"
        aria-label={text('labels.title')}
        aria-keyshortcuts={ariaShortcut('page.labels')}
      >
        <Tags aria-hidden="true" size="1.125em" />
      </Button>
      <Popover className="menu-popover" placement="left top">
        <Menu className="menu" aria-label={text('labels.title')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[labels]}
            onSelectionChange={(keys) => {
              const found = LABELLINGS.find((name) => keys !== 'all' && keys.has(name));
              if (found) setViewState({ labels: found });
            }}
          >
            <Header className="menu-header">{text('labels.which')}</Header>
            {LABELLINGS.map((name) => (
              <Item key={name} id={name} words={text(`labels.${name}`)} />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[names]}
            onSelectionChange={(keys) => {
              const found = NAMINGS.find((name) => keys !== 'all' && keys.has(name));
              if (found) setViewState({ names: found });
            }}
          >
            <Header className="menu-header">{text('labels.names')}</Header>
            {NAMINGS.map((name) => (
              <Item key={name} id={name} words={text(`labels.${name}`)} />
            ))}
          </MenuSection>
          <MenuSection
            aria-label={text('labels.landmarks')}
            selectionMode="multiple"
            selectedKeys={landmarks ? ['landmarks'] : []}
            onSelectionChange={(keys) => setViewState({ landmarks: keys === 'all' || keys.has('landmarks') })}
          >
            <Item id="landmarks" words={text('labels.landmarks')} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Item({ id, words }: { id: string; words: string }) {
  return (
    <MenuItem id={id} className="menu-item" textValue={words}>
      <span className="menu-item-words">{words}</span>
      <Check className="menu-item-check" aria-hidden="true" size="1em" />
    </MenuItem>
  );
}
