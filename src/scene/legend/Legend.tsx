import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { ContentIndex } from '../../patterns/contentIndex';
import { contentStore } from '../../patterns/contentStore';
import { patternColours } from '../../patterns/patternColours';
import type { ZoneColour } from '../../patterns/zoneColours';
import { setShow } from '../../view/actions';
import { viewStore } from '../../view/store';
import { veilStore } from '../../view/veilStore';
import { plural, text } from '../../words/text';
import { LegendAlikes } from './LegendAlikes';
import { OverlapScale, OverlapToggle } from './LegendOverlap';
import { ZoneSwatch } from './LegendSwatch';
import './Legend.css';

/** Rows shown before the rest is summed up; the list has them all. */
const ROWS = 6;

export interface LegendRow {
  muscle: string;
  name: string;
  /** Labels of its points that are on. */
  points: readonly string[];
  colour: ZoneColour;
}

/** One row for each muscle that has a pattern on, in the order they were switched on. */
export function legendRows(show: readonly string[], index: ContentIndex): LegendRow[] {
  const colours = patternColours(show, index);
  const rows = new Map<string, LegendRow>();
  for (const id of show) {
    const entry = index.points.get(id);
    const colour = colours.get(id);
    if (!entry || !colour) continue;
    const { muscle, point } = entry;
    const row = rows.get(muscle.id);
    rows.set(muscle.id, {
      muscle: muscle.id,
      name: muscle.english,
      points: [...(row?.points ?? []), point.label],
      colour,
    });
  }
  return [...rows.values()];
}

/** Which colour and texture on the skin is which pattern. Reads the table that the shader reads. */
export function Legend() {
  const show = useStore(viewStore, ({ view }) => view.show);
  const index = useStore(contentStore, (state) => state.index);
  const alikes = useStore(viewStore, ({ view }) => view.alike.length > 0);
  const counting = useStore(viewStore, ({ view }) => view.overlap);
  const rows = legendRows(show, index);
  const [folded, setFolded] = useState(false);
  return (
    <section className="legend" data-folded={folded || undefined} aria-label={text('legend.label')}>
      <header className="legend-head">
        <h2 className="legend-title">{text('legend.title')}</h2>
        {(show.length > 1 || counting) && <OverlapToggle />}
        {rows.length > 0 && (
          <Button className="legend-clear" aria-label={text('list.clearLong')} onPress={() => setShow([])}>
            <X aria-hidden="true" size="1em" />
            {text('list.clear')}
          </Button>
        )}
        {rows.length > 0 && (
          <Button
            className="legend-fold"
            aria-expanded={!folded}
            aria-label={text(folded ? 'legend.unfold' : 'legend.fold')}
            onPress={() => setFolded(!folded)}
          >
            {folded ? (
              <ChevronUp aria-hidden="true" size="1em" />
            ) : (
              <ChevronDown aria-hidden="true" size="1em" />
            )}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        !alikes && <p className="legend-empty">{text('legend.empty')}</p>
      ) : counting ? (
        <OverlapScale />
      ) : (
        <LegendTable rows={rows} folded={folded} />
      )}
      {alikes && !folded && <LegendAlikes />}
    </section>
  );
}

function LegendTable({ rows, folded }: { rows: readonly LegendRow[]; folded: boolean }) {
  const silent = useStore(veilStore, ({ names }) => names);
  const shown = rows.slice(0, ROWS);
  const more = rows.length - shown.length;
  if (folded)
    return (
      <div className="legend-folded" aria-hidden="true">
        {shown.map(({ muscle, colour }) => (
          <ZoneSwatch key={muscle} zone="essential" colour={colour} />
        ))}
      </div>
    );
  // The rows fold into columns: a table laid out as anything else must say that it is one.
  return (
    <>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: without them the layout takes the table's meaning */}
      <table className="legend-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" title={text('legend.essential.help')}>
              {text('legend.essential')}
            </th>
            <th role="columnheader" scope="col" title={text('legend.spillover.help')}>
              {text('legend.spillover')}
            </th>
            <td role="cell" />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map(({ muscle, name, points, colour }) => (
            <tr key={muscle} role="row">
              <td role="cell">
                <ZoneSwatch zone="essential" colour={colour} />
              </td>
              <td role="cell">
                <ZoneSwatch zone="spillover" colour={colour} />
              </td>
              <th role="rowheader" scope="row">
                {silent ? '?' : name}{' '}
                {!silent && <span className="legend-points">{shortPoints(name, points)}</span>}
              </th>
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
      {more > 0 && <p className="legend-more">{plural('legend.more', more)}</p>}
    </>
  );
}

/** `TrP1, TrP3` for the points of a muscle; how many when there are more than two. */
function shortPoints(muscle: string, points: readonly string[]): string {
  if (points.length > 2) return plural('list.points', points.length);
  const stem = muscle.replace(',', '').toLowerCase();
  return points
    .map((label) => {
      const bare = label.replaceAll(',', '');
      return bare.toLowerCase().startsWith(stem) ? bare.slice(stem.length).trim() : label;
    })
    .filter((label) => label !== '')
    .join(', ');
}
