import type { ReactNode } from 'react';
import './StageMessage.css';

interface StageMessageProps {
  title: string;
  /** What is wrong, or what is happening, in a sentence or two. */
  children: ReactNode;
  /** `alert` is said at once by a screen reader, `status` when it has finished its sentence. */
  role: 'alert' | 'status';
}

/** What stands where the leg would be, while it cannot be shown. The list and the card go on beside it. */
export function StageMessage({ title, children, role }: StageMessageProps) {
  return (
    <div className="stage-message" role={role}>
      <div className="stage-message-box">
        <h2 className="stage-message-title">{title}</h2>
        {children}
      </div>
    </div>
  );
}
