import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { AlikeSwitch } from '../list/AlikeSwitch';
import { PatternSwitch } from '../list/PatternSwitch';
import { type Against, patternsBeside } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import type { LookAlike } from '../patterns/lookAlikeSchema';
import { startLookAlikes } from '../patterns/lookAlikeStore';
import { ROOTS } from '../patterns/roots';
import { lookAlikeKey, type Topic } from '../patterns/topics';
import { useLookAlikes } from '../patterns/useLookAlikes';
import { setViewState } from '../view/actions';
import { list, text } from '../words/text';
import { BodyIcon } from './BodyIcon';
import { openAgainst } from './compareOnLeg';
import { drawnOf, sketchOf } from './drawnCard';
import { Fact } from './Fact';
import { StudyScale } from './StudyScale';
import { useLinked } from './Term';
import { TopicLink } from './TopicChips';
import './CardDrawn.css';
import './CardPatterns.css';
import './CardStudy.css';

interface CardDrawnProps {
  /** The card it stands on; null while only the drawings can tell which that is. */
  topic: Topic | null;
}

/** What is drawn of a look-alike: where, how it feels, what sets it apart, and the patterns it is confused with. Asks for the drawings. */
export default function CardDrawn({ topic }: CardDrawnProps) {
  const { status, cause } = useLookAlikes();
  const { lookAlikes } = useStore(contentStore, (state) => state.lookAlikes);
  if (status === 'failed')
    return (
      <div className="drawn-missing">
        <p role="alert">{text('alike.failed', { cause: cause ?? '' })}</p>
        <Button className="text-button" onPress={() => void startLookAlikes()}>
          {text('error.retry')}
        </Button>
      </div>
    );
  if (topic === null) return <p className="card-note drawn-missing">{text('alike.loading')}</p>;
  const { own, others } = drawnOf(topic, lookAlikes);
  return (
    <>
      {own && <Drawn lookAlike={own} />}
      {others.length > 0 && <DrawnElsewhere others={others} all={lookAlikes} />}
    </>
  );
}

function Drawn({ lookAlike }: { lookAlike: LookAlike }) {
  const { drawn, area, quality, tells } = lookAlike;
  const index = useStore(contentStore, (state) => state.index);
  const file = useStore(contentStore, (state) => state.lookAlikes);
  const beside = patternsBeside([lookAlike.id], index, file, lookAlike.points.length);
  const linked = useLinked([quality, ...tells]);
  return (
    <>
      <section className="card-part" aria-label={text(`alike.where.${drawn}`)}>
        <div className="pattern drawn-area">
          <BodyIcon
            point={sketchOf(lookAlike)}
            colour={null}
            barred={drawn === 'numbness'}
            label="alike.sketch"
          />
          <div className="pattern-words">
            <h3 className="card-subtitle">{text(`alike.where.${drawn}`)}</h3>
            <dl className="zones">
              {(['core', 'wider'] as const).map((zone) => (
                <div key={zone} className="zone">
                  <dt>{text(`alike.${zone}`)}</dt>
                  <dd>{area[zone].words}</dd>
                </div>
              ))}
            </dl>
          </div>
        </div>
        <dl className="facts">
          <Fact name={text('card.quality')}>{linked[0]}</Fact>
          <RootsAndNerve lookAlike={lookAlike} />
        </dl>
      </section>
      <section className="card-part">
        <h3 className="card-subtitle">{text('alike.tells')}</h3>
        <ul className="statement-list">
          {tells.map((tell, at) => (
            <li key={tell}>{linked[at + 1]}</li>
          ))}
        </ul>
      </section>
      <section className="card-part">
        <h3 className="card-subtitle">{text('alike.points')}</h3>
        <ul className="topic-muscles">
          {beside.map((against) => (
            <Point key={against.key} against={against} />
          ))}
        </ul>
      </section>
    </>
  );
}

function RootsAndNerve({ lookAlike: { roots, nerve } }: { lookAlike: LookAlike }) {
  const nerves = useStore(contentStore, (state) => state.lookAlikes.nerves);
  const named = nerves.find(({ id }) => id === nerve);
  const steps = roots?.includes('S4') ? [...ROOTS, 'S4'] : ROOTS;
  return (
    <>
      {named && (
        <Fact name={text('card.innervation')}>
          {named.label} <span className="latin">({named.latin})</span>
        </Fact>
      )}
      {roots && (
        <Fact name={text('alike.roots')}>
          <StudyScale
            steps={steps}
            held={roots}
            label={text('study.levels', {
              levels: list(steps.filter((step) => roots.some((root) => root === step))),
            })}
          />
        </Fact>
      )}
    </>
  );
}

/** A pattern that is taken for it: its card, the two side by side, its switch. */
function Point({ against }: { against: Against }) {
  const { point, muscle } = against.entry;
  return (
    <li className="topic-muscle">
      <div className="topic-muscle-words">
        <Button
          className="pattern-point-name"
          onPress={() => setViewState({ select: [muscle.id], trp: point.id })}
        >
          {point.label}
          <ChevronRight aria-hidden="true" size="0.875em" />
        </Button>
      </div>
      <Button
        className="text-button drawn-beside"
        aria-label={
          against.comparison?.title ??
          text('against.name', { point: point.label, other: against.lookAlike.label })
        }
        onPress={() => openAgainst(against)}
      >
        {text('card.compare')}
      </Button>
      <PatternSwitch points={[point.id]} label={point.label} />
    </li>
  );
}

/** A look-alike of the content that is drawn in several ways, each with a card of its own. */
function DrawnElsewhere({ others, all }: { others: readonly LookAlike[]; all: readonly LookAlike[] }) {
  return (
    <section className="card-part">
      <h3 className="card-subtitle">{text('alike.drawnAs')}</h3>
      <ul className="topic-muscles">
        {others.map((one) => (
          <li key={one.id} className="topic-muscle">
            <div className="topic-muscle-words">
              <TopicLink topic={lookAlikeKey(one, all)}>{one.label}</TopicLink>
              <p className="topic-muscle-said">{one.area.core.words}</p>
            </div>
            <AlikeSwitch drawing={one.id} name={one.label} />
          </li>
        ))}
      </ul>
    </section>
  );
}
