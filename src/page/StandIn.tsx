import type { LucideIcon } from 'lucide-react';

/** The place of a tool that is still to come: its sign, without its use. */
export function StandIn({ icon: Icon, className = '' }: { icon: LucideIcon; className?: string }) {
  return (
    <span className={`icon-button ${className}`} aria-hidden="true">
      <Icon size="1.125em" />
    </span>
  );
}
