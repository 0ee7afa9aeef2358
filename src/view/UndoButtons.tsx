import { type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ariaShortcut, type ShortcutId } from './shortcuts';

/** One of the two: what it says, whether there is a step to take, and how it is taken. */
interface Way {
  words: string;
  /** The shortcut that does the same, where there is one. */
  shortcut?: ShortcutId;
  isDisabled: boolean;
  onPress: () => void;
}

interface Look {
  className?: string;
  /** The words stand beside the signs; without it they are the buttons' names alone. */
  worded?: boolean;
}

interface UndoButtonsProps extends Look {
  undo: Way;
  redo: Way;
  /** What stands between the two. */
  children?: ReactNode;
}

/** The two buttons of a `History`: one step back, one step forward. */
export function UndoButtons({ undo, redo, children, ...look }: UndoButtonsProps) {
  return (
    <>
      <WayButton icon={Undo2} {...undo} {...look} />
      {children}
      <WayButton icon={Redo2} {...redo} {...look} />
    </>
  );
}

function WayButton(props: Way & Look & { icon: LucideIcon }) {
  const {
    icon: Icon,
    words,
    shortcut,
    isDisabled,
    onPress,
    className = 'icon-button',
    worded = false,
  } = props;
  return (
    <Button
      className={className}
      {...(!worded && { 'aria-label': words })}
      {...(shortcut && { 'aria-keyshortcuts': ariaShortcut(shortcut) })}
      isDisabled={isDisabled}
      onPress={() => onPress()}
    >
      <Icon aria-hidden="true" size={worded ? '1em' : '1.125em'} />
      {worded && words}
    </Button>
  );
}
