import { ChevronLeft, Eye, EyeOff, Focus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { hide, showHidden, showOnly } from '../view/actions';
import { text } from '../view/messages';
import { viewStore } from '../view/store';
import { structureOf } from './structureTable';

interface CardHeadProps {
  name: string;
  latin: string;
  /** One line of what it is: its group and layer. */
  meta: ReactNode;
  /** Where "back" leads from a part to its whole. */
  back?: { name: string; onPress: () => void };
  /** The listed id that the buttons of the head act on. */
  listed: string;
  onFrame: () => void;
  children?: ReactNode;
}

/** Names of what the card is about, and what one can do with it. */
export function CardHead({ name, latin, meta, back, listed, onFrame, children }: CardHeadProps) {
  return (
    <header className="card-head">
      {back && (
        <Button
          className="text-button card-back"
          aria-label={text('card.back', { name: back.name })}
          onPress={back.onPress}
        >
          <ChevronLeft aria-hidden="true" size="1em" />
          {back.name}
        </Button>
      )}
      <h2 className="card-name">{name}</h2>
      <p className="latin card-latin">{latin}</p>
      <p className="card-meta">{meta}</p>
      <div className="card-actions">
        <Button className="action-button" onPress={onFrame}>
          <Focus aria-hidden="true" size="1em" />
          {text('card.goTo')}
        </Button>
        {children}
        {structureOf(listed) && <SeenButtons name={name} listed={listed} />}
      </div>
    </header>
  );
}

/** Shows nothing but this structure, or hides it; both can be undone and are undone from the list too. */
function SeenButtons({ name, listed }: { name: string; listed: string }) {
  const alone = useStore(viewStore, ({ view }) => view.only.includes(listed));
  return (
    <span className="card-seen">
      <ToggleButton
        className="icon-button"
        aria-label={text('card.showOnly', { name })}
        isSelected={alone}
        onChange={(next) => (next ? showOnly([listed]) : showHidden())}
      >
        <Eye aria-hidden="true" size="1.125em" />
      </ToggleButton>
      <Button className="icon-button" aria-label={text('card.hide', { name })} onPress={() => hide([listed])}>
        <EyeOff aria-hidden="true" size="1.125em" />
      </Button>
    </span>
  );
}
