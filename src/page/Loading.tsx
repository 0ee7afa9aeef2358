import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { number, text } from '../words/text';
import { StageMessage } from './StageMessage';

const MEGABYTE = 1e6;

/** How much of the leg has come, in bytes that have really arrived. */
export function Loading() {
  const loaded = useStore(legStore, (state) => state.bytesLoaded);
  const total = useStore(legStore, (state) => state.bytesTotal);
  const values = { loaded: megabytes(loaded), total: megabytes(total) };
  return (
    <StageMessage title={text('loading.title')} role="status">
      <progress
        className="progress-bar"
        aria-label={text('loading.title')}
        {...(total > 0 ? { max: total, value: loaded } : {})}
      />
      <p aria-hidden="true">{text(total > 0 ? 'loading.of' : 'loading.bytes', values)}</p>
    </StageMessage>
  );
}

function megabytes(bytes: number): string {
  return number(bytes / MEGABYTE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
