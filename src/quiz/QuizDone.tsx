import { Button } from 'react-aria-components/Button';
import { createPortal } from 'react-dom';
import { text } from '../words/text';

interface QuizDoneProps {
  /** The foot of the panel: it is in sight whatever has been scrolled, on a phone too. */
  foot: HTMLElement | null;
  isDisabled: boolean;
  onDone: () => void;
}

/** Hands in what was painted or placed. */
export function QuizDone({ foot, isDisabled, onDone }: QuizDoneProps) {
  if (!foot) return null;
  return createPortal(
    <Button
      className="tool-button tool-button-first quiz-go quiz-done"
      isDisabled={isDisabled}
      onPress={onDone}
    >
      {text('quiz.done')}
    </Button>,
    foot,
  );
}
