import { AlikeMark } from '../card/AlikeMark';
import { type AgainstRow, type AgainstSaid, againstTable, urgencyOf } from '../card/againstTable';
import { warningsOf } from '../card/cardModel';
import type { Against } from '../patterns/against';
import type { ContentIndex } from '../patterns/contentIndex';
import type { LookAlikes } from '../patterns/lookAlikeSchema';
import type { Content } from '../patterns/schema';
import type { Study } from '../patterns/studySchema';
import type { Words } from '../words/text';
import { againstName } from './ComparisonPicker';
import type { SheetOptions } from './handoutOptions';
import { SheetCode } from './SheetCode';
import { SheetNameLine } from './SheetHead';
import { SheetLegendRows } from './SheetLegend';
import { PlateView } from './SheetPlate';
import type { SheetBlock } from './sheetBlocks';
import { sheetMuscles } from './sheetModel';
import type { ComparisonPictures } from './useComparisonPictures';

export interface ComparisonOf {
  against: Against;
  content: Content;
  index: ContentIndex;
  lookAlikes: LookAlikes;
  study: Study;
  options: SheetOptions;
  pictures: ComparisonPictures;
  tone: number;
  words: Words;
  /** Address of the live view, for the code. */
  link: string;
}

/** A leg is not drawn smaller than this, millimetres. */
const LEAST_MM = 58;

/** Everything on the sheet in the order it is read: what cannot wait before the pictures, sources last. */
export function comparisonBlocks(sheet: ComparisonOf): SheetBlock[] {
  const { against, content, index, study, options } = sheet;
  const rows = againstTable(against, { content, index, study });
  return [
    { key: 'head', kind: 'full', node: () => <Head sheet={sheet} /> },
    { key: 'warnings', kind: 'full', node: () => <Warnings sheet={sheet} /> },
    {
      key: 'plates',
      kind: 'full',
      shrinkMm: sheet.pictures.status === 'ready' ? sheet.pictures.legMm - LEAST_MM : 0,
      node: (shrunkMm) => <Plates sheet={sheet} legMm={sheet.pictures.legMm - shrunkMm} />,
    },
    ...(against.comparison ? [{ key: 'ask', kind: 'full' as const, node: () => <Ask sheet={sheet} /> }] : []),
    ...rows.map(
      (row): SheetBlock => ({
        key: row.aspect,
        kind: 'full',
        node: () => <Row row={row} sheet={sheet} />,
      }),
    ),
    ...(options.include.sources
      ? [{ key: 'sources', kind: 'full' as const, node: () => <Sources sheet={sheet} /> }]
      : []),
  ];
}

interface Part {
  sheet: ComparisonOf;
}

function Head({ sheet: { against, words } }: Part) {
  return (
    <header className="sheet-head">
      <SheetNameLine kicker={words.text('against.what')} />
      <h1 className="sheet-title sheet-title-long">{againstName(against)}</h1>
      {against.comparison && <p>{against.comparison.why}</p>}
    </header>
  );
}

/** What to do where it cannot wait: about the look-alike, and the sign that opens the muscle's card. */
function Warnings({ sheet: { against, index, words } }: Part) {
  const { entry, lookAlike } = against;
  const own = urgencyOf(lookAlike, index);
  const first = warningsOf(entry.muscle.id, index)?.first;
  return (
    <section className="sheet-warnings">
      <h2>{words.text('sheet.warnings')}</h2>
      <ul>
        {own && (
          <li>
            <strong>{lookAlike.label}.</strong> <em>{own.todo}</em>{' '}
            <span className="sheet-level">{words.text(`card.level.${own.level}`)}</span>
          </li>
        )}
        {first && first.action !== own?.todo && (
          <li>
            <strong>{first.pattern}</strong> {first.suspect}. <em>{first.action}</em>{' '}
            <span className="sheet-level">{words.text(`card.level.${first.level}`)}</span>
          </li>
        )}
      </ul>
      <p>{words.text('card.emergencyNumber')}</p>
    </section>
  );
}

