import { useEffect, useState } from 'react';
import { redraw } from '../view/redraw';
import { text } from '../words/text';
import { StageMessage } from './StageMessage';

interface LostContextProps {
  canvas: HTMLCanvasElement;
}

/** It may have been lost before there was anybody to hear of it. */
function isLost(canvas: HTMLCanvasElement): boolean {
  return canvas.getContext('webgl2')?.isContextLost() ?? false;
}

/**
 * The graphics card can drop the picture at any time (sleep, driver update, too many tabs). Says so, and draws again
 * when the browser gives it back; three uploads everything anew by itself.
 */
export function LostContext({ canvas }: LostContextProps) {
  const [lost, setLost] = useState(() => isLost(canvas));
  useEffect(() => {
    const onLost = (event: Event) => {
      event.preventDefault();
      // Without its context a canvas is a white sheet.
      canvas.style.visibility = 'hidden';
      setLost(true);
    };
    const onRestored = () => {
      canvas.style.visibility = '';
      setLost(false);
      redraw();
    };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    return () => {
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
    };
  }, [canvas]);
  if (!lost) return null;
  return (
    <StageMessage title={text('lost.title')} role="alert">
      <p>{text('lost.what')}</p>
      <button type="button" className="stage-message-button" onClick={() => window.location.reload()}>
        {text('lost.reload')}
      </button>
    </StageMessage>
  );
}
