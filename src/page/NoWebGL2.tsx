import type { Drawable } from '../scene/webgl2';
import { text } from '../words/text';
import { StageMessage } from './StageMessage';

interface NoWebGL2Props {
  why: Exclude<Drawable, 'yes'>;
  onRetry: () => void;
}

/** The leg cannot be drawn in this browser, or not now; the words can still be read. */
export function NoWebGL2({ why, onRetry }: NoWebGL2Props) {
  return (
    <StageMessage title={text('webgl.title')} role="alert">
      {why === 'no' ? (
        <>
          <p>{text('webgl.what')}</p>
          <p>{text('webgl.todo')}</p>
        </>
      ) : (
        <>
          <p>{text('webgl.away')}</p>
          <p>{text('error.rest')}</p>
        </>
      )}
      <button type="button" className="stage-message-button" onClick={onRetry}>
        {text('error.retry')}
      </button>
    </StageMessage>
  );
}
