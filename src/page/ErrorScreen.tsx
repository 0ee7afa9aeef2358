import { text } from '../words/text';
import { StageMessage } from './StageMessage';

interface ErrorScreenProps {
  /** One sentence: where, what is wrong, what to do. */
  cause: string;
  onRetry: () => void;
}

/** The leg cannot be shown: why, and what to do. The list and the card do not need it. */
export function ErrorScreen({ cause, onRetry }: ErrorScreenProps) {
  return (
    <StageMessage title={text('error.title')} role="alert">
      <p className="stage-message-cause">{cause}</p>
      <p>{text('error.rest')}</p>
      <button type="button" className="stage-message-button" onClick={onRetry}>
        {text('error.retry')}
      </button>
    </StageMessage>
  );
}
