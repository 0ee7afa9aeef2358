import { ChevronLeft, Focus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { text } from '../words/text';

interface CardHeadProps {
  name: string;
  latin: string;
  /** One line of what it is: its group and layer. */
  meta: ReactNode;
  /** Where "back" leads from a part to its whole. */
  back?: { name: string; onPress: () => void };
  onFrame: () => void;
  children?: ReactNode;
}

/** Names of what the card is about, and what one can do with it. */
export function CardHead({ name, latin, meta, back, onFrame, children }: CardHeadProps) {
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
      </div>
    </header>
  );
}
