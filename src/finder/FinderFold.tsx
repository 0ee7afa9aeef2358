import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';

interface FinderFoldProps {
  title: string;
  /** What is in it now, said beside the title while it is folded, too. */
  note?: string;
  /** It is open at first. */
  open?: boolean;
  children: ReactNode;
}

/** A part of the finder that opens when asked. */
export function FinderFold({ title, note = '', open = false, children }: FinderFoldProps) {
  return (
    <Disclosure className="finder-fold" defaultExpanded={open}>
      <Heading level={3} className="finder-fold-heading">
        <Button slot="trigger" className="finder-fold-button">
          <ChevronRight className="finder-fold-sign" aria-hidden="true" size="1em" />
          {title}
          {note !== '' && <span className="finder-fold-note">{note}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="finder-fold-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
