import { useMemo } from 'react';
import { useStore } from 'zustand';
import { ZoneMark } from '../list/ZoneMark';
import type { Against } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import { studyStore } from '../patterns/studyStore';
import { lookAlikeKey } from '../patterns/topics';
import { AlikeMark } from '../scene/legend/AlikeMark';
import { text } from '../words/text';
import { type AgainstSaid, againstTable } from './againstTable';
import { LookAlikeLevel } from './CardAgainstLinks';
import { TopicLink } from './TopicChips';

/** The two aspect by aspect: columns where there is room, one under the other where there is none. */
export function AgainstTable({ against }: { against: Against }) {
  const content = useStore(contentStore, (state) => state.content);
  const index = useStore(contentStore, (state) => state.index);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes.lookAlikes);
  const study = useStore(studyStore, (state) => state.study);
  const rows = useMemo(
    () => againstTable(against, { content, index, study }),
    [against, content, index, study],
  );
  const { entry, lookAlike } = against;
  const names = { pattern: entry.point.label, lookAlike: lookAlike.label };
  return (
    <div className="against-table-room">
      <table className="against-table">
        <caption className="visually-hidden">
          {text('against.name', { point: names.pattern, other: names.lookAlike })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{names.pattern}</th>
            <th scope="col">
              <TopicLink topic={lookAlikeKey(lookAlike, lookAlikes)}>{names.lookAlike}</TopicLink>
            </th>
          </tr>
        </thead>
        {rows.map(({ aspect, pattern, lookAlike: other }) => (
          <tbody key={aspect} data-aspect={aspect}>
            <tr>
              <th colSpan={2} scope="rowgroup" className="card-subtitle">
                {text(`against.${aspect}`)}
              </th>
            </tr>
            <tr>
              <Cell name={names.pattern} said={pattern} against={against} />
              <Cell name={names.lookAlike} said={other} against={against} />
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** What is said of one of the two; that nothing is where nothing is. */
function Cell({ name, said, against }: { name: string; said: readonly AgainstSaid[]; against: Against }) {
  return (
    <td>
      <p className="against-owner" aria-hidden="true">
        {name}
      </p>
      {said.length === 0 && <p className="against-quiet">{text('topic.signsNone')}</p>}
      {said.map((one) => (
        <Said key={`${one.lead ?? ''}${one.text}${one.level ?? ''}`} said={one} against={against} />
      ))}
    </td>
  );
}

function Said({ said, against }: { said: AgainstSaid; against: Against }) {
  const { zone, lead, level, todo } = said;
  return (
    <p className="against-said" data-zone={zone}>
      {(zone === 'essential' || zone === 'spillover') && (
        <ZoneMark zone={zone} points={[against.entry.point.id]} />
      )}
      {(zone === 'core' || zone === 'wider') && (
        <AlikeMark lookAlike={against.lookAlike} wider={zone === 'wider'} />
      )}
      <span>
        {zone && <span className="visually-hidden">{text(`against.zone.${zone}`)}: </span>}
        {lead !== undefined && <strong>{lead}. </strong>}
        {said.text}
        {level !== undefined && <LookAlikeLevel level={level} />}
        {todo !== undefined && <span className="against-todo"> {todo}</span>}
      </span>
    </p>
  );
}
