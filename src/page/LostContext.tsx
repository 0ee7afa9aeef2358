import { useStore } from 'zustand';
import { lostContext } from '../scene/lostContext';
import { text } from '../words/text';
import { StageMessage } from './StageMessage';

/** Says that the graphics card has dropped the picture, until it is back; one that does not come back can be asked for on another canvas. */
export function LostContext({ onRetry }: { onRetry: () => void }) {
  const lost = useStore(lostContext, (state) => state.lost);
  if (!lost) return null;
  return (
    <StageMessage title={text('lost.title')} role="alert">
      <p>{text('lost.what')}</p>
      <p>{text('error.rest')}</p>
      <button type="button" className="stage-message-button" onClick={onRetry}>
        {text('error.retry')}
      </button>
    </StageMessage>
  );
}
