import { useStore } from 'zustand';
import { AlikeSwitch } from '../list/AlikeSwitch';
import { contentStore } from '../patterns/contentStore';
import type { LookAlike, LookAlikeSource } from '../patterns/lookAlikeSchema';
import type { Topic } from '../patterns/topics';
import { type MessageId, text } from '../words/text';
import { CardSection } from './CardSection';
import { addressOf, authorsOf, type Chart, chartsOf, drawnOf, shortSource, sourcesOf } from './drawnCard';
import './CardDrawn.css';
import './CardReading.css';

/** How much of a source was read, in words. */
const READ: Readonly<Record<LookAlikeSource['read'], MessageId>> = {
  'all of it': 'alike.read.all',
  'a page of it': 'alike.read.page',
  'a table of it': 'alike.read.table',
  'first page': 'alike.read.firstPage',
  abstract: 'alike.read.abstract',
  'title page': 'alike.read.titlePage',
  'a summary elsewhere': 'alike.read.summary',
  'not opened': 'alike.read.notOpened',
};

/** What folds on the card of a drawn look-alike: tests, other charts, and how sure the drawing is. */
export default function DrawnSections({ topic }: { topic: Topic }) {
  const file = useStore(contentStore, (state) => state.lookAlikes);
  const { own } = drawnOf(topic, file.lookAlikes);
  if (!own) return null;
  const charts = chartsOf(own);
  return (
    <>
      {own.tests.length > 0 && (
        <CardSection title={text('alike.tests')} count={own.tests.length}>
          <Tests lookAlike={own} />
        </CardSection>
      )}
      {charts.length > 0 && (
        <CardSection title={text('alike.charts')} count={charts.length}>
          <p className="card-lead">{text('alike.chartsLead')}</p>
          <ul className="topic-muscles">
            {charts.map((chart) => (
              <ChartRow key={chart.map?.label ?? ''} chart={chart} lookAlike={own} />
            ))}
          </ul>
        </CardSection>
      )}
      <CardSection title={text('alike.sure')}>
        <Sure lookAlike={own} />
      </CardSection>
    </>
  );
}

function Tests({ lookAlike: { tests } }: { lookAlike: LookAlike }) {
  const wording = useStore(contentStore, (state) => state.lookAlikes.meta?.wording ?? []);
  return (
    <>
      <p className="card-lead">{wording.join(' ')}</p>
      <p className="card-fineprint">{text('alike.testsLead')}</p>
      <ul className="studies">
        {tests.map(({ name, meaning, accuracy, sources }) => (
          <li key={name}>
            <h4 className="card-subtitle drawn-test">{name}</h4>
            <p>{meaning}</p>
            {accuracy !== undefined && (
              <p className="study-finding">{text('alike.accuracy', { found: accuracy })}</p>
            )}
            <SourceNames ids={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One way of charting it, with the switch where it can be drawn. */
function ChartRow({ chart: { map, drawing }, lookAlike }: { chart: Chart; lookAlike: LookAlike }) {
  const label = map?.label ?? text('alike.chartHere');
  return (
    <li className="topic-muscle">
      <div className="topic-muscle-words">
        <p className="drawn-chart">{label}</p>
        <p className="topic-muscle-said">{map?.words ?? lookAlike.area.core.words}</p>
        <p className="topic-muscle-said">
          {text(`card.confidence.${map?.confidence ?? lookAlike.confidence}`)}
          {drawing === null && <>; {text('alike.chartWords')}</>}
          {map && <SourceNames ids={[map.source]} />}
        </p>
      </div>
      {drawing !== null && (
        <AlikeSwitch
          drawing={drawing}
          name={text('alike.chartOf', { chart: label, name: lookAlike.label })}
        />
      )}
    </li>
  );
}

/** Sources in a line; shown while the card's sources are. */
function SourceNames({ ids }: { ids: readonly string[] }) {
  const sources = useStore(contentStore, (state) => state.lookAlikes.sources);
  const named = sources.filter(({ id }) => ids.includes(id)).map(shortSource);
  if (named.length === 0) return null;
  return (
    <>
      {' '}
      <span className="source-note">{named.join('; ')}</span>
    </>
  );
}

function Sure({ lookAlike }: { lookAlike: LookAlike }) {
  const file = useStore(contentStore, (state) => state.lookAlikes);
  const { meta } = file;
  return (
    <div className="evidence">
      <p>{meta?.confidenceScale[lookAlike.confidence] ?? text(`card.confidence.${lookAlike.confidence}`)}</p>
      <p>{lookAlike.doubt}</p>
      <p className="card-lead">{text('alike.precision')}</p>
      <h4 className="card-subtitle">{text('alike.sources')}</h4>
      <ul className="studies">
        {sourcesOf(lookAlike, file).map((source) => (
          <li key={source.id}>
            <Source source={source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Source({ source }: { source: LookAlikeSource }) {
  const { title, year, where, read, note } = source;
  const address = addressOf(source);
  return (
    <>
      <p>
        {address === undefined ? (
          title
        ) : (
          <a href={address} target="_blank" rel="noreferrer">
            {title}
          </a>
        )}
      </p>
      <p className="study-citation">
        {[authorsOf(source), where, year].filter((part) => part !== undefined).join(', ')}
      </p>
      <p className="study-citation">
        {text('alike.read', { what: text(READ[read]) })}
        {note !== undefined && <> {note}</>}
      </p>
    </>
  );
}