/** The two beside each other, each with its name and what its drawing means. */
function Plates({ sheet, legMm }: Part & { legMm: number }) {
  const { against, index, pictures, tone, words, link } = sheet;
  const { entry, lookAlike } = against;
  const size = legMm / pictures.legMm;
  const owners = sheetMuscles([entry.point.id], index);
  const views = pictures.pattern.map(({ view }) => view);
  return (
    <div className="sheet-against-plates">
      <section>
        <h2 className="sheet-subtitle">{entry.point.label}</h2>
        <div className="sheet-against-views">
          {pictures.pattern.map((picture) => (
            <PlateView
              key={picture.view}
              picture={picture}
              signs={[]}
              crosses={pictures.crosses}
              views={views}
              size={size}
            />
          ))}
        </div>
        <div className="sheet-legend">
          <SheetLegendRows muscles={owners} tone={tone} />
          <p>{words.text('against.legend.pattern')}</p>
        </div>
      </section>
      <section>
        <h2 className="sheet-subtitle">{lookAlike.label}</h2>
        <div className="sheet-against-views">
          {pictures.lookAlike.map((picture) => (
            <PlateView
              key={picture.view}
              picture={picture}
              signs={[]}
              crosses={[]}
              views={views}
              size={size}
            />
          ))}
        </div>
        <div className="sheet-legend">
          <p className="sheet-legend-row">
            <AlikeMark lookAlike={lookAlike} />
            <AlikeMark lookAlike={lookAlike} wider />
            {lookAlike.label}
          </p>
          <p>{words.text(`against.legend.${lookAlike.drawn}`)}</p>
        </div>
      </section>
      <SheetCode link={link} label={words.text('sheet.code')} />
    </div>
  );
}

function Ask({ sheet: { against, words } }: Part) {
  return (
    <section className="sheet-list sheet-against-ask">
      <h3 className="sheet-subtitle">{words.text('against.ask')}</h3>
      <ul>
        {against.comparison?.ask.map((ask) => (
          <li key={ask}>{ask}</li>
        ))}
      </ul>
    </section>
  );
}

/** An aspect of the two, side by side. */
function Row({ row: { aspect, pattern, lookAlike }, sheet }: Part & { row: AgainstRow }) {
  const { words, against } = sheet;
  return (
    <section className="sheet-against-row">
      <h3 className="sheet-subtitle">{words.text(`against.${aspect}`)}</h3>
      <Cell said={pattern} name={against.entry.point.label} words={words} />
      <Cell said={lookAlike} name={against.lookAlike.label} words={words} />
    </section>
  );
}

function Cell({ said, name, words }: { said: readonly AgainstSaid[]; name: string; words: Words }) {
  return (
    <div>
      <strong className="sheet-against-name">{name}</strong>
      {said.length === 0 && <p>{words.text('topic.signsNone')}</p>}
      {said.map(({ zone, lead, text, level, todo }) => (
        <p key={`${lead ?? ''}${text}${level ?? ''}`}>
          {zone && <em>{words.text(`against.zone.${zone}`)}: </em>}
          {lead !== undefined && <em>{lead}. </em>}
          {text}{' '}
          {level !== undefined && level !== 'ordinary' && (
            <span className="sheet-level">{words.text(`card.level.${level}`)}</span>
          )}{' '}
          {todo !== undefined && <strong>{todo}</strong>}
        </p>
      ))}
    </div>
  );
}

function Sources({ sheet: { against, content, lookAlikes, words } }: Part) {
  const { lookAlike, entry } = against;
  const named = lookAlike.sources.flatMap(
    (id) => lookAlikes.sources.find((source) => source.id === id) ?? [],
  );
  return (
    <section className="sheet-sources">
      <h3 className="sheet-subtitle">{words.text('sheet.sources')}</h3>
      <p>
        {entry.point.label}: {content.meta.sources[entry.point.source]}{' '}
        {words.text('against.drawingOf', {
          name: lookAlike.label,
          confidence: words.text(`card.confidence.${lookAlike.confidence}`),
        })}{' '}
        {lookAlike.doubt}
      </p>
      <p>
        {named
          .map(({ authors, year, title }) =>
            [authors, year, title].filter((one) => one !== undefined).join(', '),
          )
          .join('; ')}
        .
      </p>
    </section>
  );
}
