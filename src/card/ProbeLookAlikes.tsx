import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { AlikeSwitch } from '../list/AlikeSwitch';
import { alikesAt, startAlikeFields } from '../patterns/alikeFields';
import { contentStore } from '../patterns/contentStore';
import { lookAlikeKey } from '../patterns/topics';
import { type AlikeGroup, alikeGroups, probeAlikes } from '../scene/structures/probeAlikes';
import { probeStore } from '../scene/structures/probeStore';
import { openCard } from '../view/actions';
import { text } from '../words/text';
import { shortName } from './shortName';
import './CardWarnings.css';

/** So many are read; more can be asked for. */
const SHOWN_FIRST = 5;

/** What patterns are confused with, where it is drawn at the spot that was asked about: what cannot wait first, each with its card and its switch. */
export default function ProbeLookAlikes() {
  const skin = useStore(probeStore, (state) => state.skin);
  const leg = useStore(legStore, (state) => state.leg);
  const hits = useStore(probeAlikes, (state) => state.hits);
  const index = useStore(contentStore, (state) => state.index);
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (!skin || !leg) return;
    let gone = false;
    void startAlikeFields(leg).then(() => !gone && probeAlikes.setState({ hits: alikesAt(skin) }));
    return () => {
      gone = true;
      probeAlikes.setState({ hits: null });
      setAll(false);
    };
  }, [skin, leg]);
  const groups = alikeGroups(hits ?? [], index);
  if (groups.length === 0) return null;
  const shown = all ? groups : firstOf(groups, SHOWN_FIRST);
  const more = countOf(groups) - countOf(shown);
  return (
    <section className="probe-alikes" aria-labelledby="probe-alikes">
      <h3 className="probe-alikes-title" id="probe-alikes">
        {text('probe.alike')}
      </h3>
      {shown.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
      {more > 0 && (
        <Button className="text-button" onPress={() => setAll(true)}>
          {text('finder.more', { count: more })}
        </Button>
      )}
    </section>
  );
}

function Group({ group: { kind, found } }: { group: AlikeGroup }) {
  return (
    <>
      <h4 className="probe-alikes-kind">{text(`probe.alike.${kind}`)}</h4>
      <ul>
        {found.map((one) => (
          <Row key={one.lookAlike.id} one={one} />
        ))}
      </ul>
    </>
  );
}

function Row({ one: { lookAlike, zone } }: { one: AlikeGroup['found'][number] }) {
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes.lookAlikes);
  const topics = useStore(contentStore, ({ index }) => index.topics);
  const { id, label, level } = lookAlike;
  const key = lookAlikeKey(lookAlike, lookAlikes);
  const name = shortName(topics.get(key)?.name ?? label);
  return (
    <li className="probe-hit">
      <div className="probe-hit-words">
        <Button className="pattern-point-name" onPress={() => openCard(key)}>
          {name}
        </Button>
        <p className="probe-hit-source">
          {text(`against.zone.${zone}`)}
          {level !== 'ordinary' && <span className="warning-level">{text(`card.level.${level}`)}</span>}
        </p>
      </div>
      <AlikeSwitch drawing={id} name={name} />
    </li>
  );
}

const countOf = (groups: readonly AlikeGroup[]) => groups.reduce((sum, { found }) => sum + found.length, 0);

/** The first so many of all groups; what cannot wait is never left out. */
function firstOf(groups: readonly AlikeGroup[], most: number): AlikeGroup[] {
  let left = most;
  return groups.flatMap(({ kind, found }) => {
    const first = kind === 'urgent' ? found : found.slice(0, Math.max(0, left));
    left -= found.length;
    return first.length > 0 ? [{ kind, found: first }] : [];
  });
}
