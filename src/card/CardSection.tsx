import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import './CardSection.css';

interface CardSectionProps {
  title: string;
  /** Said beside the title: how many. */
  count?: number;
  open?: boolean;
  children: ReactNode;
}

/** A part of the card that opens and folds; its title says what is in it. */
export function CardSection({ title, count, open = false, children }: CardSectionProps) {
  return (
    <Disclosure className="card-section" defaultExpanded={open}>
      <Heading level={3} className="card-section-title">
        <Button slot="trigger" className="card-section-trigger">
          <span>{title}</span>
          {count !== undefined && <span className="card-section-count">{count}</span>}
          <ChevronRight aria-hidden="true" size="1em" />
        </Button>
      </Heading>
      <DisclosurePanel className="card-section-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
