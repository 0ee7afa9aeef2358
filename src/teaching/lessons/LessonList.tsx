import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { addNotice } from '../../view/actions';
import { useLanguage } from '../../view/language';
import { plural, text } from '../../view/messages';
import type { Lesson } from '../lessonSchema';
import { lessonWords } from '../lessonWords';
import { type ReadLesson, readLesson } from '../readLesson';
import type { TeachStage } from '../teachStage';
import { BUILT_IN, fetchLesson } from './lessonSources';

interface LessonListProps {
  stage: TeachStage;
  onPlay: (read: ReadLesson) => void;
  onClose: () => void;
}

/** The lessons that come with the page and the person's own, to choose from. */
export function LessonList({ stage, onPlay, onClose }: LessonListProps) {
  const builtIn = useBuiltIn(stage);
  const play = (lesson: Lesson) => {
    try {
      onPlay(readLesson(JSON.stringify(lesson), stage.knownIds()));
    } catch (error) {
      addNotice(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section className="tool-panel lessons" aria-label={text('teach.lessons')}>
      <header className="tool-head">
        <h2 className="tool-title">{text('teach.lessons')}</h2>
        <Button className="icon-button" aria-label={text('lessons.close')} onPress={onClose}>
          <X aria-hidden="true" size="1.125em" />
        </Button>
      </header>
      <div className="tool-body">
        <h3 className="lessons-heading">{text('lessons.builtIn')}</h3>
        <ul className="lessons-list" aria-busy={builtIn === null}>
          {(builtIn ?? []).map((lesson) => (
            <li key={lesson.id}>
              <LessonEntry lesson={lesson} onPlay={() => play(lesson)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface LessonEntryProps {
  lesson: Lesson;
  onPlay: () => void;
}

/** One lesson of the list: its title begins it. */
export function LessonEntry({ lesson, onPlay }: LessonEntryProps) {
  const language = useLanguage();
  const { title, summary, minutes, steps } = lesson;
  const facts = [
    plural('lessons.steps', steps.length),
    minutes === undefined ? null : text('lessons.minutes', { minutes }),
  ];
  return (
    <Button className="lessons-entry" onPress={onPlay}>
      <span className="lessons-entry-title">{lessonWords(title, language)}</span>
      {summary && <span className="lessons-entry-summary">{lessonWords(summary, language)}</span>}
      <span className="lessons-entry-facts">{facts.filter(Boolean).join(' · ')}</span>
    </Button>
  );
}

/** The lessons of the page, those that could be fetched; null while they are on their way. */
function useBuiltIn(stage: TeachStage): readonly Lesson[] | null {
  const [lessons, setLessons] = useState<readonly Lesson[] | null>(null);
  useEffect(() => {
    let gone = false;
    void Promise.allSettled(BUILT_IN.map((id) => fetchLesson(id, stage.knownIds()))).then((all) => {
      if (gone) return;
      setLessons(all.flatMap((one) => (one.status === 'fulfilled' ? one.value.lesson : [])));
      for (const one of all) if (one.status === 'rejected') addNotice((one.reason as Error).message);
    });
    return () => {
      gone = true;
    };
  }, [stage]);
  return lessons;
}
