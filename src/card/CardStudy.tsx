import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { ROOTS } from '../patterns/roots';
import type { Muscle } from '../patterns/schema';
import { EVIDENCE_LEVELS, type MuscleStudy, type StudyText } from '../patterns/studySchema';
import { startStudy, studyStore } from '../patterns/studyStore';
import { list, text } from '../words/text';
import { NerveOf, RootLinks } from './CardCourse';
import { Statement } from './CardStatements';
import { relatedTarget } from './cardModel';
import { Fact } from './Fact';
import { goTo, leadsSomewhere } from './relatedTarget';
import { StudyScale } from './StudyScale';
import { Linked, useLinked } from './Term';
import './CardStudy.css';

/** What a student learns of a muscle beside its patterns; a sentence in its place where it has not come. */
export function CardStudy({ muscle }: { muscle: Muscle }) {
  const status = useStore(studyStore, (state) => state.status);
  const cause = useStore(studyStore, (state) => state.cause);
  const study = useStore(studyStore, ({ study: { muscles } }) => muscles[muscle.id]);
  if (study) return <Facts muscle={muscle.id} study={study} />;
  if (status === 'failed')
    return (
      <>
        <p role="alert">{text('study.failed', { cause: cause ?? '' })}</p>
        <Button className="text-button" onPress={() => void startStudy()}>
          {text('error.retry')}
        </Button>
      </>
    );
  return <p className="card-lead">{text(status === 'ready' ? 'study.none' : 'study.loading')}</p>;
}

function Facts({ muscle, study }: { muscle: string; study: MuscleStudy }) {
  const { nerve, palpation, neighbour, limited, strength, evidence, change } = study;
  const said = [nerve, nerve.differ, palpation, neighbour, limited, strength, evidence, ...change];
  const linked = useLinked(said.map((one) => one?.text ?? ''));
  const words = (one: StudyText) => <Statement said={one}>{linked[said.indexOf(one)]}</Statement>;
  return (
    <>
      <dl className="facts study-facts">
        <Fact name={text('study.nerve')}>
          <Statement said={nerve}>
            {text('study.nerveRoots', { nerve: nerve.text, roots: nerve.roots.join(', ') })}
          </Statement>
          <StudyScale
            steps={ROOTS}
            held={nerve.roots}
            label={text('study.levels', { levels: list(ROOTS.filter((root) => nerve.roots.includes(root))) })}
          />
          <RootLinks roots={nerve.roots} />
          <NerveOf muscle={muscle} />
          {nerve.differ && (
            <p className="study-aside">
              <strong>{text('study.differ')}</strong> {words(nerve.differ)}
            </p>
          )}
          <p className="study-aside">
            <Linked>{text('study.skin')}</Linked>
          </p>
        </Fact>
        <Fact name={text('study.palpation')}>{words(palpation)}</Fact>
        <Fact name={text('study.neighbour')}>
          {words(neighbour)}
          <Neighbours ids={neighbour.from} />
        </Fact>
        <Fact name={text('study.limited')}>{words(limited)}</Fact>
        <Fact name={text('study.strength')}>{words(strength)}</Fact>
        <Fact name={text('study.evidence')}>
          <StudyScale
            steps={EVIDENCE_LEVELS.map((level) => text(`study.level.${level}`))}
            held={[text(`study.level.${evidence.level}`)]}
            label={text(`study.level.${evidence.level}`)}
          />
          {words(evidence)}
        </Fact>
      </dl>
      <div className="statements">
        <h4 className="card-subtitle">{text('study.change')}</h4>
        <ul className="statement-list">
          {change.map((one) => (
            <li key={one.text}>{words(one)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The neighbours, each the way to its own card. */
function Neighbours({ ids }: { ids: readonly string[] }) {
  const content = useStore(contentStore, (state) => state.content);
  const index = useStore(contentStore, (state) => state.index);
  return (
    <ul className="study-links">
      {ids
        .map((id) => relatedTarget(id, content, index))
        .filter(leadsSomewhere)
        .map((target) => (
          <li key={target.id}>
            <Button className="text-button" onPress={() => goTo(target)}>
              {target.name}
            </Button>
          </li>
        ))}
    </ul>
  );
}
