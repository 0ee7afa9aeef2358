import { Package } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { text } from '../words/text';
import { PACKAGE_KINDS, type PackageKind } from './packaged';

interface PackageMenuProps {
  /** What the button says to screen readers. */
  name: string;
  className: string;
  isDisabled: boolean;
  onChoose: (kind: PackageKind) => void;
  /** Words beside the sign of the button; without them the menu has a title. */
  children?: ReactNode;
}

/** Offers the kinds of package that learning platforms take, each with a line on when to choose it. */
export function PackageMenu({ name, className, isDisabled, onChoose, children }: PackageMenuProps) {
  return (
    <MenuTrigger>
      <Button className={className} aria-label={name} isDisabled={isDisabled}>
        <Package aria-hidden="true" size="1em" />
        {children}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        {!children && <p className="menu-title">{text('platform.package')}</p>}
        <Menu className="menu" aria-label={name}>
          {PACKAGE_KINDS.map((kind) => (
            <MenuItem
              key={kind}
              className="menu-item"
              textValue={text(`platform.${kind}`)}
              onAction={() => onChoose(kind)}
            >
              <span className="menu-item-words">
                {text(`platform.${kind}`)}
                <span className="menu-item-hint">{text(`platform.${kind}.hint`)}</span>
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
