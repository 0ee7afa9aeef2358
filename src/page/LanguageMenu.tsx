import { Check, Languages } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { isLanguage, LANGUAGES, languageName } from '../words/languages';
import { text } from '../words/text';
import { useLanguage } from '../words/useWords';
import { chooseLanguage } from './pageLanguage';

/** The languages of the page, each in its own words; the choice is kept on this device. */
export function LanguageMenu() {
  const language = useLanguage();
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={`${text('language.label')}: ${languageName(language)}`}>
        <Languages aria-hidden="true" size="1.125em" />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={text('language.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[language]}
          onAction={(key) => {
            if (isLanguage(key)) void chooseLanguage(key);
          }}
        >
          {LANGUAGES.map((name) => (
            <MenuItem key={name} id={name} className="menu-item" textValue={languageName(name)}>
              <span className="menu-item-words" lang={name}>
                {languageName(name)}
              </span>
              <Check className="menu-item-check" aria-hidden="true" size="1em" />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
