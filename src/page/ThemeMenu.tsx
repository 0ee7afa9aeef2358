import { Check, Moon, Presentation, Sun } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { settings, THEMES } from '../view/settings';
import { text } from '../words/text';
import { isTheme, setTheme } from './theme';

const ICONS = { light: Sun, dark: Moon, projector: Presentation } as const;

/** Light, dark or projector; the choice is kept on this device. */
export function ThemeMenu() {
  const theme = useStore(settings, (state) => state.theme);
  const Icon = ICONS[theme];
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={`${text('theme.label')}: ${text(`theme.${theme}`)}`}>
        <Icon aria-hidden="true" size="1.125em" />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={text('theme.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onAction={(key) => {
            if (isTheme(key)) setTheme(key);
          }}
        >
          {THEMES.map((name) => {
            const ItemIcon = ICONS[name];
            return (
              <MenuItem key={name} id={name} className="menu-item" textValue={text(`theme.${name}`)}>
                <ItemIcon aria-hidden="true" size="1em" />
                <span className="menu-item-words">
                  {text(`theme.${name}`)}
                  <span className="menu-item-hint">{text(`theme.${name}.hint`)}</span>
                </span>
                <Check className="menu-item-check" aria-hidden="true" size="1em" />
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
