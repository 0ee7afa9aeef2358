import { Check } from 'lucide-react';
import { useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { structureOf } from '../scene/structures/structureOf';
import { addSelect, hide, showHidden, showOnly } from '../view/actions';
import { setGhost } from '../view/layerActions';
import { type LegMenuPlace, openLegMenu } from '../view/opened';
import { viewStore } from '../view/store';
import { text } from '../words/text';

/** The words of the list's tools at the place of the press; they act on the selection when the structure is part of it. */
export default function LegMenuPopover({ place }: { place: LegMenuPlace }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const view = useStore(viewStore, (state) => state.view);
  const muscles = useStore(contentStore, ({ index }) => index.muscles);
  const name = muscles.get(place.id)?.english ?? structureOf(place.id)?.english ?? place.id;
  const selected = view.select.includes(place.id);
  const ids = selected ? view.select : [place.id];
  const hidden = view.hide.length;
  return (
    <>
      <span ref={anchor} style={{ position: 'fixed', left: place.x, top: place.y }} />
      <Popover
        className="menu-popover"
        aria-label={text('seen.menu', { name })}
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(open) => {
          if (!open) openLegMenu(null);
        }}
      >
        <Menu
          className="menu"
          aria-label={text('seen.menu', { name })}
          autoFocus="first"
          onClose={() => openLegMenu(null)}
        >
          <MenuItem className="menu-item" onAction={() => showOnly(ids)}>
            {text('seen.showOnly')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => hide(ids)}>
            {text('seen.hide')}
          </MenuItem>
          {(hidden > 0 || view.only.length > 0) && (
            <MenuItem className="menu-item" onAction={showHidden}>
              {view.only.length > 0 ? text('list.showAll') : text('list.showHidden', { count: hidden })}
            </MenuItem>
          )}
          <MenuItem
            className="menu-item"
            textValue={text('layers.ghost')}
            onAction={() => setGhost(!view.ghost)}
          >
            <span className="menu-item-words">{text('layers.ghost')}</span>
            {view.ghost && <Check aria-hidden="true" size="1em" />}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => addSelect(place.id)}>
            {text(selected ? 'seen.remove' : 'seen.add')}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
