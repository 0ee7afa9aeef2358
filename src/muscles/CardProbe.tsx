import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { ProbeHit } from '../anatomy/skinProbe';
import { contentStore } from '../referral/contentStore';
import { setViewState } from '../view/actions';
import { plural, text } from '../view/messages';
import { SourceNote } from './CardStatements';
import { PatternSwitch } from './PatternSwitch';
import { closeProbe, inReadingOrder, probeStore } from './probeStore';
import { ZoneMark } from './ZoneMark';

/** The answer to a touch of the skin: every pattern that is reported there, on or off, each with its switch. */
export function CardProbe() {
  const hits = useStore(probeStore, (state) => state.hits);
  if (hits === null) return null;
  return (
    <section className="probe" aria-label={text('probe.title')}>
      <header className="compare-head">
        <h2 className="compare-title">{text('probe.title')}</h2>
        <Button className="icon-button" aria-label={text('probe.close')} onPress={closeProbe}>
          <X aria-hidden="true" size="1em" />
        </Button>
      </header>
      <p className="card-lead" role="status">
        {hits.length === 0 ? text('probe.none') : plural('probe.covered', hits.length)}
      </p>
      <ul className="probe-hits" data-sourced>
        {inReadingOrder(hits).map((hit) => (
          <Hit key={`${hit.id} ${hit.zone}`} hit={hit} />
        ))}
      </ul>
    </section>
  );
}

function Hit({ hit: { id, zone } }: { hit: ProbeHit }) {
  const entry = useStore(contentStore, ({ index }) => index.points.get(id));
  if (!entry) return null;
  const { point, muscle } = entry;
  return (
    <li className="probe-hit">
      <ZoneMark zone={zone} points={[id]} />
      <div className="probe-hit-words">
        <Button className="pattern-point-name" onPress={() => setViewState({ select: [muscle.id], trp: id })}>
          {point.label}
        </Button>
        <p className="probe-hit-source">
          {text(`card.${zone}`)}
          <SourceNote source={point.source} chapter={point.chapter} confidence={point.confidence} />
        </p>
      </div>
      <PatternSwitch points={[id]} label={point.label} />
    </li>
  );
}
