import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { structureOf } from '../scene/structures/structureOf';
import { hide, showOnly } from '../view/actions';
import { setGhost } from '../view/layerActions';
import { viewStore } from '../view/store';
import { plural, text } from '../words/text';

/** What can be done with everything that is selected, in words; there while something is. */
export function SelectionTools() {
  const selected = useStore(viewStore, ({ view }) => view.select);
  const ghost = useStore(viewStore, ({ view }) => view.ghost);
  const index = useStore(contentStore, (state) => state.index);
  const drawn = selected.filter((id) => structureOf(id));
  const [first] = drawn;
  if (first === undefined) return null;
  const name = index.muscles.get(first)?.english ?? structureOf(first)?.english ?? first;
  const label = drawn.length === 1 ? name : plural('seen.selected', drawn.length);
  return (
    <Group className="selection-tools" aria-label={label}>
      <span className="selection-tools-name">{label}</span>
      <Button className="word-button" onPress={() => showOnly(drawn)}>
        {text('seen.showOnly')}
      </Button>
      <Button className="word-button" onPress={() => hide(drawn)}>
        {text('seen.hide')}
      </Button>
      <ToggleButton className="word-button" isSelected={ghost} onChange={setGhost}>
        {text('layers.ghost')}
      </ToggleButton>
    </Group>
  );
}
