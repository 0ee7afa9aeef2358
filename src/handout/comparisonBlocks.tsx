import { type AgainstRow, type AgainstSaid, againstTable } from '../card/againstTable';
import type { Against } from '../patterns/against';
import type { ContentIndex } from '../patterns/contentIndex';
import type { LookAlikes } from '../patterns/lookAlikeSchema';
import type { Content } from '../patterns/schema';
import type { Study } from '../patterns/studySchema';
import { AlikeMark } from '../scene/legend/AlikeMark';
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
const LEAST_MM = 42;
/** So much of each is printed of the look-alike; the card has it all. */
const SAID_MOST = 3;

/** Everything on the sheet in the order it is read: what cannot wait before the pictures, sources last. */
export function comparisonBlocks(sheet: ComparisonOf): SheetBlock[] {
  const { against, content, index, study, options } = sheet;
  const rows = againstTable(against, { content, index, study });
  return [
    { key: 'head', kind: 'full', node: () => <Head sheet={sheet} /> },
    { key: 'warnings', kind: 'full', node: () => <Warnings rows={rows} sheet={sheet} /> },
    {
      key: 'plates',
      kind: 'full',
      shrinkMm: sheet.pictures.status === 'ready' ? sheet.pictures.legMm - LEAST_MM : 0,
      node: (shrunkMm) => <Plates sheet={sheet} legMm={sheet.pictures.legMm - shrunkMm} />,
    },
    { key: 'table', kind: 'full', node: () => <Table rows={rows} sheet={sheet} /> },
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

/** What is urgent of the two, before anything else: what to do about the look-alike, its signs, and the sign that opens the muscle's card. */
function Warnings({ sheet: { against, words }, rows }: Part & { rows: readonly AgainstRow[] }) {
  const urgent = rows.find(({ aspect }) => aspect === 'urgent');
  return (
    <section className="sheet-warnings sheet-against-warnings">
      <h2>{words.text('sheet.warnings')}</h2>
      <div className="sheet-against-urgent">
        <Cell said={urgent?.pattern ?? []} name={against.entry.point.label} words={words} />
        <Cell said={urgent?.lookAlike ?? []} name={against.lookAlike.label} words={words} />
      </div>
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
      <div className="sheet-against-side">
        {against.comparison && <Ask sheet={sheet} />}
        <SheetCode link={link} label={words.text('sheet.code')} />
      </div>
    </div>
  );
}

function Ask({ sheet: { against, words } }: Part) {
  return (
    <section className="sheet-list">
      <h3 className="sheet-subtitle">{words.text('against.ask')}</h3>
      <ul>
        {against.comparison?.ask.map((ask) => (
          <li key={ask}>{ask}</li>
        ))}
      </ul>
    </section>
  );
}

/** The two aspect by aspect; what is urgent stands above. */
function Table({ rows, sheet: { words, against } }: Part & { rows: readonly AgainstRow[] }) {
  return (
    <section className="sheet-against-table">
      <div className="sheet-against-row sheet-against-names">
        <h2>{against.entry.point.label}</h2>
        <h2>{against.lookAlike.label}</h2>
      </div>
      {rows
        .filter(({ aspect }) => aspect !== 'urgent')
        .map(({ aspect, pattern, lookAlike }) => (
          <div key={aspect} className="sheet-against-row">
            <h3>{words.text(`against.${aspect}`)}</h3>
            <Cell said={pattern} words={words} />
            <Cell said={lookAlike.slice(0, SAID_MOST)} words={words} />
          </div>
        ))}
    </section>
  );
}

function Cell({ said, name, words }: { said: readonly AgainstSaid[]; name?: string; words: Words }) {
  return (
    <div>
      {name !== undefined && <strong className="sheet-against-name">{name}</strong>}
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

/** What it rests on, in short: the card has the titles. */
function Sources({ sheet: { against, content, lookAlikes, words } }: Part) {
  const { lookAlike, entry } = against;
  const named = lookAlike.sources.flatMap(
    (id) => lookAlikes.sources.find((source) => source.id === id) ?? [],
  );
  return (
    <section className="sheet-sources sheet-against-sources">
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
