import { TimerReset } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { text } from '../../words/text';

/** The time of day, and the time since the lesson began; `onReset` begins it anew. */
export function PresenterClock({ startedAt, onReset }: { startedAt: number | null; onReset: () => void }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const clock = new Date(now).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="presenter-clock" role="timer" aria-live="off">
      <span>{clock}</span>
      <span className="presenter-since" title={text('present.since')}>
        {since(startedAt === null ? 0 : now - startedAt)}
      </span>
      <Button className="icon-button" aria-label={text('present.reset')} onPress={onReset}>
        <TimerReset aria-hidden="true" size="1.125em" />
      </Button>
    </div>
  );
}

/** Milliseconds as `4:07` or `1:04:07`. */
export function since(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
