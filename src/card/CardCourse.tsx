import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { TrackSwitch } from '../list/TrackSwitch';
import { contentStore } from '../patterns/contentStore';
import { nerveCourseId } from '../patterns/courseLines';
import type { Nerve } from '../patterns/lookAlikeSchema';
import { lookAlikeKey, topicKey } from '../patterns/topics';
import { vesselStore } from '../patterns/vesselStore';
import { useCourses } from '../scene/courses/useCourses';
import { idName } from '../scene/structures/idName';
import type { ListedStructure } from '../scene/structures/structureTree';
import { openCard, select, setViewState } from '../view/actions';
import { setLayer } from '../view/layerActions';
import { viewStore } from '../view/store';
import { sentenceCase, text } from '../words/text';
import { BarePlaces } from './BarePlaces';
import { CardHead } from './CardHead';
import { Fact } from './Fact';
import { Linked } from './Term';
import { TopicChips } from './TopicChips';
import './CardStudy.css';

interface CardCourseProps {
  course: ListedStructure;
  onFrame: (listedIds: readonly string[]) => void;
}

/** A nerve or a vessel: where nobody presses on it, what it is, what it supplies, and how sure its line is. */
export function CardCourse({ course, onFrame }: CardCourseProps) {
  const nerve = useStore(contentStore, ({ lookAlikes }) =>
    lookAlikes.nerves.find(({ id }) => nerveCourseId(id) === course.id),
  );
  const vessel = useStore(vesselStore, ({ vessels: { vessels } }) =>
    vessels.find(({ id }) => id === course.id),
  );
  const layer = course.kind === 'nerve' ? 'nerves' : 'vessels';
  const about = nerve ?? vessel;
  const kind = course.kind === 'nerve' || course.kind === 'artery' ? course.kind : 'vein';
  return (
    <>
      <CardHead
        name={course.english}
        latin={course.latin}
        meta={[
          text(`course.${kind}`),
          ...(nerve ? [sentenceCase(text(`course.carries.${nerve.carries}`))] : []),
        ].join(', ')}
        onFrame={() => onFrame([course.id])}
      />
      <BarePlaces course={course.id} />
      <section className="card-part">
        {about && (
          <p className="card-lead">
            <Linked>{about.words}</Linked>
          </p>
        )}
        <LayerSwitch layer={layer} />
      </section>
      {nerve && <NerveFacts nerve={nerve} />}
      {vessel && vessel.mimics.length > 0 && (
        <section className="card-part">
          <TopicChips title={text('course.mimics')} keys={vessel.mimics.map((id) => topicKey('mimic', id))} />
        </section>
      )}
      <section className="card-part">
        {about?.doubt !== undefined && (
          <>
            <h3 className="card-subtitle">{text('course.doubt')}</h3>
            <p>{about.doubt}</p>
          </>
        )}
        <p className="card-fineprint">{text(nerve || vessel?.drawn ? 'course.drawn' : 'course.measured')}</p>
      </section>
    </>
  );
}

function NerveFacts({ nerve }: { nerve: Nerve }) {
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  const index = useStore(contentStore, (state) => state.index);
  const { roots, muscles, skin, branches, squeezedAt, sources, calibreNote } = nerve;
  const skinKeys = skin.flatMap((id) => {
    const one = index.lookAlikes.get(id);
    return one ? lookAlikeKey(one, lookAlikes.lookAlikes) : [];
  });
  return (
    <>
      <section className="card-part">
        <dl className="facts study-facts">
          <Fact name={text('course.roots')}>
            <RootLinks roots={roots} />
          </Fact>
          <Fact name={text('course.squeezed')}>
            <ul className="statement-list">
              {squeezedAt.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          </Fact>
          {branches.length > 0 && (
            <Fact name={text('course.branches')}>{branches.map(({ label }) => label).join(', ')}</Fact>
          )}
        </dl>
      </section>
      <section className="card-part">
        <h3 className="card-subtitle">{text('course.muscles')}</h3>
        {muscles.length === 0 ? <p>{text('course.noMuscles')}</p> : <StructureChips ids={muscles} />}
        <TopicChips title={text('course.skin')} keys={skinKeys} />
      </section>
      <section className="card-part">
        <h3 className="card-subtitle">{text('course.sources')}</h3>
        <ul className="statement-list">
          {lookAlikes.sources
            .filter(({ id }) => sources.includes(id))
            .map(({ id, title, authors, year, url }) => {
              const name = [authors, title, year].filter((part) => part !== undefined).join('. ');
              return (
                <li key={id}>
                  {url === undefined ? (
                    name
                  ) : (
                    <a href={url} target="_blank" rel="noreferrer">
                      {name}
                    </a>
                  )}
                </li>
              );
            })}
        </ul>
        <p className="card-fineprint">{calibreNote}</p>
      </section>
    </>
  );
}

/** Switches all nerves or all vessels on. */
function LayerSwitch({ layer }: { layer: 'nerves' | 'vessels' }) {
  const on = useStore(viewStore, ({ view }) => view.layers[layer] > 0);
  return (
    <TrackSwitch
      className="pattern-switch labelled-switch"
      isSelected={on}
      onChange={(all) => setLayer(layer, Number(all))}
    >
      {text(`course.all.${layer}`)}
    </TrackSwitch>
  );
}

/** The vessels in which a look-alike of the content sits: of a clot, the deep veins. */
export function VesselsOf({ mimic }: { mimic: string }) {
  useCourses();
  const vessels = useStore(vesselStore, (state) => state.vessels.vessels);
  const own = vessels.filter(({ mimics }) => mimics.includes(mimic));
  if (own.length === 0) return null;
  return (
    <section className="card-part">
      <h3 className="card-subtitle">{text('course.ofMimic')}</h3>
      <StructureChips ids={own.map(({ id }) => id)} />
      <LayerSwitch layer="vessels" />
    </section>
  );
}

/** Structures by name, each the way to its card. */
export function StructureChips({ ids }: { ids: readonly string[] }) {
  const index = useStore(contentStore, (state) => state.index);
  return (
    <ul className="chips">
      {ids.map((id) => (
        <li key={id}>
          <span className="chip">
            <Button className="chip-name" onPress={() => select(id)}>
              {idName(id, index)}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Roots, each the way to its card; what the leg's roots are not (S4) is only named. */
export function RootLinks({ roots }: { roots: readonly string[] }) {
  const index = useStore(contentStore, (state) => state.index);
  return (
    <ul className="study-links">
      {roots.map((root) => {
        const key = topicKey('root', root);
        return (
          <li key={root}>
            {index.topics.has(key) ? (
              <Button className="text-button" onPress={() => openCard(key)}>
                {text('root.name', { root })}
              </Button>
            ) : (
              text('root.name', { root })
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The nerves of a muscle, each a button that shows it with the muscle, whose card stays. */
export function NerveOf({ muscle }: { muscle: string }) {
  useCourses();
  const nerves = useStore(contentStore, ({ lookAlikes }) => lookAlikes.nerves);
  const selected = useStore(viewStore, ({ view }) => view.select);
  const own = nerves.filter(({ muscles }) => muscles.includes(muscle));
  if (own.length === 0) return null;
  return (
    <ul className="study-links">
      {own.map(({ id, label }) => {
        const course = nerveCourseId(id);
        const on = selected.includes(course);
        return (
          <li key={id}>
            <Button
              className="action-button"
              onPress={() => setViewState({ select: on ? [muscle] : [course, muscle], trp: null })}
            >
              {on ? text('course.nerveOff') : text('course.nerveOf', { nerve: label })}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
