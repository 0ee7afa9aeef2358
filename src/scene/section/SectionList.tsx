import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { select } from '../../view/actions';
import { viewStore } from '../../view/store';
import { plural, text } from '../../words/text';
import { structureOf } from '../structures/structureOf';
import { cutStore } from './cutStore';
import type { CutArea } from './LegCut';

/** What changed is said when the plane has rested this long, milliseconds: a sweep is not a hundred sentences. */
const SAY_AFTER_MS = 500;

/** Everything that is cut, the largest first, with its area: what the picture shows, in words. */
export function SectionList({ compact }: { compact: boolean }) {
  const areas = useStore(cutStore, (cut) => cut.areas);
  const selected = useStore(viewStore, ({ view }) => view.select);
  const rows = rowsOf(areas);
  const live = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const handle = setTimeout(() => {
      if (live.current) live.current.textContent = sentence();
    }, SAY_AFTER_MS);
    return () => clearTimeout(handle);
  });
  return (
    <>
      <p ref={live} className="visually-hidden" aria-live="polite" />
      {!compact && (
        <details className="section-list">
          <summary>{plural('section.inCut', rows.length)}</summary>
          <ul>
            {rows.map(({ id, name, cm2 }) => (
              <li key={id}>
                <Button
                  className="section-row-button"
                  data-selected={selected.includes(id) || undefined}
                  onPress={() => select(id)}
                >
                  <span>{name}</span>
                  <span className="section-area">{text('section.area', { cm2: cm2.toFixed(1) })}</span>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface Row {
  id: string;
  name: string;
  cm2: number;
}

function rowsOf(areas: readonly CutArea[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { structure, areaM2 } of areas) {
    if (structure.kind === 'skin') continue;
    const { listed, english } = structure;
    const row = rows.get(listed) ?? { id: listed, name: structureOf(listed)?.english ?? english, cm2: 0 };
    row.cm2 += areaM2 * 1e4;
    rows.set(listed, row);
  }
  return [...rows.values()].sort((a, b) => b.cm2 - a.cm2);
}

function sentence(): string {
  const { areas, levels, heightM } = cutStore.getState();
  const { section } = viewStore.getState().view;
  if (!section) return text('section.saidWhole');
  const count = rowsOf(areas).length;
  const level = levels.find(({ at }) => Math.abs(at - section.at) < 0.002);
  return level
    ? text('section.saidLevel', { level: text(`section.level.${level.name}`), count })
    : text('section.said', { cm: (section.at * heightM * 100).toFixed(1), count });
}
