import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { text } from '../words/text';
import './PageDialog.css';

interface PageDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the page: a sheet in the middle, on a phone from below. Escape and a press beside it close it. */
export function PageDialog({ title, onClose, children }: PageDialogProps) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog-sheet">
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2} className="about-title">
              {title}
            </Heading>
            <Button slot="close" className="icon-button" aria-label={text('panel.close')}>
              <X aria-hidden="true" size="1em" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
