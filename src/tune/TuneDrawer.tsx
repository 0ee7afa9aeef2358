import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { part } from '../view/part';
import { text } from '../words/text';
import { useLanguage } from '../words/useWords';
import './TuneDrawer.css';

// Leva comes when the drawer is first opened: it is not among the bytes that the first frame waits for.
const Tune = part(() => import('./Tune'));

/** The drawer in the corner of the leg, closed at first. Its handle is a button of the page: Leva's own cannot be reached by keyboard. */
export function TuneDrawer() {
  const [open, setOpen] = useState(false);
  const id = useId();
  const language = useLanguage();
  return (
    <div className="tune" data-open={open || undefined}>
      {open && (
        <div id={id} className="tune-knobs">
          {/* Leva keeps the labels it was given first. */}
          <Tune key={language} inline standIn={<p className="tune-wait">{text('tune.loading')}</p>} />
        </div>
      )}
      <button
        type="button"
        className="tune-handle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <SlidersHorizontal aria-hidden="true" size="1em" />
        <span className="tune-word">{text('tune.title')}</span>
      </button>
    </div>
  );
}
