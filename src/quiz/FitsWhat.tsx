import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { idName } from '../scene/structures/idName';
import { text } from '../words/text';

/** With the answer, under a finding: what it fits, and how soon that is seen to where it cannot wait. */
export function FitsWhat({ id }: { id: string }) {
  const index = useStore(contentStore, (state) => state.index);
  const level = index.lookAlikes.get(id)?.level;
  return (
    <span className="quiz-hint">
      {text('quiz.alike.of', { name: idName(id, index) })}
      {(level === 'emergency' || level === 'urgent') && <> · {text(`card.level.${level}`)}</>}
    </span>
  );
}
