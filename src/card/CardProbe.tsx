import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { useStore } from 'zustand';
import { PatternSwitch } from '../list/PatternSwitch';
import { ZoneMark } from '../list/ZoneMark';
import { contentStore } from '../patterns/contentStore';
import type { Confidence, TriggerPoint } from '../patterns/schema';
import { idName } from '../scene/structures/idName';
import { closeProbe, type ProbeGroup, probeGroups, probeStore } from '../scene/structures/probeStore';
import { pointName } from '../scene/structures/structureTree';
import { select, setViewState } from '../view/actions';
import { part } from '../view/part';
import { plural, text } from '../words/text';
import { sourceLine } from './sourceNames';
import './CardCompare.css';

const ProbeLookAlikes = part(() => import('./ProbeLookAlikes'));

/** The answer to a touch of the skin: every pattern that is reported there, on or off, each with its switch; then what patterns are confused with there. */
export function CardProbe() {
  const hits = useStore(probeStore, (state) => state.hits);
  const region = useStore(probeStore, (state) => state.region);
  const named = useStore(probeStore, (state) => state.place);
  const under = useStore(probeStore, (state) => state.under);
  const content = useStore(contentStore, (state) => state.content);
  const index = useStore(contentStore, (state) => state.index);
  if (hits === null) return null;
  const groups = probeGroups(hits, index);
  const place = named ?? content.painRegions.find(({ id }) => id === region)?.english ?? null;
  const title = place === null ? text('probe.title') : text('probe.titleAt', { place });
  return (
    <section className="probe" aria-label={title}>
      <header className="compare-head">
        <h2 className="compare-title">{title}</h2>
        <Button className="icon-button" aria-label={text('probe.close')} onPress={closeProbe}>
          <X aria-hidden="true" size="1em" />
        </Button>
      </header>
      <p className="card-lead">
        {hits.length === 0 ? text('probe.none') : plural('probe.covered', hits.length)}
      </p>
      {under !== null && (
        <p className="probe-under">
          {text('probe.under')}{' '}
          <span className="chip">
            <Button className="chip-name" onPress={() => select(under)}>
              {idName(under, index)}
            </Button>
          </span>
        </p>
      )}
      <ul className="probe-hits">
        {groups.map((group) => (
          <Hit key={`${group.muscle.id} ${group.zone}`} group={group} />
        ))}
      </ul>
      <ProbeLookAlikes />
      {groups.length > 0 && (
        <Disclosure className="probe-sources">
          <Heading level={3} className="probe-sources-title">
            <Button slot="trigger" className="text-button">
              {text('card.evidence')}
            </Button>
          </Heading>
          <DisclosurePanel>
            <ul className="probe-source-list">
              {groups.map(({ muscle, zone, points }) => (
                <li key={`${muscle.id} ${zone}`} className="probe-hit-source">
                  {muscle.english}: {points[0] && sourceLine({ ...points[0], confidence: leastSure(points) })}
                </li>
              ))}
            </ul>
          </DisclosurePanel>
        </Disclosure>
      )}
    </section>
  );
}

function Hit({ group: { muscle, zone, points } }: { group: ProbeGroup }) {
  const [first] = points;
  if (!first) return null;
  const ids = points.map(({ id }) => id);
  const alone = points.length === 1;
  return (
    <li className="probe-hit">
      <ZoneMark zone={zone} points={ids} />
      <div className="probe-hit-words">
        <Button
          className="pattern-point-name"
          onPress={() => setViewState({ select: [muscle.id], trp: alone ? first.id : null })}
        >
          {alone ? first.label : muscle.english}
        </Button>
        <p className="probe-hit-source">
          {text(`card.${zone}`)}
          {!alone && `: ${points.map((point) => pointName(muscle, point)).join(', ')}`}
        </p>
      </div>
      <PatternSwitch
        points={ids}
        label={alone ? first.label : text('probe.switch', { name: muscle.english })}
      />
    </li>
  );
}

/** The lowest confidence among points that share a line. */
function leastSure(points: readonly TriggerPoint[]): Confidence {
  const levels = ['low', 'medium', 'high'] as const;
  return levels.find((level) => points.some(({ confidence }) => confidence === level)) ?? 'low';
}
