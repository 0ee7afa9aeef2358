import { Focus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { nerveCourseId } from '../patterns/courseLines';
import { studyStore } from '../patterns/studyStore';
import { lookAlikeKey, type Topic } from '../patterns/topics';
import { useCourses } from '../scene/courses/useCourses';
import { musclesOfRoot } from '../scene/structures/litByTopic';
import { text } from '../words/text';
import { StructureChips } from './CardCourse';
import { Linked } from './Term';
import { TopicChips } from './TopicChips';

interface CardRootProps {
  topic: Topic;
  onFrame: (listedIds: readonly string[]) => void;
}

/** A nerve root: its muscles (myotome), its skin (dermatome), its pain, and the nerves that carry it. */
export function CardRoot({ topic: { id, name }, onFrame }: CardRootProps) {
  useCourses();
  const study = useStore(studyStore, (state) => state.study);
  const { lookAlikes, nerves } = useStore(contentStore, (state) => state.lookAlikes);
  const muscles = musclesOfRoot(id, study);
  const carriers = nerves.filter(({ roots }) => roots.some((root) => root === id));
  const keysOf = (kind: string) =>
    lookAlikes
      .filter((one) => one.kind === kind && one.roots?.some((root) => root === id))
      .map((one) => lookAlikeKey(one, lookAlikes));
  return (
    <>
      <header className="card-head">
        <h2 className="card-name card-name-topic">{name}</h2>
        <p className="card-meta">{text('topic.kind.root')}</p>
        {muscles.length > 0 && (
          <div className="card-actions">
            <Button className="action-button" onPress={() => onFrame(muscles)}>
              <Focus aria-hidden="true" size="1em" />
              {text('card.goTo')}
            </Button>
          </div>
        )}
      </header>
      <p className="card-note">
        <Linked>{text('root.overlap')}</Linked>
      </p>
      <section className="card-part">
        <h3 className="card-subtitle">{text('root.muscles')}</h3>
        {muscles.length === 0 ? <p>{text('root.noMuscles')}</p> : <StructureChips ids={muscles} />}
        <TopicChips title={text('root.skin')} keys={keysOf('dermatome')} />
        <TopicChips title={text('root.pain')} keys={keysOf('nerve_root')} />
      </section>
      {carriers.length > 0 && (
        <section className="card-part">
          <h3 className="card-subtitle">{text('root.nerves')}</h3>
          <StructureChips ids={carriers.map((nerve) => nerveCourseId(nerve.id))} />
        </section>
      )}
    </>
  );
}
