import { text } from '../words/text';
import { StageMessage } from './StageMessage';

/** This browser cannot draw the leg; the words can still be read. */
export function NoWebGL2() {
  return (
    <StageMessage title={text('webgl.title')} role="alert">
      <p>{text('webgl.what')}</p>
      <p>{text('webgl.todo')}</p>
    </StageMessage>
  );
}
