import { Settings, Share2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { focusNext } from '../view/focusNext';
import { text } from '../words/text';
import { SettingsDialog, ShareDialog } from './laterParts';

/** Opens the dialog for links and figures. */
export function ShareButton() {
  return (
    <DialogButton label={text('share.title')} icon={<Share2 aria-hidden="true" size="1.125em" />}>
      {(close) => <ShareDialog onClose={close} />}
    </DialogButton>
  );
}

/** Opens what is kept on the device. */
export function SettingsButton() {
  return (
    <DialogButton label={text('settings.title')} icon={<Settings aria-hidden="true" size="1.125em" />}>
      {(close) => <SettingsDialog onClose={close} />}
    </DialogButton>
  );
}

interface DialogButtonProps {
  label: string;
  icon: ReactNode;
  children: (close: () => void) => ReactNode;
}

function DialogButton({ label, icon, children }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // The dialog goes with its focus; whoever came by keyboard goes on where they left.
    focusNext(() => button.current);
  };
  return (
    <>
      <Button
        ref={button}
        className="icon-button"
        aria-label={label}
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      >
        {icon}
      </Button>
      {open && children(close)}
    </>
  );
}
