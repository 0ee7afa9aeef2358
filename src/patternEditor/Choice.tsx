import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';

interface ChoiceProps<T extends string> {
  label: string;
  value: T | null;
  options: readonly { id: T; name: string }[];
  onChange: (id: T) => void;
}

/** One of a list. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Select
      className="edit-choice"
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option) onChange(option.id);
      }}
    >
      <Label className="edit-label">{label}</Label>
      <Button className="edit-choice-button">
        <SelectValue className="edit-choice-value" />
        <ChevronDown aria-hidden="true" size="1em" />
      </Button>
      <Popover className="menu-popover edit-popover">
        <ListBox className="menu" items={options}>
          {({ id, name }) => (
            <ListBoxItem id={id} className="menu-item edit-option" textValue={name}>
              {name}
              <Check className="menu-item-check" aria-hidden="true" size="1em" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
