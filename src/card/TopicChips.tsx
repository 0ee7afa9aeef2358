import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { openCard } from '../view/actions';

/** Links to the cards of complaints, look-alikes, regions, groups and warning signs, by their keys. */
export function TopicChips({ title, keys }: { title: string; keys: readonly string[] }) {
  const index = useStore(contentStore, (state) => state.index);
  const topics = keys.flatMap((key) => index.topics.get(key) ?? []);
  if (topics.length === 0) return null;
  return (
    <div className="statements">
      <h4 className="card-subtitle">{title}</h4>
      <ul className="chips">
        {topics.map(({ key, name }) => (
          <li key={key}>
            <span className="chip">
              <Button className="chip-name" onPress={() => openCard(key)}>
                {name}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The name of something that has a card, as the link to it. */
export function TopicLink({ topic, children }: { topic: string; children: string }) {
  return (
    <Button className="text-button topic-link" onPress={() => openCard(topic)}>
      {children}
    </Button>
  );
}
