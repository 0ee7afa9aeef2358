import { text } from '../view/messages';

interface CardProps {
  onFrame: (listedIds: readonly string[]) => void;
}

export function Card(_: CardProps) {
  return <p>{text('card.empty')}</p>;
}
